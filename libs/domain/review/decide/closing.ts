import { conflict, Problems } from '../../case/problems.ts';
import type { Settings } from '../../case/settings.ts';
import { checkDay, content } from '../../submission/decide/decider.ts';
import { assertNothingHangs } from '../../submission/decide/ending.ts';
import { isDeliveredToAll, isTellingDue } from '../../submission/progress.ts';
import { isMeasuresDue, isWatched } from '../progress.ts';
import type { ReviewState } from '../state.ts';
import type { ReviewClosingReason } from '../vocabulary.ts';
import type { Deciders } from './decider.ts';

type Missing = readonly [code: string, messageCs: string] | null;

export const closingDeciders = {
  close: (state, { reason, day, text }, ctx) => {
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.throwIfAny();
    assertNothingHangs(state);
    const missing = PRECONDITIONS[reason](state, ctx.settings);
    if (missing !== null) throw conflict(...missing);
    return { type: 'closed', day, data: { reason }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;

/** What must have happened before each reason of closing may be given; null: nothing is missing. */
const PRECONDITIONS: Readonly<Record<ReviewClosingReason, (state: ReviewState, settings: Settings) => Missing>> = {
  notified: (state, settings) => {
    if (state.withdrawn !== null) return ['close.withdrawn', 'Žádost byla vzata zpět; zvolte jiný důvod uzavření.'];
    if (state.notice === null || state.notice.dispatched === null) return ['close.notNotified', 'Stěžovatel ještě nebyl vyrozuměn; nejprve vypravte vyrozumění.'];
    if (settings.noticeCountsWhen === 'delivered' && !isDeliveredToAll(state)) return ['close.notDelivered', 'Není zaznamenáno doručení všem; nejprve je doplňte.'];
    return measuresLeft(state);
  },
  withdrawn: ({ withdrawn, exOfficio }) => {
    if (withdrawn === null) return ['close.notWithdrawn', 'Žádost nebyla vzata zpět; nejprve zapište zpětvzetí, nebo zvolte jiný důvod.'];
    return exOfficio === null ? null : ['close.exOfficio', 'V přešetření se pokračuje z moci úřední; po jeho skončení věc založte.'];
  },
  'forwarded-result-known': (state) => toldFirst(state) ?? (state.forwarding !== null && state.forwarding.result !== null ? null
    : ['close.noResult', 'Výsledek u ministerstva není zaznamenán; nejprve jej doplňte.']),
  'forwarded-no-result': (state) => toldFirst(state) ?? (isWatched(state) && state.forwarding?.resultAsked === null
    ? ['close.resultNotAsked', 'O výsledek ještě nebylo požádáno; nejprve o něj jednou požádejte.'] : null),
  joined: ({ joined }) => (joined !== null ? null : ['close.notJoined', 'Věc není spojena s jinou; nejprve zapište spojení.']),
  filed: (state) => {
    if (state.phase === 'closing' && state.notice?.dispatched == null && state.forwarding === null) return null;
    return measuresLeft(state) ?? ['close.notReady', 'Věc zatím nelze založit: přešetření není skončeno.'];
  },
};

function toldFirst(state: ReviewState): Missing {
  if (state.forwarding === null) return ['close.notForwarded', 'Věc nebyla postoupena; zvolte jiný důvod uzavření.'];
  return isTellingDue(state) ? ['close.notTold', 'Stěžovatel ještě nebyl uvědomen o postoupení; nejprve to zapište.'] : null;
}

function measuresLeft(state: ReviewState): Missing {
  if (!isMeasuresDue(state)) return null;
  return state.measures.length === 0
    ? ['close.measuresMissing', 'Stížnost nebyla vyřízena řádně; nejprve zapište opatření uložené úřadu.']
    : ['close.measuresUnchecked', 'Některé opatření není ověřeno; nejprve ověřte jeho splnění.'];
}
