import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitee } from '../../api/planning.ts';
import { Button } from '../../ui/button.tsx';
import { czechDay } from '../../ui/day.ts';
import { LongList } from '../../ui/long-list.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Section } from '../../ui/page.tsx';
import { Fold } from '../case/fold.tsx';
import { AnswerFields } from '../invitation/answer-fields.tsx';
import { answerBody, answerValues } from '../invitation/answer-values.ts';
import type { AnswerValues } from '../invitation/answer-values.ts';
import { Mark } from '../case/mark.tsx';
import { downloadInvited } from './invited-csv.ts';
import { InviteForm } from './invite-form.tsx';
import { MeetingStep, Opener, Written } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';

const TYPES = ['answer', 'invite', 'removeInvitee', 'revokeLink', 'sendInvitations'] as const;

/** Who is invited and what they answered, as it comes. */
export function InvitedTab(of: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const { invitees, counts, invitationsOutOn, standing } = of.detail;
  const present = invitees.filter(({ removed }) => !removed);
  const gone = invitees.filter(({ removed }) => removed);
  return (
    <Section id="pozvani" title={t('tabs.pozvani')} actions={present.length === 0 ? undefined : <Button small icon="download" onClick={() => { downloadInvited(of.detail, t); }}>{t('csv.button')}</Button>}>
      <div className="stack">
        <p>{invitationsOutOn === null ? t(standing === 'cancelled' ? 'invited.never' : 'invited.notYet') : t('invited.out', { day: czechDay(invitationsOutOn) })} {t('invited.counts', counts)}</p>
        <Unreached invitees={invitees} />
        <Written steps={of.steps} types={TYPES} />
        <div className="row no-print"><Opener {...of} type="invite" /><Opener {...of} type="sendInvitations" /></div>
        <InviteForm {...of} />
        <MeetingStep {...of} type="sendInvitations" initial={{}} />
        {present.length === 0 ? <p className="quiet">{t('invited.none')}</p> : <Invited {...of} invitees={present} />}
        {gone.length === 0 ? null : <Fold text={t('invited.removed', { count: gone.length })}><ul className="case__plain">{gone.map(({ id, name }) => <li key={id}>{name ?? t('common:someone')}</li>)}</ul></Fold>}
      </div>
    </Section>
  );
}

function Invited({ invitees, ...of }: OfMeeting & { readonly invitees: readonly Invitee[] }): ReactNode {
  const { t } = useTranslation('meeting');
  return (
    <LongList
      items={invitees} keyOf={({ id }) => id} searchLabel={t('invited.find')}
      textOf={({ name, organisation, role, email, attendees }) => [name, organisation, role, email, ...attendees.map((attendee) => attendee.name)].join(' ')}
      choice={{
        label: t('invited.answer'), every: t('common:all'), options: STANDS.map((value) => ({ value, label: value === 'unreached' ? t('invited.refused') : t(`planning:answer.${value}`) })),
        valueOf: ({ unreached, answer }) => (unreached === null ? answer?.answer ?? 'none' : 'unreached'),
      }}
    >
      {(invitee) => <One {...of} invitee={invitee} />}
    </LongList>
  );
}

const STANDS = ['yes', 'deputy', 'no', 'none', 'unreached'] as const;

type OfInvitee = OfMeeting & { readonly invitee: Invitee };

function One({ invitee, ...of }: OfInvitee): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, kind, name, organisation, role, seats } = invitee;
  const about = name ?? t('common:someone');
  return (
    <>
      <div className="slots__head">
        <div>
          <strong>{about}</strong>{organisation === null ? null : `, ${organisation}`}
          <p className="quiet">{[t(`planning:inviteeKind.${kind}`), ...(role === null ? [] : [role]), t('invited.seats', { count: seats })].join(' · ')}</p>
          <Address invitee={invitee} />
          <People invitee={invitee} />
        </div>
        <div className="slots__answer"><Answer invitee={invitee} /></div>
        <div className="row no-print">
          <Opener {...of} type="answer" of={id} about={about} />
          <Opener {...of} type="revokeLink" of={id} about={about} look="quiet" />
          <Opener {...of} type="removeInvitee" of={id} about={about} look="quiet" />
        </div>
      </div>
      <AnswerFor {...of} invitee={invitee} about={about} />
      <MeetingStep {...of} type="revokeLink" of={id} about={about} initial={{}} body={() => ({ inviteeId: id })} />
      <MeetingStep {...of} type="removeInvitee" of={id} about={about} initial={{}} body={() => ({ inviteeId: id })} />
    </>
  );
}

function Answer({ invitee: { answer } }: { readonly invitee: Invitee }): ReactNode {
  const { t } = useTranslation('meeting');
  if (answer === null) return <Mark color="neutral" icon="loader">{t('planning:answer.none')}</Mark>;
  const look = answer.answer === 'no' ? { color: 'warning', icon: 'x-lg' } as const : { color: 'success', icon: 'check-lg' } as const;
  return (
    <>
      <Mark {...look}>{t(`planning:answer.${answer.answer}`)}</Mark>
      <p className="quiet">{czechDay(answer.on)}, {t(answer.byLink ? 'invited.byLink' : 'invited.byUs')}</p>
      {answer.note === null ? null : <p className="case__text">{answer.note}</p>}
    </>
  );
}

/** Nobody is missed silently: an address that is not there, or that refuses our mail, is said. */
function Address({ invitee: { email, unreached } }: { readonly invitee: Invitee }): ReactNode {
  const { t } = useTranslation('meeting');
  if (email === null) return <p><Mark color="error" icon="exclamation-triangle-fill">{t('invited.noAddress')}</Mark></p>;
  if (unreached === null) return <p className="quiet">{email}</p>;
  const said = unreached === 'bad-address' ? t('invited.badAddress') : unreached;
  return <p><Mark color="error" icon="exclamation-triangle-fill">{t('invited.refused')}</Mark> {email}{said === '' ? null : <span className="quiet"> {said}</span>}</p>;
}

/** Above all others, for among fifteen one mark is overlooked; and how to put it right. */
function Unreached({ invitees }: { readonly invitees: readonly Invitee[] }): ReactNode {
  const { t } = useTranslation('meeting');
  const unreached = invitees.filter((invitee) => invitee.unreached !== null);
  if (unreached.length === 0) return null;
  return (
    <MessageBox tone="warning" title={t('invited.unreached', { count: unreached.length })}>
      <p>{unreached.map(({ name }) => name ?? t('common:someone')).join(', ')}</p>
      <p>{t('invited.unreachedMore')}</p>
    </MessageBox>
  );
}

function People({ invitee: { attendees } }: { readonly invitee: Invitee }): ReactNode {
  const { t } = useTranslation('meeting');
  if (attendees.length === 0) return null;
  return (
    <ul className="case__plain">
      {attendees.map(({ id, name, position, meal, mealNote, bed, access }) => (
        <li key={id}>{[name ?? t('common:someone'), position, meal ? t('invited.meal', { note: mealNote ?? '' }).trim() : null, bed ? t('invited.bed') : null, access].filter((word) => word !== null && word !== '').join(', ')}</li>
      ))}
    </ul>
  );
}

function AnswerFor({ invitee, about, ...of }: OfInvitee & { readonly about: string }): ReactNode {
  const { id, kind, name, answer, attendees, seats } = invitee;
  const ownName = kind === 'office' ? '' : name ?? '';
  const given = answer === null ? null : { answer: answer.answer, note: answer.note, attendees: attendees.filter(({ added }) => !added) };
  return (
    <MeetingStep {...of} type="answer" of={id} about={about} initial={answerValues(given, null, ownName)} body={(values) => ({ inviteeId: id, ...answerBody(values as AnswerValues) })}>
      <AnswerFields plural={kind === 'office'} seats={seats} ownName={ownName} />
    </MeetingStep>
  );
}
