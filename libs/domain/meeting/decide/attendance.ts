import { conflict, Problems } from '../../case/problems.ts';
import { today } from '../../submission/decide/decider.ts';
import type { ClockTime } from '../commands.ts';
import { lastDay } from '../state.ts';
import type { Presence } from '../vocabulary.ts';
import { assertNotApproved } from './agenda-points.ts';
import { checkAttendeeText } from './answers.ts';
import { checkClock, given } from './checks.ts';
import { checkAttended, type Deciders } from './decider.ts';

/** Ticked off on the day or later, never before; a wrong tick can be put right until the minutes are approved. */
export const attendanceDeciders = {
  markAttendance: (state, { attendeeId, day, presence, lateAt }, ctx) => {
    assertNotApproved(state);
    if (state.attendees.every(({ id }) => id !== attendeeId)) throw conflict('attendee.none', 'Mezi účastníky nikdo takový není; načtěte prezenci znovu.');
    const problems = new Problems();
    checkAttended(problems, state, day, ctx);
    checkLate(problems, presence, lateAt);
    problems.throwIfAny();
    return { type: 'attendanceMarked', day: today(ctx), data: { attendeeId, day, presence, lateAt: lateAt ?? null } };
  },

  addAttendee: (state, { attendeeId, inviteeId = null, presence, day, lateAt, text }, ctx) => {
    assertNotApproved(state);
    const problems = new Problems();
    problems.id('attendeeId', attendeeId);
    problems.check(state.attendees.every(({ id }) => id !== attendeeId), 'attendeeId', 'id.taken', 'Tento účastník už v prezenci je.');
    const invited = inviteeId === null || state.invitees.some(({ id }) => id === inviteeId);
    problems.check(invited, 'inviteeId', 'invitee.none', 'Mezi pozvanými nikdo takový není; vyberte jiného, nebo pole vynechte.');
    checkAttended(problems, state, day, ctx);
    checkLate(problems, presence, lateAt);
    checkAttendeeText(problems, 'text', text);
    problems.throwIfAny();
    return { type: 'attendeeAdded', day: today(ctx), data: { attendeeId, inviteeId, presence, day, lateAt: lateAt ?? null }, content: { attendee: given(text) } };
  },

  closeAttendance: (state, _command, ctx) => {
    if (state.attendanceClosed !== null) throw conflict('attendance.closed', 'Prezenční listina už je uzavřena.');
    if (today(ctx) < lastDay(state)) throw conflict('attendance.tooEarly', 'Prezenční listina se uzavírá až v poslední den porady.');
    return { type: 'attendanceClosed', day: today(ctx), data: {} };
  },
} satisfies Partial<Deciders>;

function checkLate(problems: Problems, presence: Presence, lateAt: ClockTime | undefined): void {
  if (lateAt === undefined || !checkClock(problems, 'lateAt', lateAt)) return;
  problems.check(presence !== 'absent' && presence !== 'excused', 'lateAt', 'attendance.lateAbsent', 'Kdo nepřišel, nemá čas příchodu; odstraňte jej.');
}
