import { addWorkingDays, type Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { conflict, czechDay, Problems } from '../../case/problems.ts';
import { today } from '../../submission/decide/decider.ts';
import { firstDay, type AgendaPoint, type MeetingState } from '../state.ts';
import { given } from './checks.ts';
import { inviteeOf, type CommandOf, type Deciders } from './decider.ts';

const LONGEST_MINUTES = 24 * 60;

/** The programme. A point is seen by others once ours have looked through it for children's data and released it (office-practice.md 31). */
export const agendaDeciders = {
  addAgendaPoint: (state, command, ctx) => {
    assertNotApproved(state);
    const { pointId, inviteeId = null, minutes = null, attachments, childrenChecked = false, text } = command;
    if (inviteeId !== null) assertMayPropose(state, inviteeId, ctx);
    const problems = new Problems();
    problems.id('pointId', pointId);
    problems.check(state.agenda.every(({ id }) => id !== pointId), 'pointId', 'id.taken', 'Tento bod už v programu je.');
    checkPoint(problems, command);
    problems.throwIfAny();
    return { type: 'agendaPointAdded', day: today(ctx), data: { pointId, inviteeId, minutes, attachments, released: inviteeId === null && childrenChecked }, content: given(text) };
  },

  changeAgendaPoint: (state, command, ctx) => {
    assertNotApproved(state);
    const point = pointOf(state, command.pointId);
    const problems = new Problems();
    checkPoint(problems, command);
    problems.throwIfAny();
    const { pointId, minutes = null, attachments = point.attachments, childrenChecked = false, text } = command;
    return { type: 'agendaPointChanged', day: today(ctx), data: { pointId, minutes, attachments, released: point.released && childrenChecked }, content: given(text) };
  },

  removeAgendaPoint: (state, { pointId }, ctx) => {
    assertNotApproved(state);
    pointOf(state, pointId);
    return { type: 'agendaPointRemoved', day: today(ctx), data: { pointId } };
  },

  orderAgenda: (state, { pointIds }, ctx) => {
    assertNotApproved(state);
    const problems = new Problems();
    problems.ids('pointIds', pointIds);
    const present = state.agenda.filter(({ removed }) => !removed).map(({ id }) => id);
    const all = present.length === pointIds.length && present.every((id) => pointIds.includes(id));
    problems.check(all, 'pointIds', 'agenda.orderIncomplete', 'Pořadí musí obsahovat všechny body programu, každý jednou; načtěte program znovu.');
    problems.throwIfAny();
    return { type: 'agendaOrdered', day: today(ctx), data: { pointIds } };
  },

  releaseAgendaPoint: (state, { pointId, childrenChecked }, ctx) => {
    const point = pointOf(state, pointId);
    if (point.released) throw conflict('agenda.released', 'Tento bod už pozvaní vidí.');
    const problems = new Problems();
    problems.check(childrenChecked, 'childrenChecked', 'agenda.childrenUnchecked', 'Nejprve zkontrolujte, že bod ani jeho přílohy neobsahují údaje o dětech, a potvrďte to.');
    problems.throwIfAny();
    return { type: 'agendaPointReleased', day: today(ctx), data: { pointId } };
  },
} satisfies Partial<Deciders>;

function checkPoint(problems: Problems, { minutes, attachments = [], text }: Pick<CommandOf<'changeAgendaPoint'>, 'minutes' | 'attachments' | 'text'>): void {
  problems.text('text.title', text.title, 'Uveďte název bodu.');
  const sensible = minutes === undefined || (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES);
  problems.check(sensible, 'minutes', 'minutes.invalid', 'Zadejte délku v celých minutách, nebo ji vynechte.');
  problems.ids('attachments', attachments);
}

/** The last day on which the invited may propose points. */
export function agendaDay(state: MeetingState, { calendar }: Pick<DecideContext, 'calendar'>): Day {
  return addWorkingDays(calendar, firstDay(state), -state.agendaWorkingDays);
}

function assertMayPropose(state: MeetingState, inviteeId: string, ctx: DecideContext): void {
  inviteeOf(state, inviteeId);
  const last = agendaDay(state, ctx);
  if (today(ctx) > last) throw conflict('agenda.closed', `Body programu bylo možné navrhovat do ${czechDay(last)}; obraťte se na toho, kdo poradu připravuje.`);
}

export function assertNotApproved({ minutes }: MeetingState): void {
  if (minutes?.approved == null) return;
  throw conflict('minutes.approved', 'Záznam z jednání už je schválen. Má-li se něco změnit, nejprve jej vraťte k přepracování.');
}

function pointOf({ agenda }: MeetingState, pointId: string): AgendaPoint {
  const point = agenda.find(({ id }) => id === pointId);
  if (point === undefined || point.removed) throw conflict('agenda.none', 'Takový bod v programu není; načtěte program znovu.');
  return point;
}
