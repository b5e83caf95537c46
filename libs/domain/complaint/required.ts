import type { Settings } from '../case/settings.ts';
import type { Required } from '../case/reconcile.ts';
import { isGivenUp, isTellingDue, latest, noticeCountedOn } from '../submission/progress.ts';
import { childRisk, confirmation, forwardTarget, measureChecks, notifiers, ofRound } from '../submission/required.ts';
import { roundKey } from '../submission/state.ts';
import { evaluatedOn, isJustified, isWatched } from './progress.ts';
import { regimeOf } from './regime.ts';
import { regimeDeadlines } from './required-regime.ts';
import type { ComplaintState } from './state.ts';
import type { Classification } from './vocabulary.ts';

/** Every deadline that the state calls for. Which were already set is not asked here. */
export function requiredDeadlines(state: ComplaintState, settings: Settings): readonly Required[] {
  return [
    ...childRisk(state), ...notifiers(state), ...confirmation(state), ...main(state, settings), ...noticeTargets(state),
    ...documents(state), ...statements(state), ...measures(state),
  ];
}

function main(state: ComplaintState, settings: Settings): readonly Required[] {
  if (isGivenUp(state) || state.oral?.kind === 'settled-at-once') return [];
  const { classified } = state;
  if (classified === null) return unclassified(state, settings);
  const regime = regimeOf(classified.as);
  if (regime.phase === 'forwarding') return [sending(state, classified.as, settings), ...watch(state)];
  // Withdrawn and gone on with ex officio: nobody is left to be notified within the statutory period.
  if (state.withdrawn !== null && regime.phase === 'handling') return [ofRound(state, 'ex-officio-60d', evaluatedOn(state))];
  if (regime.phase === 'other-regime') return regimeDeadlines(state);
  return regime.rules.map((ruleId) => ofRound(state, ruleId, noticeCountedOn(state, settings.noticeCountsWhen)));
}

/** By when it is sent on: our own target (§ 12 SŘ), but five days for a petition, within which the submitter is told too. */
function sending(state: ComplaintState, as: Classification, settings: Settings): Required {
  if (as !== 'petition-elsewhere') return forwardTarget(state, settings);
  const { forwarding } = state;
  const done = forwarding === null || isTellingDue(state) ? null : latest([forwarding.forwarded.day, forwarding.told?.day ?? forwarding.forwarded.day]);
  return ofRound(state, 'petition-forward-5d', done);
}

/** Until somebody says what it is, a submission is treated as a complaint, and as one that may have to be sent on. */
function unclassified(state: ComplaintState, settings: Settings): readonly Required[] {
  const target = forwardTarget(state, settings);
  return state.anonymous ? [target] : [ofRound(state, 'complaint-60d', null), target];
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
  const checks = measureChecks(state);
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
