import { isDay, yearOf, type Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { conflict, Problems } from '../../case/problems.ts';
import { complainants } from '../../submission/progress.ts';
import { assertGoesOn, checkDay, today } from '../../submission/decide/decider.ts';
import { dayOf, regimeStep, stepTaken } from '../regime-steps.ts';
import type { ComplaintState } from '../state.ts';
import type { RegimeStep } from '../vocabulary.ts';
import type { Deciders } from './decider.ts';

const STEP_CS: Readonly<Record<RegimeStep, string>> = {
  'receipt-confirmed': 'vyrozumění o přijetí oznámení',
  'request-incomplete': 'zjištění, že žádost je neúplná',
  'completion-called': 'výzvu k doplnění žádosti',
  'completion-call-delivered': 'doručení výzvy k doplnění',
  'request-completed': 'doplnění žádosti',
  'not-competent': 'zjištění, že požadované informace nespadají do naší působnosti',
  'decision-in-force': 'právní moc rozhodnutí',
  'review-proceedings-started': 'zahájení přezkumného řízení',
};

/** What happens in a kind that is closed by hand and on which one of its statutory terms depends. */
export const regimeStepDeciders = {
  noteRegimeStep: (state, { step, day }, ctx) => {
    assertFits(state, step);
    const problems = new Problems();
    if (step === 'decision-in-force') {
      checkLegalForce(problems, state, day, ctx);
      problems.throwIfAny();
      return { type: 'legalForceNoted', day: today(ctx), data: { since: day } };
    }
    checkDay(problems, state, day, ctx, dayBefore(state, step));
    problems.throwIfAny();
    return { type: 'regimeStepTaken', day, data: { step } };
  },
} satisfies Partial<Deciders>;

function assertFits(state: ComplaintState, step: RegimeStep): void {
  const { of, after, excludedBy, again } = regimeStep(step);
  if (state.classified?.as !== of) throw conflict('regimeStep.otherClass', `Věc není zařazena tak, aby k ní patřilo ${STEP_CS[step]}; nejprve ji znovu zařaďte.`);
  assertGoesOn(state);
  if (state.settledByHand !== null) throw conflict('settle.done', 'Vyřízení už je zaznamenáno.');
  if (!again && stepTaken(state, step) !== null) throw conflict('regimeStep.done', 'Tento krok už je zaznamenán; je-li chybný jeho den, opravte jej.');
  if (excludedBy !== null && stepTaken(state, excludedBy) !== null) {
    throw conflict('regimeStep.excluded', `Ve věci je zaznamenáno ${STEP_CS[excludedBy]}; tento krok už k ní nepatří.`);
  }
  if (after !== null && stepTaken(state, after) === null) throw conflict('regimeStep.before', `Nejprve zaznamenejte ${STEP_CS[after]}.`);
  if (step === 'receipt-confirmed' && complainants(state).length === 0) {
    throw conflict('regimeStep.nobodyToTell', 'Oznamovatel není znám; o přijetí není koho vyrozumět.');
  }
}

function dayBefore(state: ComplaintState, step: RegimeStep): Day {
  const { after } = regimeStep(step);
  return (after === null ? null : dayOf(state, after)) ?? state.start.day;
}

/** § 96 odst. 1 SŘ: after a year from legal force review proceedings cannot be started; then there is no term to watch. */
function checkLegalForce(problems: Problems, state: ComplaintState, day: Day, ctx: DecideContext): void {
  problems.day('day', day, { today: today(ctx) });
  problems.check(!isDay(day) || yearLater(day) >= state.start.day, 'day', 'legalForce.tooOld',
    'Od právní moci uplynul víc než rok, přezkumné řízení už zahájit nelze (§ 96 odst. 1 SŘ); sdělte to podateli a zapište vyřízení.');
}

function yearLater(day: Day): string {
  return `${yearOf(day) + 1}${day.slice(4)}`;
}
