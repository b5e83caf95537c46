import type { LawConfig } from '../config.ts';
import { day } from '../day.ts';
import { ends } from '../ends.ts';
import type { LadderSpec } from '../ladder.ts';
import { parsePeriod, type Period } from '../period.ts';
import type { Bound, CountingRegime, ExtensionPolicy, LegalEffect, PausePolicy, RulePeriod, RuleVersion, WorkedExample } from '../rule.ts';
import type { Text } from '../text.ts';
import type { Act } from './acts.ts';

export type RuleDraft = {
  readonly ruleId: string; readonly act: Act;
  /** The provision; the act is added. */
  readonly provision: string;
  readonly title: Text; readonly trigger: Text; readonly advice: Text; readonly fulfilledBy: string;
  /** As `parsePeriod` reads; also 'set' and 'PT72H'. */
  readonly period: string;
  readonly binds: Bound; readonly effect: LegalEffect;
  /** 'from nominal legal', or 'from due nominal legal' for a day that is set. Valid for `period`. */
  readonly examples: readonly string[];
  /** What the configuration puts in place of `period` and `rolls`; where it differs, the examples are computed anew. */
  readonly configured?: { readonly period?: Period; readonly rolls?: boolean };
  readonly regime?: CountingRegime; readonly rolls?: boolean; readonly chain?: 'nominal' | 'legal';
  readonly pause?: PausePolicy; readonly extension?: ExtensionPolicy;
  readonly ladder?: LadderSpec | null; readonly openPoint?: Text;
};

const NO_PAUSE: PausePolicy = {
  allowed: false, reason: { cs: 'Zákon u této lhůty nezná přerušení ani stavění.', en: 'The law knows no pause of this term.' },
};
const NO_EXTENSION: ExtensionPolicy = {
  allowed: false, reason: { cs: 'Zákon u této lhůty nezná prodloužení.', en: 'The law knows no extension of this term.' },
};
const TARGET_NO_PAUSE: PausePolicy = {
  allowed: false, reason: { cs: 'Interní termín se nepřerušuje.', en: 'An internal target has no pause.' },
};
const TARGET_NO_EXTENSION: ExtensionPolicy = {
  allowed: false, reason: { cs: 'Interní termín se neprodlužuje; nesplněný zůstává vidět.', en: 'An internal target is not extended; a missed one stays visible.' },
};

/** § 39 odst. 2 SŘ. */
export const SET_EXTENSION: ExtensionPolicy = {
  allowed: true, by: null, times: null, ruleId: null, citation: '§ 39 odst. 2 zákona č. 500/2004 Sb.',
  condition: { cs: 'Na žádost lze určený den změnit na pozdější.', en: 'On request a later day can be set.' },
};

type Counting = { readonly period: RulePeriod; readonly rolls: boolean };

export function defineRule(config: LawConfig, draft: RuleDraft): RuleVersion {
  const { act, effect, openPoint = null } = draft;
  const internal = effect === 'internal';
  const written: Counting = { period: rulePeriod(draft.period), rolls: draft.rolls ?? !internal };
  const { period, rolls }: Counting = { ...written, ...draft.configured };
  return {
    ruleId: draft.ruleId, version: 1, validFrom: act.validFrom, validTo: null, transitional: 'keep',
    citation: `${draft.provision} ${act.cited}`, act: act.id, title: draft.title, period,
    trigger: draft.trigger, fulfilledBy: draft.fulfilledBy, binds: draft.binds, effect,
    regime: draft.regime ?? (internal ? 'none' : 'spravni-rad-40'), rolls,
    pause: draft.pause ?? (internal ? TARGET_NO_PAUSE : NO_PAUSE),
    extension: draft.extension ?? (internal ? TARGET_NO_EXTENSION : NO_EXTENSION),
    chain: draft.chain ?? 'nominal',
    ladder: draft.ladder === undefined ? ladderFor(config, draft) : draft.ladder,
    advice: draft.advice, confirmed: openPoint === null, openPoint,
    examples: draft.examples.map((text) => readExample(text, written, { period, rolls })),
  };
}

function rulePeriod(text: string): RulePeriod {
  if (text === 'set') return { unit: 'set' };
  const hours = /^PT(\d+)H$/.exec(text);
  return hours === null ? parsePeriod(text) : { unit: 'h', amount: Number(hours[1]) };
}

function ladderFor(config: LawConfig, { ruleId, binds, effect }: RuleDraft): LadderSpec {
  if (effect === 'internal') return config.ladders.internal;
  return binds === 'us' ? config.ladders.rules[ruleId] ?? config.ladders.standard : config.ladders.others;
}

function readExample(text: string, written: Counting, configured: Counting): WorkedExample {
  const [from, second, third, fourth] = text.split(' ').map(day);
  if (from === undefined || second === undefined || third === undefined) throw new TypeError(`not a worked example: ${text}`);
  if (fourth !== undefined) return { from, due: second, nominalEnd: third, legalEnd: fourth };
  const { period, rolls } = configured;
  if (period.unit === 'h' || period.unit === 'set' || same(written, configured)) return { from, nominalEnd: second, legalEnd: third };
  return { from, ...ends(from, period, rolls) };
}

function same(a: Counting, b: Counting): boolean {
  return a.rolls === b.rolls && JSON.stringify(a.period) === JSON.stringify(b.period);
}
