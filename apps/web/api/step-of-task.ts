/** The step (its path under the case) by which a task is done. Kinds without one lead to the case itself. */
const STEPS: Readonly<Record<string, string>> = {
  'hand-over-child-risk': 'take-over-child-risk',
  'child-risk-feedback': 'record-child-risk-feedback',
  'decide-bias': 'decide-bias',
  'assign-numbers': 'assign-numbers',
  'hand-over-to-department': 'hand-over-to-department',
  'await-confirmation': 'confirm-submission',
  'assign': 'assign',
  'classify': 'classify',
  'forward': 'forward',
  'tell-of-forwarding': 'tell-complainant-of-forwarding',
  'record-forward-delivered': 'record-forward-delivered',
  'ask-forward-result': 'ask-for-forward-result',
  'record-forward-result': 'record-forward-result',
  'decide-ex-officio': 'go-on-ex-officio',
  'settle-by-hand': 'settle-by-hand',
  'close': 'close',
  'approve-exceedance': 'approve-exceedance',
  'receive-documents': 'receive-documents',
  'receive-statement': 'receive-statement',
  'add-claims': 'add-details',
  'evaluate-claim': 'evaluate-claim',
  'draft-notice': 'draft-notice',
  'approve-notice': 'approve-notice',
  'sign-notice': 'sign-notice',
  'dispatch-notice': 'dispatch-notice',
  'record-notice-delivered': 'record-notice-delivered',
  'set-measure': 'set-measure',
  'check-measure': 'check-measure',
  'tell-measures': 'tell-measures',
  'classify-review': 'classify',
  'request-from-office': 'request-from-office',
  'receive-from-office': 'receive-from-office',
  'urge-office': 'urge-office',
  'assess-handling': 'assess-handling',
  'set-measure-on-office': 'set-measure',
};

type OfKind = { readonly caseKind: 'complaint' | 'review' | 'series' | 'meeting' };

/** The page of a case; series and meetings have none yet. */
export function pageOfCase({ caseId, caseKind }: OfKind & { readonly caseId: string }): string | undefined {
  return caseKind === 'complaint' || caseKind === 'review' ? `/pripady/${caseId}` : undefined;
}

/**
 * Where a task is done: the form of its step, or the case where the kind has none.
 * A task about one thing of the case (a claim, a measure) has a key 'kind:thing'; the form gets it as `of`.
 */
export function addressOfTask(caseId: string, { kind, key }: { readonly kind: string; readonly key: string }): string {
  const step = STEPS[kind];
  if (step === undefined) return `/pripady/${caseId}`;
  const of = key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : '';
  return `/pripady/${caseId}/${step}${of === '' ? '' : `?of=${encodeURIComponent(of)}`}`;
}

export const KINDS_WITH_A_STEP: ReadonlyMap<string, string> = new Map(Object.entries(STEPS));
