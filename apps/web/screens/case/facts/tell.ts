import type { TFunction } from 'i18next';
import type { FactType } from '../../../../../libs/contracts/facts.ts';
import type { CaseDetail, Fact } from '../../../api/types.ts';
import { ENDING } from './ending.ts';
import { HANDLING } from './handling.ts';
import { INTAKE } from './intake.ts';
import { REVIEW } from './review.ts';
import type { Sayings } from './said.ts';
import { SYSTEM } from './system.ts';
import { Teller } from './teller.ts';
import type { Detail } from './teller.ts';

export type Told = { readonly title: string; readonly main: string | null; readonly details: readonly Detail[] };

/** A type of event of the domain without its words does not compile. */
const SAYINGS: Sayings<FactType> = { ...INTAKE, ...HANDLING, ...ENDING, ...REVIEW, ...SYSTEM };

/** Every type that has its words. */
export const TOLD_TYPES: readonly string[] = Object.keys(SAYINGS);

/** An event in Czech words. A type that nobody here knows is still told of, by its day and person alone. */
export function tell(t: TFunction<'facts'>, fact: Fact, detail: CaseDetail): Told {
  if (!isKnown(fact.type)) return { title: t('unknown'), main: null, details: [] };
  const say = SAYINGS[fact.type] as (data: unknown, told: Teller) => ReturnType<Sayings<FactType>[FactType]>;
  const { context, main, details = [] } = say(fact.data, new Teller(t, fact, detail));
  return { title: t(`title.${fact.type}`, context === undefined ? {} : { context }), main: main === undefined || main === '' ? null : main, details: details.filter((one) => one !== null) };
}

function isKnown(type: string): type is FactType {
  return Object.hasOwn(SAYINGS, type);
}
