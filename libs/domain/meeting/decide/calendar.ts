import { conflict, Problems } from '../../case/problems.ts';
import { content, today } from '../../submission/decide/decider.ts';
import type { MeetingDay } from '../commands.ts';
import { hasBegun, isOver } from '../progress.ts';
import type { MeetingState } from '../state.ts';
import { checkDays, given } from './checks.ts';
import { assertAhead, checkPerson, type CommandOf, type Deciders } from './decider.ts';

/** What the meeting is and when. What is behind us is never rewritten. */
export const calendarDeciders = {
  assign: (state, { ownerId }, ctx) => {
    const problems = new Problems();
    checkPerson(problems, 'ownerId', ownerId, ctx);
    problems.throwIfAny();
    if (state.ownerId === ownerId) throw conflict('assign.same', 'Poradu už tato osoba připravuje.');
    return { type: 'assigned', day: today(ctx), data: { ownerId } };
  },

  changeMeeting: (state, command, ctx) => {
    const { leaderId = state.leaderId, text } = command;
    const matters = text.title !== undefined || text.place !== undefined || text.link !== undefined;
    const problems = new Problems();
    if (leaderId !== null && leaderId !== state.leaderId) checkPerson(problems, 'leaderId', leaderId, ctx);
    if (text.title !== undefined) problems.text('text.title', text.title, 'Uveďte název porady.');
    problems.check(isChange(state, command), 'text', 'change.nothing', 'Není co změnit; upravte aspoň jeden údaj.');
    problems.throwIfAny();
    if (matters && isOver(state, ctx.now)) throw conflict('meeting.over', 'Porada už proběhla; její název ani místo se zpětně nemění.');
    return { type: 'meetingChanged', day: today(ctx), data: { leaderId, matters }, content: given(text) };
  },

  moveMeeting: (state, { days, text }, ctx) => {
    if (hasBegun(state, today(ctx))) throw conflict('meeting.begun', 'Porada už začala a přesunout ji nelze. Nebude-li se konat, zrušte ji, nebo ji nahraďte jiným termínem.');
    const problems = new Problems();
    checkDays(problems, days, ctx);
    problems.check(!areSame(days, state.days), 'days', 'move.same', 'Porada už je na tento termín určena; zvolte jiný.');
    problems.text('text.reason', text.reason, 'Uveďte důvod přesunu.');
    problems.throwIfAny();
    return { type: 'meetingMoved', day: today(ctx), data: { days: days.map(({ day, from, to }) => ({ day, from, to })) }, content: content({ reason: text.reason }) };
  },

  cancelMeeting: (state, { day, text }, ctx) => {
    assertNotOver(state, ctx.now);
    const problems = new Problems();
    problems.day('day', day, { today: today(ctx), notBefore: state.registered.day });
    problems.text('text.reason', text.reason, 'Uveďte důvod zrušení.');
    problems.throwIfAny();
    return { type: 'meetingCancelled', day, data: {}, content: content({ reason: text.reason }) };
  },

  replaceMeeting: (state, { days, text }, ctx) => {
    assertNotOver(state, ctx.now);
    const problems = new Problems();
    checkDays(problems, days, ctx);
    problems.check(!areSame(days, state.days), 'days', 'move.same', 'Porada už je na tento termín určena; zvolte jiný.');
    problems.text('text.reason', text.reason, 'Uveďte důvod nahrazení.');
    problems.throwIfAny();
    const { newCaseId: by } = ctx;
    if (by === undefined) throw new TypeError('the meeting that replaces it has no id');
    return {
      type: 'meetingReplaced', day: today(ctx), data: { days: days.map(({ day, from, to }) => ({ day, from, to })), by }, content: content({ reason: text.reason }),
    };
  },

  sendInvitations: (state, _command, ctx) => {
    assertAhead(state, ctx);
    if (state.invitationsOut !== null) throw conflict('invitations.out', 'Pozvánky už byly rozeslány; nově pozvaní je dostávají hned.');
    if (state.invitees.every(({ removed }) => removed)) throw conflict('invitations.nobody', 'Nikdo není pozván; nejprve pozvané doplňte.');
    return { type: 'invitationsReleased', day: today(ctx), data: {} };
  },
} satisfies Partial<Deciders>;

function isChange(state: MeetingState, { leaderId = state.leaderId, text }: CommandOf<'changeMeeting'>): boolean {
  return leaderId !== state.leaderId || Object.values(text).some((value) => value !== undefined);
}

function assertNotOver(state: MeetingState, now: number): void {
  if (isOver(state, now)) throw conflict('meeting.over', 'Porada už proběhla a zrušit ji nelze. Nekonala-li se, uzavřete ji bez záznamu.');
}

function areSame(a: readonly MeetingDay[], b: readonly MeetingDay[]): boolean {
  return a.length === b.length && a.every(({ day, from, to }, index) => day === b[index]?.day && from === b[index].from && to === b[index].to);
}
