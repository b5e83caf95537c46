import type { Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { conflict, czechDay, Problems } from '../../case/problems.ts';
import { assertGoesOn, assertUnanswered, checkDay, content, today } from '../../submission/decide/decider.ts';
import type { ReviewState } from '../state.ts';
import type { ReviewClass } from '../vocabulary.ts';
import type { Deciders } from './decider.ts';
import { checkFirst, firstData, runsUntil } from '../../submission/decide/first.ts';

/** Whose handling is to be reviewed, and whether there is any yet (legal.md 1.7, office-practice.md 22). The reason is kept. */
export const classificationDeciders = {
  classify: (state, { as, day, text }, ctx) => {
    assertUnanswered(state);
    assertGoesOn(state);
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.text('text.reason', text.reason, 'Uveďte důvod zařazení.');
    problems.throwIfAny();
    if (state.classified?.as === as) throw conflict('classify.same', 'Věc už je takto zařazena.');
    assertBelongs(state, as, day, ctx);
    return { type: 'classified', day, data: { as }, content: content({ text }) };
  },

  describeFirstHandling: (state, { first }, ctx) => {
    assertUnanswered(state);
    const problems = new Problems();
    checkFirst(problems, first, today(ctx), null);
    const described = firstData(first);
    problems.check(state.classified === null || state.first.officeId === described.officeId, 'first.handledBy', 'first.classified',
      'Věc už je zařazena podle toho, čí vyřízení se přešetřuje; nejprve ji znovu zařaďte.');
    problems.throwIfAny();
    const { documentNumber } = first;
    return {
      type: 'firstHandlingDescribed', day: today(ctx), data: { first: described },
      content: content({ first: documentNumber === undefined ? undefined : { documentNumber } }),
    };
  },
} satisfies Partial<Deciders>;

function assertBelongs(state: ReviewState, as: ReviewClass, day: Day, ctx: DecideContext): void {
  const ours = state.first.officeId === null;
  if (as === 'review-ours-to-ministry') {
    if (!ours) throw conflict('review.notOurs', 'Stížnost vyřizoval jiný úřad; její vyřízení přešetřuje krajský úřad sám.');
    return;
  }
  if (ours) throw conflict('review.ours', 'Vlastní vyřízení krajský úřad nepřešetřuje. Zařaďte věc k postoupení ministerstvu (§ 12 a § 178 správního řádu).');
  const until = runsUntil(state.first, ctx);
  const runs = until !== null && day <= until;
  if (as === 'supplement' && !runs) {
    throw conflict('review.notRunning', 'Úřad ORP už stížnost vyřídil, nebo mu čas na vyřízení uplynul; jde o přešetření podle § 175 odst. 7.');
  }
  if (as === 'review-175-7' && runs) {
    throw conflict('review.stillRuns', `Úřad ORP má na vyřízení stížnosti čas do ${czechDay(until)}; přešetřovat není co. Zařaďte podání jako doplnění a pošlete mu je.`);
  }
}
