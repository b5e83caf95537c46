import { conflict, Problems } from '../../case/problems.ts';
import { assertDaysInOrder } from '../day-order.ts';
import { redate } from '../redate.ts';
import { checkDay, content, today, type Deciders } from './decider.ts';

/** A wrongly entered day of a step: a new fact; the old one stays in the history. */
export const correctionDeciders = {
  correctDay: (state, { factNo, day, text }, ctx, rules) => {
    if (state.datedFacts[factNo] === undefined) {
      throw conflict('correct.notDated', 'U této události den opravit nelze. Dny doručení opravte jako celek.');
    }
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.text('text.reason', text.reason, 'Uveďte důvod opravy.');
    problems.throwIfAny();
    const corrected = redate(state, factNo, day);
    assertDaysInOrder(corrected, rules.pairs(corrected));
    return { type: 'dayCorrected', day: today(ctx), data: { factNo, day }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;
