import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyInvitation } from '../../api/invitations.ts';
import { useMeeting } from '../../api/planning.ts';
import type { Invitee, MeetingDetail } from '../../api/planning.ts';
import { Button } from '../../ui/button.tsx';
import { czechDay, today } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { useReadAnew } from '../../ui/read-anew.ts';
import { AnswerFields } from '../invitation/answer-fields.tsx';
import { answerBody, answerValues } from '../invitation/answer-values.ts';
import type { AnswerValues } from '../invitation/answer-values.ts';
import { StepCard } from '../planning/step-card.tsx';

type MyAnswerProps = { readonly invitation: MyInvitation; readonly title: string; readonly onDone: () => void; readonly onCancel: () => void };

/** The step of whoever is invited, in the version of the meeting as it is read now. */
export function MyAnswer({ invitation, title, onDone, onCancel }: MyAnswerProps): ReactNode {
  const { t } = useTranslation('myInvitations');
  const query = useReadAnew(useMeeting(invitation.meetingId));
  return (
    <Loaded query={query}>
      {(meeting) => {
        const invitee = meeting.invitees.find(({ id, removed }) => id === invitation.inviteeId && !removed);
        if (invitee === undefined) return <MessageBox tone="warning"><p>{t('gone')}</p><Button small onClick={onCancel}>{t('common:close')}</Button></MessageBox>;
        return <AnswerCard meeting={meeting} invitee={invitee} title={title} onDone={onDone} onCancel={onCancel} />;
      }}
    </Loaded>
  );
}

type AnswerCardProps = Omit<MyAnswerProps, 'invitation'> & { readonly meeting: MeetingDetail; readonly invitee: Invitee };

function AnswerCard({ meeting: { id, version, answerBy }, invitee, title, onDone, onCancel }: AnswerCardProps): ReactNode {
  const { t } = useTranslation('myInvitations');
  const ownName = invitee.name ?? '';
  const given = invitee.answer === null ? null : { answer: invitee.answer.answer, note: invitee.answer.note, attendees: invitee.attendees.filter(({ added }) => !added) };
  return (
    <StepCard
      target={{ id, kind: 'meeting', version }} step={{ type: 'answer', path: 'answer' }} of={invitee.id} name={t('form', { title })} submit={t('invitation:answer.submit')}
      initial={answerValues(given, null, ownName)} body={(values) => ({ inviteeId: invitee.id, ...answerBody(values as AnswerValues) })} onDone={onDone} onCancel={onCancel}
    >
      <p>{today() > answerBy ? t('invitation:answer.late', { day: czechDay(answerBy) }) : t('until', { day: czechDay(answerBy) })}</p>
      <AnswerFields plural={false} seats={invitee.seats} ownName={ownName} />
    </StepCard>
  );
}
