import type { Settings } from '../case/settings.ts';
import type { Required } from '../case/reconcile.ts';
import { evaluatedOn, isGivenUp, isJustified, isWatched, noticeCountedOn } from './progress.ts';
import { regimeOf, rulesOf } from './regime.ts';
import { measureKey, roundDay, roundKey, type ComplaintState } from './state.ts';

/** Every deadline that the state calls for. Which were already set is not asked here. */
export function requiredDeadlines(state: ComplaintState, settings: Settings): readonly Required[] {
  return [
    ...childRisk(state), ...confirmation(state), ...main(state, settings), ...noticeTargets(state),
    ...documents(state), ...statements(state), ...measures(state),
  ];
}

function childRisk({ childRisk: risk, registered }: ComplaintState): readonly Required[] {
  if (risk === null) return [];
  const first = risk.reported.fact === registered.fact;
  return [{
    key: first ? 'child-risk-same-day' : `child-risk-same-day:${risk.reported.fact}`, ruleId: 'child-risk-same-day',
    from: risk.reported.day, proof: 'entry', fulfilled: risk.handedOver?.day ?? null, anyHour: true,
  }];
}

/** § 37 odst. 4 SŘ: five days for what came without a recognised signature, from the first receipt. */
function confirmation({ confirmation: asked, channel, start }: ComplaintState): readonly Required[] {
  if (asked === null || channel !== 'email') return [];
  return [{ key: 'email-confirm-5d', ruleId: 'email-confirm-5d', from: start.day, proof: start.proof, fulfilled: asked.confirmed?.day ?? null }];
}

function main(state: ComplaintState, settings: Settings): readonly Required[] {
  if (isGivenUp(state) || state.oral?.kind === 'settled-at-once') return [];
  const { classified } = state;
  if (classified === null) return unclassified(state, settings);
  const regime = regimeOf(classified.as);
  if (regime.phase === 'forwarding') return [forwardTarget(state, settings), ...watch(state)];
  // Withdrawn and gone on with ex officio: nobody is left to be notified within the statutory period.
  if (state.withdrawn !== null && regime.phase === 'handling') return [ofRound(state, 'ex-officio-60d', evaluatedOn(state))];
  const fulfilled = regime.phase === 'handling' ? noticeCountedOn(state, settings.noticeCountsWhen) : state.settledByHand?.day ?? null;
  return rulesOf(classified.as, classified.authorityOfficeId !== null).map((ruleId) => ofRound(state, ruleId, fulfilled));
}

/** Until somebody says what it is, a submission is treated as a complaint, and as one that may have to be sent on. */
function unclassified(state: ComplaintState, settings: Settings): readonly Required[] {
  const target = forwardTarget(state, settings);
  return state.anonymous ? [target] : [ofRound(state, 'complaint-60d', null), target];
}

function ofRound(state: ComplaintState, ruleId: string, fulfilled: Required['fulfilled']): Required {
  const proof = state.round === 1 ? state.start.proof : 'reopening';
  return { key: roundKey(state, ruleId), ruleId, from: roundDay(state), proof, fulfilled };
}

function forwardTarget(state: ComplaintState, settings: Settings): Required {
  return {
    ...ofRound(state, 'forward-internal-5wd', state.forwarding?.forwarded.day ?? null),
    workingDays: settings.forwardingTargetWorkingDays,
  };
}

function watch(state: ComplaintState): readonly Required[] {
  const { forwarding } = state;
  if (!isWatched(state) || forwarding === null || forwarding.delivered === null) return [];
  return [{
    key: 'orp-complaint-60d', ruleId: 'orp-complaint-60d', from: forwarding.delivered.day,
    proof: forwarding.delivered.proof, fulfilled: forwarding.result?.day ?? null,
  }];
}

function noticeTargets(state: ComplaintState): readonly Required[] {
  const { classified, notice } = state;
  if (classified === null || !regimeOf(classified.as).noticeTargets || isGivenUp(state) || state.withdrawn !== null) return [];
  return [
    ofRound(state, 'notice-draft-d40', notice?.firstDrafted.day ?? null),
    ofRound(state, 'notice-approve-d45', notice?.approved?.day ?? null),
    ofRound(state, 'notice-sign-d48', notice?.signed?.day ?? null),
    ofRound(state, 'notice-dispatch-d50', notice?.dispatched?.day ?? null),
  ];
}

function isHandling({ classified }: ComplaintState): boolean {
  return classified !== null && regimeOf(classified.as).phase === 'handling';
}

function documents(state: ComplaintState): readonly Required[] {
  if (isGivenUp(state) || !isHandling(state)) return [];
  return state.documents.map((request) => ({
    key: `documents-set:${request.id}`, ruleId: 'documents-set', from: request.requested.day, proof: 'request', due: request.dueDay,
    fulfilled: request.received?.complete === true ? request.received.day : null,
  }));
}

function statements(state: ComplaintState): readonly Required[] {
  if (isGivenUp(state) || !isHandling(state)) return [];
  return state.statements.map((request) => ({
    key: `statement-set:${request.id}`, ruleId: 'statement-set', from: request.requested.day, proof: 'request', due: request.dueDay,
    fulfilled: request.received?.day ?? null,
  }));
}

/** § 175 odst. 6 SŘ: without delay once the claims are found justified; then each measure on its own day. */
function measures(state: ComplaintState): readonly Required[] {
  const checks = state.measures.flatMap((measure) => [...measure.failed, measure].map(({ since, dueDay, checked }, check): Required => ({
    key: measureKey(measure, check), ruleId: 'measure-check', from: since.day, proof: 'measure', due: dueDay, fulfilled: checked?.day ?? null,
  })));
  const found = evaluatedOn(state);
  if (found === null || !isJustified(state) || !isHandling(state) || isGivenUp(state)) return checks;
  const imposed = state.measures.map(({ imposed: on }) => on.day);
  const first = imposed.length === 0 ? null : imposed.reduce((a, b) => (a < b ? a : b));
  const target: Required = {
    key: roundKey(state, 'measures-internal-10wd'), ruleId: 'measures-internal-10wd',
    from: found, proof: 'finding', fulfilled: first,
  };
  return [target, ...checks];
}
