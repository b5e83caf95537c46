import type { z } from 'zod';
import type { ruleView } from '../../../libs/contracts/index.ts';
import { periodText } from '../../../libs/law/index.ts';
import type { ExtensionPolicy, PausePolicy, RulePeriod, RuleVersion } from '../../../libs/law/index.ts';

export type RuleView = z.output<typeof ruleView>;

export function ruleViewOf(rule: RuleVersion): RuleView {
  const { ruleId, version, validFrom, validTo, citation, act, title, trigger, binds, effect, regime, rolls, ladder, advice, confirmed, openPoint } = rule;
  return {
    ruleId, version, validFrom, validTo, citation, act, title, trigger, binds, effect, regime, rolls, ladder, advice, confirmed, openPoint,
    period: periodOf(rule.period),
    pause: policyOf(rule.pause),
    extension: policyOf(rule.extension),
  };
}

function policyOf(policy: PausePolicy | ExtensionPolicy): RuleView['pause'] {
  return policy.allowed ? { allowed: true, text: policy.condition } : { allowed: false, text: policy.reason };
}

function periodOf(period: RulePeriod): string | null {
  if (period.unit === 'set') return null;
  return period.unit === 'h' ? `PT${String(period.amount)}H` : periodText(period);
}
