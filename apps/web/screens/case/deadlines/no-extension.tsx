import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../api/types.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { czechDay } from '../../../ui/day.ts';
import { Fold } from '../fold.tsx';
import type { OfDeadlines } from './of-deadlines.ts';

/** Where somebody looks for a pause or an extension, they learn that § 175 knows none, and what it knows instead. */
export function NoExtension({ deadline, detail }: { readonly deadline: Deadline; readonly detail: OfDeadlines }): ReactNode {
  const { t } = useTranslation('case');
  const mayPropose = detail.allowed.some(({ type }) => type === 'proposeExceedance') && detail.exceedance === null;
  const guideline = deadline.effect === 'analogous';
  return (
    <Fold text={t('deadlines.noExtension')} label={t('deadlines.noExtensionOf', { title: deadline.title.cs })}>
      <div className="case__note stack">
        <p className="message__title">{t(guideline ? 'deadlines.guidelineTitle' : 'deadlines.noExtensionTitle')}</p>
        <p>{t(guideline ? 'deadlines.guidelineText' : 'deadlines.noExtensionText')}</p>
        {mayPropose && !guideline ? <LinkButton small to={`/pripady/${detail.id}/propose-exceedance`}>{t('deadlines.propose')}</LinkButton> : null}
      </div>
    </Fold>
  );
}

/** How a proposal to exceed stands; never called an extension. */
export function Exceedance({ detail: { exceedance } }: { readonly detail: OfDeadlines }): ReactNode {
  const { t } = useTranslation('case');
  if (exceedance === null) return null;
  const { proposedOn, decidedOn, approved } = exceedance;
  if (decidedOn === null) return <p className="deadline__exceedance">{t('deadlines.exceedanceProposed', { day: czechDay(proposedOn) })}</p>;
  return <p className="deadline__exceedance">{t(approved === true ? 'deadlines.exceedanceApproved' : 'deadlines.exceedanceRefused', { day: czechDay(decidedOn) })}</p>;
}
