import { useState } from 'react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MEETING_TASK_KINDS } from '../../../../libs/contracts/planning-words.ts';
import { newId } from '../../api/new-id.ts';
import type { MeetingTask } from '../../api/planning.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { today } from '../../ui/day.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import { LongTextField } from '../../ui/text-field.tsx';
import { OfficeField } from '../steps/fields/office-field.tsx';
import type { Values } from '../steps/step-form-type.ts';
import { PersonField } from './person-field.tsx';
import { PlannedDayField } from './planned-day-field.tsx';
import { SeriesStep } from './series-step.tsx';
import type { OfSeries } from './series-step.tsx';
import { daysInWords } from './year-entries.ts';

type OfTask = OfSeries & { readonly task: MeetingTask };

const WHOSE = ['nobody', 'office', 'person'] as const;

export function AgreeTask({ detail, steps, at }: OfSeries & { readonly at?: string }): ReactNode {
  const { t } = useTranslation('series');
  const [id, setId] = useState(newId);
  const meetings = detail.occurrences.filter(({ standing }) => standing !== 'cancelled').toReversed();
  const initial = { meetingId: at ?? meetings.find(({ standing }) => standing === 'held')?.meetingId ?? meetings[0]?.meetingId ?? '', taskKind: '', whose: 'office', officeId: '', personId: '', dueDay: '', text: { task: '' } };
  const kinds = MEETING_TASK_KINDS.filter((kind) => kind !== 'resolution' || detail.seriesKind === 'steering-group');
  return (
    <SeriesStep detail={detail} steps={{ ...steps, done: () => { setId(newId()); steps.done(); } }} type="agreeTask" initial={initial} body={(values) => agreed(id, values)}>
      <LongTextField name="text.task" label={t('field.text.task')} required rows={3} />
      <div className="grid-2">
        <ChoiceField name="taskKind" label={t('field.taskKind')} required options={kinds.map((value) => ({ value, label: t(`planning:taskKind.${value}`) }))} />
        <ChoiceField name="meetingId" label={t('field.meetingId')} required options={meetings.map(({ meetingId, days, title }) => ({ value: meetingId, label: `${daysInWords(days)} – ${title ?? t('planning:untitled')}` }))} />
      </div>
      <Whose />
    </SeriesStep>
  );
}

/** A mere conclusion is nobody's to do. */
function Whose(): ReactNode {
  const { t } = useTranslation('series');
  const [taskKind, whose] = useFormContext().watch(['taskKind', 'whose']) as readonly string[];
  if (taskKind === 'conclusion') return null;
  return (
    <>
      <RadioField name="whose" label={t('field.whose')} required options={WHOSE.map((value) => ({ value, label: t(`whose.${value}`) }))} />
      {whose === 'nobody' ? null : (
        <div className="grid-2">
          {whose === 'office' ? <OfficeField name="officeId" label={t('field.officeId')} hint={t('hint.officeTask')} required /> : <PersonField name="personId" label={t('field.personId')} required />}
          <PlannedDayField name="dueDay" label={t('field.dueDay')} />
        </div>
      )}
    </>
  );
}

function agreed(taskId: string, { whose, officeId, personId, dueDay, ...values }: Values): Values {
  const nobodys = whose === 'nobody' || values['taskKind'] === 'conclusion';
  // What was not chosen is sent as null, and refused; left out it would make a task of nobody.
  const of = nobodys ? {} : whose === 'office' ? { officeId: chosen(officeId) } : { personId: chosen(personId) };
  return { taskId, ...values, ...of, dueDay: nobodys || dueDay === '' ? null : dueDay as string };
}

function chosen(id: unknown): string | null {
  return typeof id === 'string' && id !== '' ? id : null;
}

export function MoveTask({ task: { id, dueDay, task }, detail, steps }: OfTask): ReactNode {
  const { t } = useTranslation('series');
  return (
    <SeriesStep detail={detail} steps={steps} type="moveTask" of={id} {...(task === null ? {} : { about: task })} initial={{ dueDay: dueDay ?? '', text: { reason: '' } }} body={(values) => ({ taskId: id, ...values })}>
      <PlannedDayField name="dueDay" label={t('field.dueDay')} required />
      <LongTextField name="text.reason" label={t('field.text.reason')} required rows={2} />
    </SeriesStep>
  );
}

export function CloseTask({ task: { id, task }, detail, steps }: OfTask): ReactNode {
  const { t } = useTranslation('series');
  const body = ({ done, ...values }: Values): Values => ({ taskId: id, ...values, done: done === 'yes' });
  return (
    <SeriesStep detail={detail} steps={steps} type="closeTask" of={id} {...(task === null ? {} : { about: task })} initial={{ day: today(), done: 'yes', text: { result: '' } }} body={body}>
      <RadioField name="done" label={t('field.done')} required options={[{ value: 'yes', label: t('done.yes') }, { value: 'no', label: t('done.no') }]} />
      <DayField name="day" label={t('field.closedOn')} required />
      <LongTextField name="text.result" label={t('field.text.result')} rows={3} />
    </SeriesStep>
  );
}
