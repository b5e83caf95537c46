import { conflict } from '../case/problems.ts';
import type { Pair } from '../submission/day-order.ts';
import { assertNotSentOn, rightAttention } from '../submission/decide/forwarding.ts';
import type { SubmissionRules } from '../submission/rules.ts';
import { assertHandling } from './decide/decider.ts';
import { callsForMeasures, isSentOn, isWatched } from './progress.ts';
import type { ReviewState } from './state.ts';

/** § 175 odst. 7 SŘ, where the steps of a review differ from those of other submissions. */
export const REVIEW_RULES: SubmissionRules<ReviewState> = {
  assertHandling,
  assertFound: ({ assessment }) => {
    if (assessment === null) throw conflict('notice.notAssessed', 'Vyřízení stížnosti ještě není zhodnoceno; nejprve je zhodnoťte.');
  },
  assertCallsForMeasures: (state) => {
    if (callsForMeasures(state)) return;
    throw conflict('measures.notImproper', 'Opatření se úřadu ukládá, jen nebyla-li stížnost vyřízena řádně; nejprve zapište výsledek přešetření.');
  },
  measuredOffice: ({ first }) => first.officeId,
  assertMayForward,
  isSentOn,
  isWatched,
  attentionAt: (state, officeId) => (state.classified?.as === 'supplement' ? rightAttention(state, officeId) : null),
  movable: { 'review-file-set': 'request', 'measure-check': 'measure' },
  pairs: ({ requests }) => requests.flatMap(({ requested, urged, received }): readonly Pair[] => [
    [requested, received], ...urged.map((urging): Pair => [requested, urging]),
  ]),
  assertMayReopen: () => undefined,
  wasAnswered: ({ notice }) => notice !== null && notice.dispatched !== null,
};

/** The known error of legal.md 1.7: a request for review sent down to the very body whose handling is to be reviewed (§ 175 odst. 7, § 178 SŘ). */
function assertMayForward(state: ReviewState, toOfficeId: string | undefined): void {
  const { classified, first } = state;
  if (classified === null) throw conflict('classify.first', 'Věc ještě není zařazena. Nejprve určete, čí vyřízení se má přešetřit.');
  const complainedOf = state.complainedOf.some((entry) => entry.kind === 'official' && entry.officeId === toOfficeId);
  if (classified.as === 'review-175-7') {
    if (toOfficeId !== undefined && (toOfficeId === first.officeId || complainedOf)) {
      throw conflict('forward.toBodyComplainedOf', 'Žádost o přešetření podle § 175 odst. 7 nelze postoupit orgánu, proti němuž směřuje; přešetří ji krajský úřad (§ 178 správního řádu).');
    }
    throw conflict('forward.review', 'Přešetření podle § 175 odst. 7 provádí krajský úřad sám. Nejde-li o přešetření, věc nejprve znovu zařaďte.');
  }
  if (classified.as === 'review-ours-to-ministry' && complainedOf) {
    throw conflict('forward.toBodyComplainedOf', 'Vyřízení krajského úřadu přešetřuje ministerstvo (§ 178 správního řádu), ne úřad, proti němuž stížnost směřuje.');
  }
  if (classified.as === 'supplement' && toOfficeId !== first.officeId) {
    throw conflict('forward.otherOffice', 'Doplnění patří úřadu, u kterého se stížnost vyřizuje; pošlete je jemu.');
  }
  assertNotSentOn(state);
}
