import type { ReactNode } from 'react';
import type { MeetingDetail } from '../../api/planning.ts';
import type { ButtonProps } from '../../ui/button.tsx';
import { PageOpener, PageStep, PageWritten } from '../planning/page-steps.tsx';
import type { StepForm, StepPlace } from '../planning/page-steps.tsx';
import type { StepsOpen } from '../planning/steps-open.ts';
import { mayTake } from './may.ts';

/** What every part of the page of a meeting is given. */
export type OfMeeting = { readonly detail: MeetingDetail; readonly steps: StepsOpen };

export function MeetingStep(step: OfMeeting & StepForm): ReactNode {
  return <PageStep whose="meeting" {...step} />;
}

export function Opener({ detail, ...place }: OfMeeting & StepPlace & { readonly look?: ButtonProps['look'] }): ReactNode {
  return <PageOpener whose="meeting" may={mayTake(detail, place.type)} {...place} />;
}

export function Written({ steps, types }: Pick<OfMeeting, 'steps'> & { readonly types: readonly string[] }): ReactNode {
  return <PageWritten whose="meeting" steps={steps} words={types} />;
}
