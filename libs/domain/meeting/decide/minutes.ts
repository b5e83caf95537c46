import { conflict, Problems } from '../../case/problems.ts';
import { content, today } from '../../submission/decide/decider.ts';
import { hasBegun } from '../progress.ts';
import { lastDay, type MeetingState, type Minutes } from '../state.ts';
import { assertNotApproved } from './agenda-points.ts';
import type { CommandOf, Deciders } from './decider.ts';

/** Záznam z jednání: every revision is kept, the leader approves one, and that one is sent. */
export const minutesDeciders = {
  saveMinutes: (state, command, ctx) => {
    if (!hasBegun(state, today(ctx))) throw conflict('minutes.tooEarly', 'Záznam z jednání se píše ode dne porady.');
    assertNotApproved(state);
    checkSections(state, command);
    const { sections, text } = command;
    const data = { revision: (state.minutes?.revision ?? 0) + 1 };
    const kept = sections.map(({ pointId, text: written }) => ({ pointId, text: written }));
    return { type: 'minutesSaved', day: today(ctx), data, content: content({ sections: kept, opening: text.opening, closing: text.closing }) };
  },

  submitMinutes: (state, { childrenChecked }, ctx) => {
    const { revision, submitted } = written(state);
    assertNotApproved(state);
    if (submitted !== null) throw conflict('minutes.submitted', 'Záznam z jednání už čeká na schválení.');
    if (today(ctx) < lastDay(state)) throw conflict('minutes.tooEarly', 'Porada ještě trvá; záznam se předkládá až v její poslední den.');
    const problems = new Problems();
    problems.check(childrenChecked, 'childrenChecked', 'minutes.childrenUnchecked', 'Nejprve zkontrolujte, že záznam neobsahuje údaje o dětech, a potvrďte to.');
    problems.throwIfAny();
    return { type: 'minutesSubmitted', day: today(ctx), data: { revision } };
  },

  approveMinutes: (state, _command, ctx) => {
    const { revision } = submitted(state);
    assertNotApproved(state);
    return { type: 'minutesApproved', day: today(ctx), data: { revision } };
  },

  returnMinutes: (state, { text }, ctx) => {
    const { revision } = submitted(state);
    const problems = new Problems();
    problems.text('text.reason', text.reason, 'Uveďte, co je třeba v záznamu změnit.');
    problems.throwIfAny();
    return { type: 'minutesReturned', day: today(ctx), data: { revision }, content: content({ reason: text.reason }) };
  },

  sendMinutes: (state, _command, ctx) => {
    const { revision, approved } = written(state);
    if (approved === null) throw conflict('minutes.notApproved', 'Záznam z jednání ještě není schválen; nejprve jej předložte ke schválení.');
    return { type: 'minutesSent', day: today(ctx), data: { revision } };
  },
} satisfies Partial<Deciders>;

function checkSections({ agenda }: MeetingState, { sections }: CommandOf<'saveMinutes'>): void {
  const problems = new Problems();
  const seen = new Set<string>();
  sections.forEach(({ pointId }, index) => {
    const field = `sections.${index}.pointId`;
    problems.check(agenda.some(({ id, removed }) => id === pointId && !removed), field, 'agenda.none', 'Takový bod v programu není; načtěte program znovu, text zůstává u Vás.');
    problems.check(!seen.has(pointId), field, 'id.repeated', 'Týž bod je v záznamu dvakrát; texty spojte.');
    seen.add(pointId);
  });
  problems.throwIfAny();
}

function written({ minutes }: MeetingState): Minutes {
  if (minutes === null) throw conflict('minutes.none', 'Záznam z jednání ještě není napsán; nejprve jej uložte.');
  return minutes;
}

function submitted(state: MeetingState): Minutes {
  const minutes = written(state);
  if (minutes.submitted === null) throw conflict('minutes.notSubmitted', 'Záznam z jednání ještě nebyl předložen ke schválení.');
  return minutes;
}
