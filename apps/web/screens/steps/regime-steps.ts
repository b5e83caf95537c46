import type { CaseDetail } from '../../api/types.ts';

type Step = CaseDetail['regimeSteps'][number]['step'];

/** Which steps belong to a kind, in the order in which they come. The service alone decides whether one is in place. */
const STEPS: Readonly<Record<string, readonly Step[]>> = {
  'whistleblowing': ['receipt-confirmed'],
  'information-request': ['request-incomplete', 'completion-called', 'completion-call-delivered', 'request-completed', 'not-competent'],
  'tip-94': ['decision-in-force', 'review-proceedings-started'],
};

/** Those not noted yet; legal force may be noted anew. */
export function regimeStepsOf({ classification, regimeSteps }: Pick<CaseDetail, 'classification' | 'regimeSteps'>): readonly Step[] {
  const noted = new Set(regimeSteps.map(({ step }) => step));
  return (STEPS[classification ?? ''] ?? []).filter((step) => step === 'decision-in-force' || !noted.has(step));
}

/** By which task the case waits for a step. */
const WAITED_BY: Readonly<Partial<Record<Step, string>>> = {
  'receipt-confirmed': 'confirm-receipt', 'completion-called': 'call-for-completion', 'completion-call-delivered': 'record-call-delivered',
  'request-completed': 'await-completion', 'decision-in-force': 'note-decision-in-force',
};

/** The step that the case waits for; null: none of them. */
export function awaitedRegimeStep(detail: Pick<CaseDetail, 'classification' | 'regimeSteps' | 'tasks'>): Step | null {
  return regimeStepsOf(detail).find((step) => detail.tasks.some(({ kind }) => kind === WAITED_BY[step])) ?? null;
}
