import { conflict, Problems } from '../../case/problems.ts';
import { checkDay } from '../../submission/decide/decider.ts';
import { complainants } from '../../submission/progress.ts';
import type { ComplaintState } from '../state.ts';
import type { Deciders } from './decider.ts';

/** § 175 odst. 6 SŘ: the complainant is told of the measures who wished it. */
export const tellingDeciders = {
  tellMeasures: (state, { day }, ctx) => {
    assertTelling(state);
    const problems = new Problems();
    checkDay(problems, state, day, ctx, state.measures[0]?.imposed.day);
    problems.throwIfAny();
    return { type: 'measuresTold', day, data: {} };
  },

  wishToBeToldOfMeasures: (state, { day }, ctx) => {
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.throwIfAny();
    if (state.wantsMeasures) throw conflict('measures.wished', 'Přání být informován o opatřeních už je zaznamenáno.');
    if (complainants(state).length === 0) throw conflict('measures.nobodyToTell', 'Anonymní podatel nemůže být o opatřeních informován.');
    return { type: 'measuresWished', day, data: {} };
  },
} satisfies Partial<Deciders>;

function assertTelling(state: ComplaintState): void {
  if (!state.wantsMeasures) throw conflict('measures.notWished', 'Stěžovatel o informaci o opatřeních nepožádal; požádá-li, nejprve to zapište.');
  if (state.measures.length === 0) throw conflict('measures.none', 'Žádné opatření zatím nebylo přijato; nejprve je zapište.');
  if (state.measuresTold !== null) throw conflict('measures.told', 'Stěžovatel už byl o opatřeních informován.');
}
