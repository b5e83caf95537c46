import { conflict, Problems } from '../../case/problems.ts';
import { checkDay, content } from '../../submission/decide/decider.ts';
import { assertMayClose } from '../closing.ts';
import { regimeOf } from '../regime.ts';
import type { Deciders } from './decider.ts';

/** What is settled by hand, and closing. */
export const endingDeciders = {
  settleByHand: (state, { day, text }, ctx) => {
    if (state.classified === null) throw conflict('classify.first', 'Věc ještě není zařazena. Nejprve rozhodněte, o jaké podání jde.');
    if (regimeOf(state.classified.as).phase !== 'other-regime') {
      throw conflict('settle.ownProcess', 'Tento druh podání má vlastní postup; ručně se nevyřizuje.');
    }
    if (state.settledByHand !== null) throw conflict('settle.done', 'Vyřízení už je zaznamenáno.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.text('text.how', text.how, 'Uveďte, jak bylo podání vyřízeno.');
    problems.throwIfAny();
    return { type: 'settledByHand', day, data: {}, content: content({ text }) };
  },

  close: (state, { reason, day, text }, ctx) => {
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.throwIfAny();
    assertMayClose(state, reason, ctx.settings);
    return { type: 'closed', day, data: { reason }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;
