import type { Dated } from '../case/state.ts';
import type { Day } from '../../law/index.ts';
import type { Classification, RegimeStep } from './vocabulary.ts';

export type RegimeStepTaken = Dated & { readonly step: RegimeStep };

type Taken = { readonly regimeSteps: readonly RegimeStepTaken[] };

type Rule = {
  readonly of: Classification;
  /** What must have been noted before; null: nothing. */
  readonly after: RegimeStep | null;
  /** What, once noted, leaves no room for it. */
  readonly excludedBy: RegimeStep | null;
  /** May be noted anew, the later entry holds. */
  readonly again: boolean;
};

const once = (of: Classification, after: RegimeStep | null = null, excludedBy: RegimeStep | null = null): Rule => ({ of, after, excludedBy, again: false });

/** Steps of kinds that are closed by hand on which a statutory term depends (legal.md § 2). */
const STEPS: Readonly<Record<RegimeStep, Rule>> = {
  'receipt-confirmed': once('whistleblowing'),
  'request-incomplete': once('information-request', null, 'not-competent'),
  'completion-called': once('information-request', 'request-incomplete', 'not-competent'),
  'completion-call-delivered': once('information-request', 'completion-called', 'not-competent'),
  'request-completed': once('information-request', 'completion-called', 'not-competent'),
  'not-competent': once('information-request'),
  'decision-in-force': { ...once('tip-94'), again: true },
  'review-proceedings-started': once('tip-94'),
};

export function regimeStep(step: RegimeStep): Rule {
  return STEPS[step];
}

export function stepTaken({ regimeSteps }: Taken, step: RegimeStep): RegimeStepTaken | null {
  return regimeSteps.find((taken) => taken.step === step) ?? null;
}

export function dayOf(state: Taken, step: RegimeStep): Day | null {
  return stepTaken(state, step)?.day ?? null;
}

/** Steps of which the second cannot have happened on an earlier day than the first. */
export function regimePairs(state: Taken): readonly (readonly [RegimeStepTaken | null, RegimeStepTaken | null])[] {
  return state.regimeSteps.flatMap((taken) => {
    const { after } = STEPS[taken.step];
    return after === null ? [] : [[stepTaken(state, after), taken] as const];
  });
}
