import type { FactData, FactType } from '../../../../../libs/contracts/facts.ts';
import type { Said, Teller } from './teller.ts';

export type Saying<T extends FactType> = (data: FactData[T], told: Teller) => Said;
export type Sayings<T extends FactType> = { readonly [K in T]: Saying<K> };

/** The name says it all. */
export const nothing = (): Said => ({});

export const reasoned = (_: unknown, told: Teller): Said => ({ details: [told.text('reason')] });
