import { isDay } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { Deadline } from '../../case/deadline.ts';
import { conflict, czechDay, Problems } from '../../case/problems.ts';
import { deadlineOf } from '../../case/state.ts';
import { assertUnanswered, content, today } from '../../submission/decide/decider.ts';
import { roundKey } from '../../submission/state.ts';
import type { ComplaintState } from '../state.ts';
import { assertHandling, type CommandOf, type Deciders } from './decider.ts';

/**
 * § 175 odst. 5 SŘ knows neither a pause nor an extension. It may be exceeded only where documents cannot be had in time:
 * they are named, it is proved that they were asked for, the complainant is told before day 60, and the manager approves.
 */
export const exceedanceDeciders = {
  proposeExceedance: (state, command, ctx) => {
    const deadline = runningDeadline(state, ctx);
    if (state.exceedance !== null && state.exceedance.decided?.approved !== false) {
      throw conflict('exceedance.proposed', 'Překročení už je navrženo nebo schváleno.');
    }
    const problems = new Problems();
    problems.text('text.reason', command.text.reason, 'Uveďte, proč podklady nelze ve lhůtě opatřit.');
    checkToldInTime(problems, command.noticeToComplainant, deadline, ctx);
    checkMissing(problems, state, command);
    problems.throwIfAny();
    const { missing, noticeToComplainant } = command;
    return { type: 'exceedanceProposed', day: today(ctx), data: { missing, noticeToComplainant }, content: content({ text: command.text }) };
  },

  approveExceedance: (state, { approved, text }, ctx) => {
    const { exceedance } = state;
    if (exceedance === null || exceedance.decided !== null) throw conflict('exceedance.none', 'Žádné překročení nečeká na schválení.');
    runningDeadline(state, ctx);
    if (ctx.actor.kind === 'person' && ctx.actor.personId === exceedance.proposed.by) {
      throw conflict('exceedance.own', 'Překročení nemůže schválit ten, kdo je navrhl; rozhodne jiný vedoucí nebo nadřízený.');
    }
    if (approved && stillMissing(state, exceedance.missing).length === 0) {
      throw conflict('exceedance.nothingMissing', 'Všechny uvedené podklady už došly; důvod k překročení pominul.');
    }
    const problems = new Problems();
    problems.text('text.reason', text.reason, 'Rozhodnutí odůvodněte.');
    problems.throwIfAny();
    return { type: 'exceedanceDecided', day: today(ctx), data: { approved }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;

function runningDeadline(state: ComplaintState, ctx: DecideContext): Deadline {
  assertHandling(state);
  assertUnanswered(state);
  const deadline = deadlineOf(state, roundKey(state, 'complaint-60d'));
  if (deadline === null || deadline.state !== 'open') {
    throw conflict('exceedance.noDeadline', 'Neběží žádná zákonná lhůta, kterou by bylo možné překročit.');
  }
  const rule = ctx.rules.rule(deadline.ruleId, deadline.from);
  if (rule.extension.allowed) throw conflict('exceedance.extendable', 'Tuto lhůtu lze prodloužit; překročení se neschvaluje.');
  return deadline;
}

function checkToldInTime(problems: Problems, told: string, deadline: Deadline, ctx: DecideContext): void {
  problems.day('noticeToComplainant', told, { today: today(ctx), notBefore: deadline.from });
  if (isDay(told) && told >= deadline.nominalEnd) {
    problems.add('noticeToComplainant', 'exceedance.toldLate',
      `Stěžovatel musí být o překročení zpraven před šedesátým dnem (${czechDay(deadline.nominalEnd)}).`);
  }
}

function checkMissing(problems: Problems, state: ComplaintState, { missing, noticeToComplainant }: CommandOf<'proposeExceedance'>): void {
  problems.check(missing.length > 0, 'missing', 'exceedance.missingRequired', 'Vyjmenujte podklady, které chybějí.');
  missing.forEach((id, index) => {
    const field = `missing.${index}`;
    const request = state.documents.find((known) => known.id === id);
    if (request === undefined) problems.add(field, 'exceedance.notRequested', 'O tento podklad nebylo požádáno; bez žádosti překročit lhůtu nelze.');
    else if (request.received?.complete === true) problems.add(field, 'exceedance.received', 'Tento podklad už došel; ze seznamu chybějících jej odeberte.');
    else if (request.requested.day > noticeToComplainant) {
      problems.add(field, 'exceedance.requestedLate', 'O podklad bylo požádáno až po zprávě stěžovateli; opravte den, nebo podklad odeberte.');
    }
  });
}

function stillMissing(state: ComplaintState, missing: readonly string[]): readonly string[] {
  return missing.filter((id) => state.documents.some((request) => request.id === id && request.received?.complete !== true));
}
