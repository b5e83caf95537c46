import type { AttendanceListDoc, ConfirmationDoc, MeetingHead, MinutesDoc, MinutesTask, Participant, ParticipantGroup } from '../../../libs/documents/index.ts';
import { attendedDays } from '../../../libs/documents/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import type { MeetingDay } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import type { MeetingDetail } from './view-types.ts';

export type Issuer = { readonly authority: string; readonly department: string | null; readonly now: number };

type Attendee = MeetingDetail['added'][number];
type Invitee = MeetingDetail['invitees'][number];

/** Rows at the end for those whom nobody announced. */
const SPARE_ROWS = 5;

export function headOf(meeting: MeetingDetail, { authority, department }: Issuer): MeetingHead {
  const { registerNumber, series, title, place, link } = meeting;
  return { authority, department, registerNumber: registerNumber ?? '', seriesTitle: series.title, theme: series.theme.title, title: title ?? '', days: daysIn(meeting), place, link };
}

export function attendanceListOf(meeting: MeetingDetail, issuer: Issuer): AttendanceListDoc {
  return { meeting: headOf(meeting, issuer), preparedOn: pragueDay(issuer.now), groups: groupsOf(meeting), spareRows: SPARE_ROWS, recorded: meeting.attendanceClosedOn !== null };
}

export function minutesDocOf(meeting: MeetingDetail, issuer: Issuer): MinutesDoc {
  const { minutes, agenda, leader, agreedTasks, carriedTasks } = meeting;
  if (minutes === null) throw new DomainError('conflict', 'minutes.none', 'Záznam z jednání ještě není napsán; nejprve jej uložte.');
  const textOf = new Map(minutes.sections.map(({ pointId, text }) => [pointId, text]));
  const left = minutes.sections.filter(({ pointId, text }) => text !== '' && agenda.every(({ id }) => id !== pointId));
  return {
    meeting: headOf(meeting, issuer), preparedOn: pragueDay(issuer.now), revision: minutes.revision,
    approved: minutes.approved === null ? null : { by: minutes.approved.by?.name ?? '', on: minutes.approved.on as Day },
    leader: leader?.name ?? null, recordedBy: minutes.saved.by?.name ?? null, groups: groupsOf(meeting), opening: minutes.opening, closing: minutes.closing,
    points: [
      ...agenda.map(({ id, title, proposedBy }) => ({ title: title ?? '', proposedBy: proposedBy?.name ?? null, text: textOf.get(id) ?? null })),
      ...left.map(({ title, text }) => ({ title: title ?? '', proposedBy: null, text })),
    ],
    newTasks: agreedTasks.map(taskOf), carriedTasks: carriedTasks.filter(({ agreedOn }) => agreedOn <= lastDayOf(meeting)).map(taskOf),
  };
}

export function confirmationOf(meeting: MeetingDetail, attendeeId: string, issuer: Issuer): ConfirmationDoc | null {
  const { invitees, added, leader, agenda } = meeting;
  const person = [...invitees.flatMap(({ attendees }) => attendees), ...added].find(({ id }) => id === attendeeId);
  if (person === undefined) return null;
  const attended = attendedDays(daysIn(meeting), participantOf(person).marks);
  if (attended.length === 0) throw new DomainError('conflict', 'confirmation.notAttended', 'Tento člověk podle prezence na poradě nebyl; účast nelze potvrdit.');
  const invitee = invitees.find(({ id }) => id === person.inviteeId);
  return {
    meeting: headOf(meeting, issuer), issuedOn: pragueDay(issuer.now), signedBy: leader?.name == null ? null : { name: leader.name, position: null },
    person: { name: person.name ?? '', position: person.position, organisation: invitee === undefined ? null : organisationOf(invitee) },
    attended, topics: agenda.flatMap(({ title }) => (title === null ? [] : [title])),
  };
}

/** Who was asked and did not decline, or of whom somebody came all the same; then whoever came for nobody. */
export function groupsOf({ invitees, added }: MeetingDetail): readonly ParticipantGroup[] {
  const asked = invitees.filter(({ removed, answer, attendees }) => attendees.length > 0 || (!removed && answer?.answer !== 'no')).map(groupOf);
  return added.length === 0 ? asked : [...asked, { organisation: null, seats: 0, people: added.map(participantOf) }];
}

function groupOf(invitee: Invitee): ParticipantGroup {
  const named = invitee.attendees.map(participantOf);
  const itself: readonly Participant[] = invitee.kind === 'office' ? [] : [{ name: invitee.name ?? '', position: invitee.role, marks: [] }];
  return { organisation: organisationOf(invitee), seats: invitee.seats, people: named.length > 0 ? named : itself };
}

function organisationOf({ kind, name, organisation }: Invitee): string | null {
  return kind === 'office' ? name : organisation;
}

function participantOf({ name, position, marks }: Attendee): Participant {
  return { name: name ?? '', position, marks: marks.map((mark) => ({ ...mark, day: mark.day as Day })) };
}

/** Of a meeting that came later its minutes do not tell. */
function lastDayOf({ days }: MeetingDetail): string {
  return days.at(-1)?.day ?? '';
}

function daysIn({ days }: MeetingDetail): readonly MeetingDay[] {
  return days.map(({ day, from, to }) => ({ day: day as Day, from, to }));
}

function taskOf({ taskKind, task, person, office, dueDay, agreedOn }: MeetingDetail['agreedTasks'][number]): MinutesTask {
  return { kind: taskKind, text: task ?? '', whose: office?.name ?? person?.name ?? null, dueDay: dueDay as Day | null, agreedOn: agreedOn as Day };
}
