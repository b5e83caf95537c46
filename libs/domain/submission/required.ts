import type { Required } from '../case/reconcile.ts';
import type { Settings } from '../case/settings.ts';
import { measureKey, roundDay, roundKey, type SubmissionState } from './state.ts';

export function childRisk({ childRisk: risk, registered }: SubmissionState): readonly Required[] {
  if (risk === null) return [];
  const first = risk.reported.fact === registered.fact;
  return [{
    key: first ? 'child-risk-same-day' : `child-risk-same-day:${risk.reported.fact}`, ruleId: 'child-risk-same-day',
    from: risk.reported.day, proof: 'entry', fulfilled: risk.handedOver?.day ?? null, anyHour: true,
  }];
}

/** § 10 odst. 4 SPOD: thirty days, from the day on which the municipality took the report over, that bind it. */
export function notifiers({ notifierWishes, registered }: SubmissionState): readonly Required[] {
  return notifierWishes.flatMap(({ risk, takenOver, informed }): readonly Required[] => (takenOver === null ? [] : [{
    key: risk === registered.fact ? 'child-risk-notifier-30d' : `child-risk-notifier-30d:${risk}`, ruleId: 'child-risk-notifier-30d',
    from: takenOver.day, proof: 'child-risk-taken-over', fulfilled: informed?.day ?? null,
  }]));
}

/** § 37 odst. 4 SŘ: five days for what came without a recognised signature, from the first receipt. */
export function confirmation({ confirmation: asked, channel, start }: SubmissionState): readonly Required[] {
  if (asked === null || channel !== 'email') return [];
  return [{ key: 'email-confirm-5d', ruleId: 'email-confirm-5d', from: start.day, proof: start.proof, fulfilled: asked.confirmed?.day ?? null }];
}

export function ofRound(state: SubmissionState, ruleId: string, fulfilled: Required['fulfilled']): Required {
  const proof = state.round === 1 ? state.start.proof : 'reopening';
  return { key: roundKey(state, ruleId), ruleId, from: roundDay(state), proof, fulfilled };
}

export function forwardTarget(state: SubmissionState, settings: Settings): Required {
  return {
    ...ofRound(state, 'forward-internal-5wd', state.forwarding?.forwarded.day ?? null),
    workingDays: settings.forwardingTargetWorkingDays,
  };
}

/** Each measure, and each check of it that failed, by its own day. */
export function measureChecks({ measures }: SubmissionState): readonly Required[] {
  return measures.flatMap((measure) => [...measure.failed, measure].map(({ since, dueDay, checked }, check): Required => ({
    key: measureKey(measure, check), ruleId: 'measure-check', from: since.day, proof: 'measure', due: dueDay, fulfilled: checked?.day ?? null,
  })));
}
