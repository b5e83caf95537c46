import { conflict, Problems } from '../../case/problems.ts';
import { assertGoesOn, today } from '../../submission/decide/decider.ts';
import { assertNothingHangs } from '../../submission/decide/ending.ts';
import { checkFirst } from '../../submission/decide/first.ts';
import type { Deciders } from './decider.ts';

/** § 175 odst. 7 SŘ: a request for review goes on as a case of its own, which is linked to this one. */
export const reviewDeciders = {
  openReview: (state, { first }, ctx) => {
    if (state.classified?.as !== 'review-175-7') {
      throw conflict('openReview.otherClass', 'Přešetření lze založit jen z podání zařazeného jako přešetření; nejprve je tak zařaďte.');
    }
    assertGoesOn(state);
    if (state.settledByHand !== null) throw conflict('settle.done', 'Vyřízení už je zaznamenáno.');
    assertNothingHangs(state);
    const problems = new Problems();
    checkFirst(problems, first, today(ctx), state.start.day);
    problems.check(first.caseId !== state.caseId, 'first.caseId', 'first.itself', 'Uveďte původní stížnost, ne tuto žádost o přešetření.');
    problems.throwIfAny();
    if (ctx.newCaseId === undefined) throw new TypeError('no id was given for the review');
    return { type: 'reviewOpened', day: today(ctx), data: { reviewCaseId: ctx.newCaseId } };
  },
} satisfies Partial<Deciders>;
