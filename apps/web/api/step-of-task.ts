/** The step (its path under the case) by which a task is done. Kinds without one lead to the case itself. */
const STEPS: Readonly<Record<string, string>> = {
  'hand-over-child-risk': 'take-over-child-risk',
  'child-risk-feedback': 'record-child-risk-feedback',
  'record-notifier-informed': 'record-notifier-informed',
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
  'confirm-receipt': 'note-regime-step',
  'call-for-completion': 'note-regime-step',
  'record-call-delivered': 'note-regime-step',
  'await-completion': 'note-regime-step',
  'note-decision-in-force': 'note-regime-step',
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

/** On which card of the page of a meeting a task of it is done. */
export const CARDS: Readonly<Record<string, string>> = {
  'release-agenda-points': 'program',
  'close-attendance': 'prezence',
  'write-minutes': 'zaznam',
  'approve-minutes': 'zaznam',
  'send-minutes': 'zaznam',
};

type OfKind = { readonly caseKind: 'complaint' | 'review' | 'series' | 'meeting' };

const PAGES: Readonly<Record<OfKind['caseKind'], string>> = { complaint: '/pripady', review: '/pripady', series: '/porady/rady', meeting: '/porady' };

export function pageOfCase({ caseId, caseKind }: OfKind & { readonly caseId: string }): string {
  return `${PAGES[caseKind]}/${caseId}`;
}

type OfTask = OfKind & { readonly caseId: string; readonly kind: string; readonly key: string };

/**
 * Where a task is done: the form of its step, or the case where the kind has none.
 * A task about one thing of the case (a claim, a measure) has a key 'kind:thing'; the form gets it as `of`.
 */
export function addressOfTask({ caseId, caseKind, kind, key }: OfTask): string {
  const page = pageOfCase({ caseId, caseKind });
  const card = CARDS[kind];
  if (card !== undefined) return `${page}?karta=${card}`;
  const step = STEPS[kind];
  if (step === undefined) return page;
  const of = key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : '';
  return `${page}/${step}${of === '' ? '' : `?of=${encodeURIComponent(of)}`}`;
}

export const KINDS_WITH_A_STEP: ReadonlyMap<string, string> = new Map(Object.entries(STEPS));
