import { idOf, packOfficeId } from '../../../../libs/casework/index.ts';
import type { Answer, AttendeeGiven, MeetingCommand, MeetingState, OfficeId, SeriesCommand } from '../../../../libs/domain/index.ts';
import { addDays, nextWorkingDay } from '../../../../libs/law/index.ts';
import type { Day } from '../../../../libs/law/index.ts';
import type { DemoLogin } from '../../start/demo-accounts.ts';
import { attendeeNames } from './names.ts';
import type { Diary } from './diary.ts';
import type { Agreed, MeetingText } from './texts.ts';

const OWNER: DemoLogin = 'metodicka';
type Invitee = MeetingState['invitees'][number];

/** How far the papers of a meeting have come; each includes those before it. */
const STAGES = ['attendance', 'saved', 'submitted', 'approved', 'sent'] as const;
type Stage = (typeof STAGES)[number];

export type Held = { readonly day: Day; readonly text: MeetingText; readonly until: Stage; readonly leader: DemoLogin };

/** A meeting that is behind us: its programme, answers, attendance, minutes and what was agreed. */
export function held(diary: Diary, { day, text, until, leader }: Held): Diary {
  const reached = (stage: Stage): boolean => STAGES.indexOf(stage) <= STAGES.indexOf(until);
  programme(diary.on(addDays(day, -24)), day, text);
  for (const [turn, back] of [19, 14, 9].entries()) answers(diary.on(addDays(day, -back)), day, turn);
  attendance(diary.on(day), day);
  if (reached('saved')) diary.on(addDays(day, 2)).meeting(day, OWNER, (state) => [minutes(state, text)]);
  if (reached('submitted')) diary.on(addDays(day, 4)).meeting(day, OWNER, () => [{ type: 'submitMinutes', childrenChecked: true }]);
  if (reached('approved')) diary.on(addDays(day, 6)).meeting(day, leader, () => [{ type: 'approveMinutes' }]);
  if (reached('sent')) diary.meeting(day, OWNER, () => [{ type: 'sendMinutes' }]);
  for (const [index, agreed] of text.agreed.entries()) agree(diary.on(addDays(day, 2)), { day, index, agreed });
  return diary;
}

/** Our own points, and one that an office proposes by its link. */
export function programme(diary: Diary, day: Day, { points, proposed }: MeetingText): void {
  diary.meeting(day, OWNER, () => points.map(({ title, minutes: length }, index): MeetingCommand =>
    ({ type: 'addAgendaPoint', pointId: pointId(diary, day, index), minutes: length, attachments: [], childrenChecked: true, text: { title } })));
  if (proposed === undefined) return;
  const { town, title, note, released } = proposed;
  const id = pointId(diary, day, points.length);
  diary.on(addDays(day, -20)).meeting(day, 'invitee', (state) => inviteesOf(state, packOfficeId('orp', town)).map((invitee): MeetingCommand =>
    ({ type: 'addAgendaPoint', pointId: id, inviteeId: invitee.id, attachments: [], text: { title, note } })));
  if (released) diary.on(addDays(day, -12)).meeting(day, OWNER, () => [{ type: 'releaseAgendaPoint', pointId: id, childrenChecked: true }]);
}

function pointId(diary: Diary, day: Day, index: number): string {
  return diary.id(`point-${day}-${String(index)}`);
}

export function inviteesOf({ invitees }: MeetingState, officeId: OfficeId): readonly Invitee[] {
  return invitees.filter((invitee) => invitee.officeId === officeId && !invitee.removed);
}

/** Two of seven in each of three turns, so that one of seven never answers. */
function answers(diary: Diary, day: Day, turn: number): void {
  diary.meeting(day, 'invitee', ({ invitees }) => invitees
    .filter((invitee, index) => invitee.answer === null && !invitee.removed && Math.floor((index % 7) / 2) === turn)
    .map((invitee, index) => answerOf(invitee, { diary, day, as: usual(diary, index) })));
}

function usual({ random }: Diary, index: number): Answer {
  const drawn = random.upTo(10);
  if (drawn === 0 && index > 0) return 'no';
  return drawn === 1 ? 'deputy' : 'yes';
}

export type Answering = { readonly diary: Diary; readonly day: Day; readonly as: Answer; readonly people?: number; readonly note?: string };

/** With as many people by name as there are seats, or fewer. */
export function answerOf(invitee: Invitee, { diary, day, as, people = invitee.seats, note }: Answering): MeetingCommand {
  const { id, seats } = invitee;
  const names = as === 'no' ? [] : attendeeNames(invitee, as, Math.min(people, seats), diary.names);
  const attendees = names.map((text, index): AttendeeGiven => ({
    id: idOf('demo-attendee', `${diary.seriesId} ${day} ${id} ${String(index)}`), meal: index === 0, text: { ...text, ...(index === 0 && diary.random.upTo(6) === 0 ? { meal: 'bezlepkově' } : {}) },
  }));
  return { type: 'answer', inviteeId: id, answer: as, attendees, ...(note === undefined ? {} : { text: { note } }) };
}

/** Ticked off in the morning, closed in the afternoon. */
function attendance(diary: Diary, day: Day): void {
  diary.meeting(day, OWNER, ({ attendees, invitees }) => attendees.map(({ id, inviteeId }, index): MeetingCommand => {
    const answer = invitees.find((invitee) => invitee.id === inviteeId)?.answer?.answer;
    const presence = index % 11 === 7 ? 'excused' : index % 13 === 12 ? 'absent' : answer === 'deputy' ? 'deputy' : 'present';
    const late = presence === 'present' && index % 9 === 5 ? { lateAt: '09:35' } : {};
    return { type: 'markAttendance', attendeeId: id, day, presence, ...late };
  }));
  diary.meeting(day, OWNER, () => [{
    type: 'addAttendee', attendeeId: diary.id(`added-${day}`), presence: 'guest', day, text: { name: 'Mgr. Ludmila Hostinská', position: 'lektorka' },
  }]);
  diary.meeting(day, OWNER, () => [{ type: 'closeAttendance' }]);
}

function minutes({ agenda }: MeetingState, { points, proposed, opening, closing }: MeetingText): MeetingCommand {
  const said = [...points.map((point) => point.said), ...(proposed === undefined ? [] : [proposed.said])];
  const sections = agenda.filter(({ removed }) => !removed).map(({ id }, index) => ({ pointId: id, text: said[index] ?? '' }));
  return { type: 'saveMinutes', sections, text: { opening, closing } };
}

type Agreeing = { readonly day: Day; readonly index: number; readonly agreed: Agreed };

function agree(diary: Diary, { day, index, agreed }: Agreeing): void {
  const { kind: taskKind, town, ours, due, task, closed } = agreed;
  const taskId = diary.id(`task-${day}-${String(index)}`);
  diary.series(OWNER, ({ occurrences }): readonly SeriesCommand[] => {
    const meetingId = occurrences.find(({ days }) => days.includes(day))?.meetingId;
    if (meetingId === undefined) throw new Error(`no meeting was held on ${day}`);
    return [{
      type: 'agreeTask', taskId, meetingId, taskKind, text: { task }, dueDay: due === undefined ? null : nextWorkingDay(diary.frame.calendar, addDays(day, due)),
      ...(town === undefined ? {} : { officeId: packOfficeId('orp', town) }), ...(ours === undefined ? {} : { personId: diary.frame.people[ours].personId }),
    }];
  });
  if (closed === undefined) return;
  const on = diary.on(addDays(day, closed.after)).today;
  diary.series(OWNER, () => [{ type: 'closeTask', taskId, day: on, done: closed.done, text: { result: closed.result } }]);
}
