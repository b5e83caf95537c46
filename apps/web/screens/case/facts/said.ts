import type { FactData, FactType } from '../../../../../libs/contracts/facts.ts';
import type { Said, SayingsOf } from '../../history/teller.ts';
import type { Teller } from './teller.ts';

export type Sayings<T extends FactType> = SayingsOf<FactData, T, Teller>;

export const reasoned = (_: unknown, told: Teller): Said => ({ details: [told.text('reason')] });
