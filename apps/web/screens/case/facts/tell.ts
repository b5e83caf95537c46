import type { TFunction } from 'i18next';
import type { FactType } from '../../../../../libs/contracts/facts.ts';
import type { CaseDetail, Fact } from '../../../api/types.ts';
import { SYSTEM } from '../../history/system.ts';
import { tellBy } from '../../history/tell.ts';
import type { Told } from '../../history/tell.ts';
import { ENDING } from './ending.ts';
import { HANDLING } from './handling.ts';
import { INTAKE } from './intake.ts';
import { REVIEW } from './review.ts';
import type { Sayings } from './said.ts';
import { Teller } from './teller.ts';

const SAYINGS: Sayings<FactType> = { ...INTAKE, ...HANDLING, ...ENDING, ...REVIEW, ...SYSTEM };

/** Every type that has its words. */
export const TOLD_TYPES: readonly string[] = Object.keys(SAYINGS);

/** An event of a submission in Czech words. */
export function tell(t: TFunction<'facts'>, fact: Fact, detail: CaseDetail): Told {
  return tellBy(SAYINGS, ['facts:title'], fact, new Teller(t, fact, detail));
}
