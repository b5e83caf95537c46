import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FREQUENCIES, SERIES_KINDS } from '../../../../libs/contracts/planning-words.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import type { Option } from '../../ui/choice-field.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { ManyField } from '../steps/fields/many-field.tsx';
import { AudienceRows } from './audience-rows.tsx';
import { PreparersField } from './preparers-field.tsx';
import { PersonField } from './person-field.tsx';
import { ThemeRows } from './theme-rows.tsx';

const WORKDAYS = [1, 2, 3, 4, 5] as const;

/** What a series is set up with; for a new one and for a change of an old one. */
export function SettingsFields(): ReactNode {
  const { t } = useTranslation('series');
  const kinds = SERIES_KINDS.map((value): Option => ({ value, label: t(`planning:seriesKind.${value}`) }));
  const frequencies = FREQUENCIES.map((value): Option => ({ value, label: t(`planning:frequency.${value}`) }));
  return (
    <>
      <TextField name="text.title" label={t('field.text.title')} required />
      <div className="grid-2">
        <ChoiceField name="seriesKind" label={t('field.seriesKind')} required options={kinds} />
        <ChoiceField name="frequency" label={t('field.frequency')} hint={t('hint.frequency')} required options={frequencies} />
      </div>
      <ThemeRows />
      <AudienceRows />
      <When />
      <Where />
      <div className="grid-2">
        <PersonField name="leaderId" label={t('field.leaderId')} hint={t('hint.leaderId')} />
        <PreparersField />
      </div>
      <LongTextField name="text.note" label={t('field.text.note')} hint={t('hint.note')} rows={2} />
    </>
  );
}

function When(): ReactNode {
  const { t } = useTranslation('series');
  return (
    <>
      <div className="grid-3">
        <TextField name="from" label={t('field.from')} required placeholder="9:00" />
        <TextField name="to" label={t('field.to')} required placeholder="15:00" />
        <ChoiceField name="daysOnEnd" label={t('field.daysOnEnd')} required empty={null} options={[{ value: '1', label: t('daysOnEnd.1') }, { value: '2', label: t('daysOnEnd.2') }]} />
      </div>
      <div className="step-inline"><ManyField name="avoidWeekdays" label={t('field.avoidWeekdays')} hint={t('hint.avoidWeekdays')} options={WORKDAYS.map((day) => ({ value: String(day), label: t(`planning:weekday.${String(day)}`) }))} /></div>
      <div className="grid-3">
        <TextField name="inviteDaysBefore" type="number" label={t('field.inviteDaysBefore')} hint={t('hint.inviteDaysBefore')} required />
        <TextField name="answerWorkingDays" type="number" label={t('field.answerWorkingDays')} hint={t('hint.workingDaysBefore')} required />
        <TextField name="agendaWorkingDays" type="number" label={t('field.agendaWorkingDays')} hint={t('hint.workingDaysBefore')} required />
      </div>
    </>
  );
}

function Where(): ReactNode {
  const { t } = useTranslation('series');
  return (
    <div className="grid-2">
      <TextField name="text.place" label={t('field.text.place')} />
      <TextField name="text.link" label={t('field.text.link')} placeholder="https://" />
    </div>
  );
}
