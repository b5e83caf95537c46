import { DEFAULT_LAW_CONFIG, type LawConfig } from './config.ts';
import type { Day } from './day.ts';
import { LawError } from './error.ts';
import { fingerprint } from './fingerprint.ts';
import type { RuleVersion } from './rule.ts';
import { lintRules } from './rule-lint.ts';
import { complaintTargets } from './rules/complaint-targets.ts';
import { complaintRules } from './rules/complaint.ts';
import { councilRules } from './rules/council.ts';
import { deliveryRules } from './rules/delivery.ts';
import { informationRules } from './rules/information.ts';
import { inspectionRules } from './rules/inspection.ts';
import { meetingRules } from './rules/meetings.ts';
import { oversightRules } from './rules/oversight.ts';
import { proceedingRules } from './rules/proceedings.ts';
import { submissionRules } from './rules/submissions.ts';

export type RuleBook = {
  readonly version: string;
  /** The version in force on a day. Throws `rule.unknown`, `rule.notInForce`. */
  rule(ruleId: string, on: Day): RuleVersion;
  /** The version for a term triggered on one day and looked at on a later one: a newer version takes over only if it says `switch`. */
  ruleFor(ruleId: string, triggeredOn: Day, today: Day): RuleVersion;
  /** That very version, as one that was recorded; null: the book has none such. */
  exactly(ruleId: string, version: number): RuleVersion | null;
  all(): readonly RuleVersion[];
};

const AREAS = [
  complaintRules, complaintTargets, councilRules, submissionRules, proceedingRules, informationRules, oversightRules, deliveryRules, inspectionRules,
  meetingRules,
] as const;
const BOOK_VERSION = '2026.1';
let defaultBook: RuleBook | null = null;

/** The rules as this office configures them. Throws `rules.invalid` when a configured rule fails the linter, `ladder.unknownRule`. */
export function ruleBook(config: Partial<LawConfig> = {}): RuleBook {
  if (Object.keys(config).length === 0 && defaultBook !== null) return defaultBook;
  const full: LawConfig = { ...DEFAULT_LAW_CONFIG, ...config };
  const same = fingerprint(full) === fingerprint(DEFAULT_LAW_CONFIG);
  const rules = AREAS.flatMap((rulesOf) => rulesOf(full));
  assertLaddersUsed(full, rules);
  const book = ruleBookOf(rules, same ? BOOK_VERSION : `${BOOK_VERSION}+${fingerprint(full)}`);
  if (same) defaultBook = book;
  return book;
}

/** A ladder that no rule takes would be a reminder that never comes. */
function assertLaddersUsed({ ladders }: LawConfig, rules: readonly RuleVersion[]): void {
  for (const [ruleId, spec] of Object.entries(ladders.rules)) {
    if (rules.some((rule) => rule.ruleId === ruleId && rule.ladder === spec)) continue;
    throw new LawError('ladder.unknownRule', `no deadline of ours reminds by rule "${ruleId.slice(0, 60)}"`,
      `Pravidlo „${ruleId.slice(0, 60)}“ neexistuje, nebo nezavazuje nás; jeho plán upozornění nastavit nelze.`, { ruleId: ruleId.slice(0, 60) });
  }
}

/** A book of the given rules. Throws `rules.invalid` with the linter's problems. */
export function ruleBookOf(rules: readonly RuleVersion[], version: string): RuleBook {
  const problems = lintRules(rules);
  if (problems.length > 0) {
    throw new LawError('rules.invalid', `the rule book has ${problems.length} problems`, 'Kniha pravidel obsahuje chyby.', { problems });
  }
  const byId = new Map<string, RuleVersion[]>();
  for (const rule of rules) byId.set(rule.ruleId, [...byId.get(rule.ruleId) ?? [], rule]);
  for (const versions of byId.values()) versions.sort((a, b) => a.version - b.version);

  function versionsOf(ruleId: string): readonly RuleVersion[] {
    const versions = byId.get(ruleId);
    if (versions !== undefined) return versions;
    throw new LawError('rule.unknown', `unknown rule "${ruleId.slice(0, 60)}"`, `Pravidlo „${ruleId.slice(0, 60)}“ neexistuje.`, { ruleId: ruleId.slice(0, 60) });
  }

  function rule(ruleId: string, on: Day): RuleVersion {
    const found = versionsOf(ruleId).find((version) => inForce(version, on));
    if (found !== undefined) return found;
    throw new LawError('rule.notInForce', `rule ${ruleId} is not in force on ${on}`, `Pravidlo ${ruleId} dne ${on} neplatí.`, { ruleId, on });
  }

  function ruleFor(ruleId: string, triggeredOn: Day, today: Day): RuleVersion {
    const original = rule(ruleId, triggeredOn);
    const switched = versionsOf(ruleId).filter((later) => later.version > original.version && later.validFrom <= today && later.transitional === 'switch');
    return switched.at(-1) ?? original;
  }

  function exactly(ruleId: string, asked: number): RuleVersion | null {
    return byId.get(ruleId)?.find((one) => one.version === asked) ?? null;
  }

  return { version, rule, ruleFor, exactly, all: () => rules };
}

function inForce(rule: RuleVersion, on: Day): boolean {
  return rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo);
}
