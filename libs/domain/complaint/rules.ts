import { conflict } from '../case/problems.ts';
import type { Pair } from '../submission/day-order.ts';
import { rightAttention } from '../submission/decide/forwarding.ts';
import type { SubmissionRules } from '../submission/rules.ts';
import { assertHandling } from './decide/decider.ts';
import { assertMayForward } from './decide/forwarding.ts';
import { isJustified, isWatched, unevaluatedClaims } from './progress.ts';
import { regimePairs } from './regime-steps.ts';
import { regimeOf } from './regime.ts';
import type { ComplaintState } from './state.ts';

/** § 175 odst. 1–6 SŘ, where the steps of a complaint differ from those of other submissions. */
export const COMPLAINT_RULES: SubmissionRules<ComplaintState> = {
  assertHandling,
  assertFound: (state) => {
    if (state.claims.length === 0) throw conflict('notice.noClaims', 'Ve věci není žádný bod stížnosti. Nejprve body doplňte a vyhodnoťte.');
    const left = unevaluatedClaims(state);
    if (left.length > 0) throw conflict('notice.claimsLeft', 'Nejsou vyhodnoceny všechny body stížnosti; nejprve je vyhodnoťte.', { claims: left });
  },
  assertCallsForMeasures: (state) => {
    if (isJustified(state)) return;
    throw conflict('measures.notJustified', 'Opatření se ukládají jen u důvodné nebo částečně důvodné stížnosti; nejprve vyhodnoťte její body.');
  },
  measuredOffice: () => null,
  assertMayForward,
  isSentOn: ({ classified }) => classified !== null && regimeOf(classified.as).phase === 'forwarding',
  isWatched,
  attentionAt: rightAttention,
  movable: { 'documents-set': 'documents', 'statement-set': 'statement', 'measure-check': 'measure' },
  pairs: (state) => [
    ...[...state.documents, ...state.statements].map(({ requested, received }): Pair => [requested, received]), ...regimePairs(state),
  ],
  assertMayReopen: ({ reviewOpened }) => {
    if (reviewOpened !== null) throw conflict('reopen.inReview', 'Podání pokračuje jako přešetření; pokračujte v něm.');
  },
  wasAnswered: ({ notice, settledByHand }) => (notice !== null && notice.dispatched !== null) || settledByHand !== null,
};
