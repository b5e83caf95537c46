import type { Classification } from './vocabulary.ts';

export type Regime = {
  readonly phase: 'handling' | 'forwarding' | 'other-regime';
  /** Rules of which each sets a deadline from day 0. */
  readonly rules: readonly string[];
  /** The notice has its internal targets (days 40, 45, 48, 50). */
  readonly noticeTargets: boolean;
  /** The other body's 60 days are watched (§ 175 odst. 5 SŘ binds it). */
  readonly watched: boolean;
  /** May an anonymous submission be one? */
  readonly anonymous: boolean;
};

const byHand = (rules: readonly string[], anonymous = false): Regime => ({
  phase: 'other-regime', rules, noticeTargets: false, watched: false, anonymous,
});
const sentOn = (watched: boolean, anonymous: boolean, rules: readonly string[] = ['forward-internal-5wd']): Regime => ({
  phase: 'forwarding', rules, noticeTargets: false, watched, anonymous,
});

/** What each class brings: legal.md § 1 and 2, office-practice.md 11 and 14. Kinds without a process here are closed by hand. */
const REGIMES: Readonly<Record<Classification, Regime>> = {
  'complaint-175': { phase: 'handling', rules: ['complaint-60d'], noticeTargets: true, watched: false, anonymous: false },
  'complaint-council-rules': { phase: 'handling', rules: ['council-rules-60d'], noticeTargets: true, watched: false, anonymous: false },
  'forward-12': sentOn(true, true),
  'review-ours-to-ministry': sentOn(false, false),
  'municipal-self-government': sentOn(false, true),
  supplement: sentOn(false, false),
  'review-175-7': byHand(['review-60d']),
  petition: byHand(['petition-30d']),
  // § 5 of the act on petitions: five days, and the submitter told within them.
  'petition-elsewhere': sentOn(false, false, ['petition-forward-5d']),
  'tip-42': byHand(['tip-42-30d'], true),
  'tip-94': byHand(['tip-94-30d'], true),
  // The thirty days of § 80 odst. 2 run to the other body from a day that we do not know; ours is the answer.
  'inaction-80': byHand(['inaction-80-6-30d']),
  'binding-measure-156': byHand([], true),
  'information-request': byHand(['info-15d']),
  'information-complaint': byHand(['infostiznost-decide-15d']),
  'file-inspection-55': byHand([]),
  'tip-inspection': byHand([], true),
  'reply-only': byHand([]),
  'anonymous-tip': byHand([], true),
  'repeated-without-news': byHand([], true),
  'handed-over-inside': byHand([], true),
  'social-service-108': byHand([], true),
  'gdpr-request': byHand(['gdpr-1m']),
  whistleblowing: byHand(['whistleblow-30d'], true),
  'ombudsman-inquiry': byHand(['ombudsman-30d']),
};

/** A complaint under InfZ § 16a goes up within 7 days when it is about us, and is decided within 15 when about another body. */
export function rulesOf(as: Classification, aboutAnotherBody: boolean): readonly string[] {
  if (as === 'information-complaint' && !aboutAnotherBody) return ['infostiznost-forward-7d'];
  return REGIMES[as].rules;
}

export function regimeOf(as: Classification): Regime {
  return REGIMES[as];
}
