import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SERIES_CLOSING_REASONS } from '../../../../libs/contracts/planning-words.ts';
import { DayField } from '../../ui/day-field.tsx';
import { czechDay, today } from '../../ui/day.ts';
import { Section } from '../../ui/page.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { LongTextField } from '../../ui/text-field.tsx';
import { Opener, SeriesStep, Written } from './series-step.tsx';
import type { OfSeries } from './series-step.tsx';
import { PersonField } from './person-field.tsx';

/** Notes, and what concerns the series as a whole: who leads it, and its end. */
export function EndingSection({ detail, steps }: OfSeries): ReactNode {
  const { t } = useTranslation('series');
  return (
    <Section id="poznamky" title={t('notes.title')}>
      <div className="stack">
        <Written steps={steps} words={['addNote', 'assign', 'close']} />
        {detail.notes.length === 0 ? <p className="quiet">{t('notes.none')}</p> : (
          <ul className="slots">{detail.notes.map(({ day, by, text }, at) => <li key={String(at)}><p className="case__text">{text}</p><p className="quiet">{t('notes.by', { day: czechDay(day), who: by?.name ?? t('common:someone') })}</p></li>)}</ul>
        )}
        <div className="row no-print">
          <Opener detail={detail} steps={steps} type="addNote" />
          <Opener detail={detail} steps={steps} type="assign" />
          <Opener detail={detail} steps={steps} type="close" look="quiet" />
        </div>
        <SeriesStep detail={detail} steps={steps} type="addNote" initial={{ text: { note: '' } }}><LongTextField name="text.note" label={t('field.note')} required /></SeriesStep>
        <SeriesStep detail={detail} steps={steps} type="assign" initial={{ ownerId: '' }}><PersonField name="ownerId" label={t('field.ownerId')} required /></SeriesStep>
        <SeriesStep detail={detail} steps={steps} type="close" initial={{ reason: 'ended', day: today(), text: { note: '' } }}>
          <RadioField name="reason" label={t('field.reason')} required options={SERIES_CLOSING_REASONS.map((value) => ({ value, label: t(`planning:seriesClosing.${value}`) }))} />
          <DayField name="day" label={t('field.endDay')} required />
          <LongTextField name="text.note" label={t('field.note')} rows={2} />
        </SeriesStep>
      </div>
    </Section>
  );
}
