import type { CaseId, CaseKind } from '../../domain/index.ts';

/** The wire name of the signal that every process listens to; its argument is the number of the case's last fact. */
export const NEWS_SIGNAL = 'news';

/** The wire name of the workflow that drives a case of this kind. */
export const WORKFLOW_TYPE: Readonly<Record<CaseKind, string>> = { complaint: 'complaint', review: 'review', series: 'series', meeting: 'meeting' };

/** Ids are plain text everywhere in Temporal, so an id says the kind and the random id of the case, nothing else. */
export function workflowId(kind: CaseKind, caseId: CaseId): string {
  return `${kind}-${caseId}`;
}
