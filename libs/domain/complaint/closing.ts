import { conflict } from '../case/problems.ts';
import type { Settings } from '../case/settings.ts';
import { assertNothingHangs } from '../submission/decide/ending.ts';
import { hasUncheckedMeasure, isDeliveredToAll, isTellingDue } from '../submission/progress.ts';
import { isMeasuresDue, isWatched } from './progress.ts';
import type { ComplaintState } from './state.ts';
import type { ClosingReason } from './vocabulary.ts';

type Precondition = (state: ComplaintState, settings: Settings) => readonly [code: string, messageCs: string] | null;

/** What must have happened before each reason of closing may be given; null: nothing is missing. */
const PRECONDITIONS: Readonly<Record<ClosingReason, Precondition>> = {
  'settled-at-once': ({ oral }) => (oral?.kind === 'settled-at-once' ? null
    : ['close.notAtOnce', 'Takto lze uzavřít jen ústní stížnost vyřízenou na místě; zvolte jiný důvod.']),
  notified: (state, settings) => {
    if (state.withdrawn !== null) return ['close.withdrawn', 'Stížnost byla vzata zpět; zvolte jiný důvod uzavření.'];
    if (state.notice === null || state.notice.dispatched === null) return ['close.notNotified', 'Stěžovatel ještě nebyl vyrozuměn; nejprve vypravte vyrozumění.'];
    if (settings.noticeCountsWhen === 'delivered' && !isDeliveredToAll(state)) return ['close.notDelivered', 'Není zaznamenáno doručení všem; nejprve je doplňte.'];
    return isMeasuresDue(state) ? measuresLeft(state) : null;
  },
  withdrawn: ({ withdrawn, exOfficio }) => {
    if (withdrawn === null) return ['close.notWithdrawn', 'Stížnost nebyla vzata zpět; nejprve zapište zpětvzetí, nebo zvolte jiný důvod.'];
    return exOfficio === null ? null : ['close.exOfficio', 'V šetření se pokračuje z moci úřední; po jeho skončení věc založte.'];
  },
  'forwarded-result-known': (state) => toldFirst(state) ?? (state.forwarding !== null && state.forwarding.result !== null ? null
    : ['close.noResult', 'Výsledek postoupené stížnosti není zaznamenán; nejprve jej doplňte.']),
  'forwarded-no-result': (state) => toldFirst(state) ?? (isWatched(state) && state.forwarding?.resultAsked === null
    ? ['close.resultNotAsked', 'O výsledek ještě nebylo požádáno; nejprve o něj jednou požádejte.'] : null),
  joined: ({ joined }) => (joined !== null ? null : ['close.notJoined', 'Věc není spojena s jinou; nejprve zapište spojení.']),
  'settled-by-hand': ({ settledByHand }) => (settledByHand !== null ? null
    : ['close.notSettled', 'Není zaznamenáno, jak bylo podání vyřízeno; nejprve to doplňte.']),
  filed: (state) => {
    if (state.phase === 'closing' && state.notice?.dispatched == null && state.forwarding === null) return null;
    return state.phase === 'measures' ? measuresLeft(state) : ['close.notReady', 'Věc zatím nelze založit: její vyřízení není skončeno.'];
  },
};

/** Throws a conflict that names what is missing. */
export function assertMayClose(state: ComplaintState, reason: ClosingReason, settings: Settings): void {
  assertNothingHangs(state);
  const missing = PRECONDITIONS[reason](state, settings);
  if (missing !== null) throw conflict(...missing);
}

function toldFirst(state: ComplaintState): readonly [string, string] | null {
  if (state.forwarding === null) return ['close.notForwarded', 'Věc nebyla postoupena; zvolte jiný důvod uzavření.'];
  return isTellingDue(state) ? ['close.notTold', 'Stěžovatel ještě nebyl uvědomen o postoupení; nejprve to zapište.'] : null;
}

function measuresLeft(state: ComplaintState): readonly [string, string] {
  if (state.measures.length === 0) return ['close.measuresMissing', 'Stížnost byla shledána důvodnou; nejprve zapište opatření k nápravě.'];
  if (hasUncheckedMeasure(state)) return ['close.measuresUnchecked', 'Některé opatření není ověřeno; nejprve ověřte jeho splnění.'];
  return ['close.measuresUntold', 'Stěžovatel chtěl být informován o opatřeních; nejprve ho informujte.'];
}
