import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_CLOSING_REASONS } from '../../../../libs/contracts/planning-words.ts';
import { DayField } from '../../ui/day-field.tsx';
import { today } from '../../ui/day.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { EMPTIED } from '../../ui/without-empty.ts';
import { PersonField } from '../series/person-field.tsx';
import { PlannedDayField } from '../series/planned-day-field.tsx';
import type { Values } from '../steps/step-form-type.ts';
import { MeetingStep, Opener, Written } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';

const TYPES = ['changeMeeting', 'moveMeeting', 'replaceMeeting', 'cancelMeeting', 'assign', 'addNote', 'close'] as const;

/** What concerns the meeting as a whole. */
export function HeadSteps(of: OfMeeting): ReactNode {
  return (
    <div className="stack">
      <Written steps={of.steps} types={TYPES} />
      <div className="row no-print">{TYPES.map((type) => <Opener key={type} {...of} type={type} look={type === 'cancelMeeting' || type === 'close' ? 'quiet' : 'second'} />)}</div>
      <Change {...of} />
      <Days {...of} type="moveMeeting" />
      <Days {...of} type="replaceMeeting" />
      <Ending {...of} />
    </div>
  );
}

function Change(of: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const { title, place, link, note, leader } = of.detail;
  const now = { leaderId: leader?.id ?? '', text: { title: title ?? '', place: place ?? '', link: link ?? '', note: note ?? '' } };
  return (
    <>
      <MeetingStep {...of} type="changeMeeting" initial={now} body={(values) => changed(now, values as typeof now)}>
        <TextField name="text.title" label={t('field.text.title')} required />
        <div className="grid-2"><TextField name="text.place" label={t('field.text.place')} /><TextField name="text.link" label={t('field.text.link')} /></div>
        <PersonField name="leaderId" label={t('leads')} />
        <LongTextField name="text.note" label={t('field.text.note')} rows={3} />
      </MeetingStep>
      <MeetingStep {...of} type="assign" initial={{ ownerId: '' }}><PersonField name="ownerId" label={t('prepares')} required /></MeetingStep>
      <MeetingStep {...of} type="addNote" initial={{ text: { note: '' } }}><LongTextField name="text.note" label={t('field.text.note')} required /></MeetingStep>
    </>
  );
}

type Changeable = { readonly leaderId: string; readonly text: Readonly<Record<'title' | 'place' | 'link' | 'note', string>> };

/** Only what was changed is sent, and the title, so that a change of the leader alone has its texts too. What was emptied is erased. */
function changed(before: Changeable, { leaderId, text }: Changeable): Values {
  const changes = Object.entries(text).filter(([key, value]) => key === 'title' || value !== before.text[key as keyof Changeable['text']]);
  const texts = changes.map(([key, value]): readonly [string, unknown] => [key, key !== 'title' && value.trim() === '' ? EMPTIED : value]);
  return { ...(leaderId === before.leaderId ? {} : { leaderId: leaderId === '' ? null : leaderId }), text: Object.fromEntries(texts) };
}

/** Another date: the same days are offered, with their hours. */
function Days({ type, ...of }: OfMeeting & { readonly type: 'moveMeeting' | 'replaceMeeting' }): ReactNode {
  const { t } = useTranslation('meeting');
  const { days } = of.detail;
  return (
    <MeetingStep {...of} type={type} initial={{ days: days.map((one) => ({ ...one })), text: { reason: '' } }}>
      {days.map(({ day }, at) => (
        <div className="grid-3" key={day}>
          <PlannedDayField name={`days.${String(at)}.day`} label={days.length > 1 ? t('nthDay', { no: at + 1 }) : t('field.days.day')} required />
          <TextField name={`days.${String(at)}.from`} label={t('field.days.from')} required />
          <TextField name={`days.${String(at)}.to`} label={t('field.days.to')} required />
        </div>
      ))}
      <LongTextField name="text.reason" label={t('field.text.reason')} hint={t('hint.reason')} required rows={2} />
    </MeetingStep>
  );
}

function Ending(of: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const reasons = MEETING_CLOSING_REASONS.filter((reason) => reason === 'no-minutes' || reason === 'mistake');
  return (
    <>
      <MeetingStep {...of} type="cancelMeeting" initial={{ day: today(), text: { reason: '' } }}>
        <DayField name="day" label={t('field.cancelDay')} required />
        <LongTextField name="text.reason" label={t('field.text.reason')} hint={t('hint.reason')} required rows={2} />
      </MeetingStep>
      <MeetingStep {...of} type="close" initial={{ reason: of.detail.phase === 'planning' ? 'mistake' : 'no-minutes', day: today(), text: { note: '' } }}>
        <RadioField name="reason" label={t('field.reason')} required options={reasons.map((value) => ({ value, label: t(`planning:meetingClosing.${value}`) }))} />
        <DayField name="day" label={t('field.closeDay')} required />
        <LongTextField name="text.note" label={t('field.text.note')} rows={2} />
      </MeetingStep>
    </>
  );
}
