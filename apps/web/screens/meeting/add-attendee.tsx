import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESENCES } from '../../../../libs/contracts/planning-words.ts';
import { newId } from '../../api/new-id.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { czechDayWithWeekday, today } from '../../ui/day.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { Values } from '../steps/step-form-type.ts';
import { MeetingStep } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';

/** Somebody who was not announced by name: for one of the invited, or a guest. */
export function AddAttendee({ steps, detail }: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const [attendeeId, setId] = useState(newId);
  const { days, invitees } = detail;
  const next = { ...steps, done: () => { setId(newId()); steps.done(); } };
  const on = days.find(({ day }) => day === today()) ?? days[0];
  const present = invitees.filter(({ removed }) => !removed);
  return (
    <MeetingStep steps={next} detail={detail} type="addAttendee" initial={{ day: on?.day ?? '', presence: 'present', inviteeId: '', lateAt: '', text: { name: '', position: '' } }} body={(values) => ({ attendeeId, ...values, ...asGuest(values) })}>
      <div className="grid-2">
        <TextField name="text.name" label={t('field.text.name')} required />
        <TextField name="text.position" label={t('field.text.position')} />
        <ChoiceField name="inviteeId" label={t('field.inviteeId')} hint={t('hint.inviteeId')} options={present.map(({ id, name }) => ({ value: id, label: name ?? t('common:someone') }))} />
        <ChoiceField name="presence" label={t('field.presence')} required empty={null} options={PRESENCES.filter((value) => value !== 'guest').map((value) => ({ value, label: t(`planning:presence.${value}`) }))} />
        {days.length < 2 ? null : <ChoiceField name="day" label={t('field.days.day')} required empty={null} options={days.map(({ day }) => ({ value: day, label: czechDayWithWeekday(day) }))} />}
        <TextField name="lateAt" label={t('field.lateAt')} hint={t('hint.lateAt')} />
      </div>
    </MeetingStep>
  );
}

/** Who is there for nobody that was invited is a guest. */
function asGuest({ inviteeId, presence }: Values): Values {
  return inviteeId === '' && presence === 'present' ? { presence: 'guest' } : {};
}
