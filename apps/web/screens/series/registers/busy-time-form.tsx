import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BUSY_KINDS, busyTimeBody } from '../../../../../libs/contracts/busy-time.ts';
import type { BusyTime } from '../../../api/busy-times.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { LongTextField } from '../../../ui/text-field.tsx';
import { OfficeField } from '../../steps/fields/office-field.tsx';
import type { StepsOpen } from '../../planning/steps-open.ts';
import { RegisterForm } from './register-form.tsx';

export function BusyTimeForm({ time, form }: { readonly time: BusyTime | null; readonly form: StepsOpen }): ReactNode {
  const { t } = useTranslation('series');
  const initial = { from: time?.from ?? '', to: time?.to ?? '', officeId: time?.officeId ?? '', kind: time?.kind ?? '', note: time?.note ?? '' };
  return (
    <RegisterForm
      name={t(time === null ? 'busy.add' : 'busy.change')} schema={busyTimeBody} initial={initial} onDone={form.done} onCancel={form.hide}
      change={time === null ? { method: 'POST', path: '/busy-times' } : { method: 'PATCH', path: `/busy-times/${time.id}`, version: time.version }}
    >
      <div className="grid-2">
        <DayField name="from" label={t('field.register.from')} required withToday={false} />
        <DayField name="to" label={t('field.register.to')} required withToday={false} />
        <OfficeField name="officeId" label={t('busy.who')} empty={t('busy.everybody')} />
        <ChoiceField name="kind" label={t('busy.what')} required options={BUSY_KINDS.map((value) => ({ value, label: t(`busy.kind.${value}`) }))} />
      </div>
      <LongTextField name="note" label={t('field.note')} rows={2} />
    </RegisterForm>
  );
}
