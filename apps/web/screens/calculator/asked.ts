import type { Resolver } from 'react-hook-form';
import { i18n } from '../../i18n/index.ts';
import { today } from '../../ui/day.ts';
import { isDay } from '../../ui/day-parts.ts';

export const UNITS = ['D', 'WD', 'W', 'M', 'Y', 'dom'] as const;
export type Asked = { by: 'length' | 'rule'; from: string; amount: string; unit: (typeof UNITS)[number]; rule: string; due: string };
/** What is sent to GET /deadlines/compute. */
export type Computed = { readonly from: string; readonly period?: string; readonly rule?: string; readonly due?: string };

export function askedBy(address: URLSearchParams): Asked {
  return {
    by: address.has('rule') ? 'rule' : 'length', from: address.get('from') ?? today(), amount: address.get('amount') ?? '60',
    unit: UNITS.find((one) => one === address.get('unit')) ?? 'D', rule: address.get('rule') ?? '', due: address.get('due') ?? '',
  };
}

export function addressOf({ by, from, amount, unit, rule, due }: Asked): Record<string, string> {
  if (by === 'length') return { from, amount: amount.trim(), unit };
  return due === '' ? { from, rule } : { from, rule, due };
}

/** Null while something is missing or cannot be. `needsDue`: the day of the rule is set case by case. */
export function toCompute(asked: Asked, needsDue: boolean): Computed | null {
  if (Object.keys(faultsOf(asked)).length > 0) return null;
  const { by, from, amount, unit, rule, due } = asked;
  if (by === 'length') return { from, period: unit === 'dom' ? `dom:${amount.trim()}` : `P${amount.trim()}${unit}` };
  if (needsDue) return isDay(due) ? { from, rule, due } : null;
  return { from, rule };
}

function faultsOf({ by, from, amount, unit, rule, due }: Asked): Partial<Record<keyof Asked, string>> {
  const faults: Partial<Record<keyof Asked, string>> = {};
  if (!isDay(from)) faults.from = i18n.t('common:dayInvalid');
  if (by === 'rule') {
    if (rule === '') faults.rule = i18n.t('calculator:ruleMissing');
    if (due !== '' && !isDay(due)) faults.due = i18n.t('common:dayInvalid');
  } else if (unit === 'dom') {
    if (!/^([1-9]|[12]\d|3[01])$/.test(amount.trim())) faults.amount = i18n.t('calculator:domInvalid');
  } else if (!/^[1-9]\d{0,3}$/.test(amount.trim())) faults.amount = i18n.t('calculator:amountInvalid');
  return faults;
}

export const check: Resolver<Asked> = (asked) => {
  const faults = Object.entries(faultsOf(asked));
  if (faults.length === 0) return { values: asked, errors: {} };
  return { values: {}, errors: Object.fromEntries(faults.map(([field, message]) => [field, { type: 'refused', message }])) };
};
