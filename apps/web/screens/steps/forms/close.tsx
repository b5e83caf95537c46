import type { CaseDetail } from '../../../api/types.ts';
import type { StepForm } from '../step-form-type.ts';

const REASONS = ['notified', 'withdrawn', 'forwarded-result-known', 'forwarded-no-result', 'joined', 'settled-by-hand', 'filed', 'settled-at-once'] as const;

export const close: StepForm = {
  fields: [
    { name: 'reason', kind: 'one', options: (_known, t) => REASONS.map((value) => ({ value, label: t(`steps:closing.${value}`) })) },
    { name: 'day', kind: 'day' },
    { name: 'text.note', kind: 'text', optional: true },
  ],
  initial: ({ detail }) => ({ reason: likely(detail) }),
};

/** A proposal from what the case shows; the door knows what each reason needs. */
function likely({ notice, joinedTo, classification, tasks }: CaseDetail): string {
  if (tasks.some(({ kind }) => kind === 'decide-ex-officio')) return 'withdrawn';
  if (joinedTo !== null) return 'joined';
  if (notice.dispatchedOn !== null) return 'notified';
  switch (classification) {
    case null: return '';
    case 'forward-12': return 'forwarded-result-known';
    case 'review-ours-to-ministry': case 'municipal-self-government': case 'supplement': return 'forwarded-no-result';
    case 'complaint-175': case 'complaint-council-rules': return 'filed';
    default: return 'settled-by-hand';
  }
}
