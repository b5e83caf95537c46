import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/types.ts';
import { Mark } from './mark.tsx';

/** What everybody who opens the case has to know before anything else. */
export function Marks({ detail: { childAtRisk, confidential, anonymous, phase, withdrawnOn } }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const closed = phase === 'closed';
  if (childAtRisk !== true && !confidential && !anonymous && !closed && withdrawnOn === null) return null;
  return (
    <p className="case__marks">
      {childAtRisk === true ? <Mark color="error" icon="exclamation-triangle-fill" bold>{t('marks.childAtRisk')}</Mark> : null}
      {confidential ? <Mark color="warning" icon="exclamation-lg">{t('marks.confidential')}</Mark> : null}
      {anonymous ? <Mark color="neutral" icon="person-fill">{t('marks.anonymous')}</Mark> : null}
      {withdrawnOn === null ? null : <Mark color="neutral" icon="x-lg">{t('marks.withdrawn')}</Mark>}
      {closed ? <Mark color="neutral" icon="check-lg">{t('marks.closed')}</Mark> : null}
    </p>
  );
}
