import type { ReactNode } from 'react';
import type { SeriesDetail } from '../../api/planning.ts';
import type { ButtonProps } from '../../ui/button.tsx';
import { PageOpener, PageStep, PageWritten } from '../planning/page-steps.tsx';
import type { StepForm, StepPlace } from '../planning/page-steps.tsx';
import type { StepsOpen } from '../planning/steps-open.ts';

/** What every part of the page of a series is given. */
export type OfSeries = { readonly detail: SeriesDetail; readonly steps: StepsOpen };

/** Rights alone stand in `allowed`; of a series that has ended only notes are taken. */
function isAllowed({ allowed, closedAt }: SeriesDetail, type: string): boolean {
  return (closedAt === null || type === 'addNote') && allowed.some((one) => one.type === type);
}

export function SeriesStep(step: OfSeries & StepForm): ReactNode {
  return <PageStep whose="series" {...step} />;
}

export function Opener({ detail, ...place }: OfSeries & StepPlace & { readonly look?: ButtonProps['look'] }): ReactNode {
  return <PageOpener whose="series" may={isAllowed(detail, place.type)} {...place} />;
}

export function Written({ steps, words }: Pick<OfSeries, 'steps'> & { readonly words: readonly string[] }): ReactNode {
  return <PageWritten whose="series" steps={steps} words={words} />;
}
