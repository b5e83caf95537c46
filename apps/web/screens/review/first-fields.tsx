import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/registers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FirstComplaint } from './first-complaint.tsx';
import type { FirstValues } from './first-values.ts';
import { OfficeStillHasTime } from './still-has-time.tsx';

const FINDINGS = ['justified', 'partly-justified', 'not-justified'] as const;

/** Whose handling, of which complaint, and how it ended (office-practice.md 22). Within a form that has `first`. */
export function FirstFields({ caseId }: { /** The case that must not be its own first complaint. */ readonly caseId?: string }): ReactNode {
  const { t } = useTranslation('review');
  const first = useWatch<{ first: FirstValues }, 'first'>({ name: 'first' });
  const yesNo = ['yes', 'no'] as const;
  return (
    <div className="form">
      <div className="inline-options">
        <RadioField name="first.inside" label={t('first.inside')} required options={yesNo.map((value) => ({ value, label: t(`inside.${value}`) }))} />
      </div>
      {first.inside === 'yes' ? <FirstComplaint {...(caseId === undefined ? {} : { not: caseId })} /> : null}
      <WhoHandled by={first.handledBy} />
      <div className="grid-2">
        <DayField name="first.deliveredDay" label={t('first.deliveredDay')} hint={t('hint.deliveredDay')} required />
        <TextField name="first.documentNumber" label={t('first.documentNumber')} hint={t('hint.documentNumber')} />
      </div>
      <div className="inline-options">
        <RadioField name="first.outcome" label={t('first.outcome')} required options={(['notified', 'not-handled'] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))} />
      </div>
      {first.outcome === 'notified' ? (
        <div className="grid-2">
          <DayField name="first.noticeDay" label={t('first.noticeDay')} required />
          <ChoiceField name="first.finding" label={t('first.finding')} empty={t('findingUnknown')} options={FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))} />
        </div>
      ) : null}
      {first.outcome === 'not-handled' && first.handledBy === 'office' ? <OfficeStillHasTime from={first.deliveredDay} /> : null}
    </div>
  );
}

function WhoHandled({ by }: { readonly by: FirstValues['handledBy'] }): ReactNode {
  const { t } = useTranslation('review');
  const { data: offices = [] } = useOffices();
  const { getValues } = useFormContext<{ first: FirstValues }>();
  const chosen = getValues('first.officeId');
  const others = offices.filter(({ id, active }) => active || id === chosen);
  return (
    <>
      <div className="inline-options">
        <RadioField name="first.handledBy" label={t('first.handledBy')} required options={(['office', 'us'] as const).map((value) => ({ value, label: t(`handledBy.${value}`) }))} />
      </div>
      {by === 'us' ? <MessageBox tone="info"><p>{t('hint.ours')}</p></MessageBox> : null}
      {by === 'office' ? <ChoiceField name="first.officeId" label={t('first.officeId')} required options={others.map(({ id, office }) => ({ value: id, label: office }))} /> : null}
    </>
  );
}
