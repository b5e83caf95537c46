import type { ReactNode } from 'react';
import { FirstFields } from '../../review/first-fields.tsx';
import { EMPTY_FIRST, firstBody } from '../../review/first-values.ts';
import type { FirstValues } from '../../review/first-values.ts';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';

/** The submission goes on as a review: whose handling of which complaint it is about. */
export const openReview: StepForm = {
  fields: [FirstPart],
  initial: ({ detail }) => ({ first: { ...EMPTY_FIRST, handledBy: 'office', officeId: detail.complainedOf.find(({ office }) => office !== null)?.office?.id ?? '' } }),
  body: ({ first }) => ({ first: firstBody(first as FirstValues) }),
};

function FirstPart({ known: { detail } }: { readonly known: Known }): ReactNode {
  return <FirstFields caseId={detail.id} />;
}
