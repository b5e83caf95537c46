import type { TFunction } from 'i18next';
import { set } from 'react-hook-form';
import { isWorkingDay } from './working-day.ts';
import type { Known } from './known.ts';
import { instantOfPrague, nowInPrague } from './prague-time.ts';
import type { WallTime } from './prague-time.ts';
import type { FieldSpec, StepForm, Values } from './step-form-type.ts';

/** What the form holds when it opens: today, the only choice there is, nothing. */
export function initialValues(form: StepForm, known: Known, t: TFunction): Values {
  const values: Values = {};
  for (const field of specsOf(form)) set(values, field.name, initialOf(field, known, t));
  return merged(merged(values, form.initial?.(known, t) ?? {}), form.fixed?.(known) ?? {});
}

function initialOf(field: FieldSpec, known: Known, t: TFunction): unknown {
  switch (field.kind) {
    case 'day': return field.optional === true ? '' : known.today;
    case 'due': return field.inDays === null ? '' : workingDayOn(known.today, field.inDays);
    case 'time': return nowInPrague();
    case 'check': return false;
    case 'many': return [];
    case 'one':
    case 'list': return onlyOne(field.options(known, t).map(({ value }) => value), known.of);
    default: return '';
  }
}

function onlyOne(values: readonly string[], wanted: string | null): string {
  if (wanted !== null && values.includes(wanted)) return wanted;
  return values.length === 1 ? values[0] ?? '' : '';
}

/** `days` after a day, or the next working day after that. */
export function workingDayOn(from: string, days: number): string {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  while (!isWorkingDay(at.toISOString().slice(0, 10))) at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

export function specsOf({ fields }: StepForm): readonly FieldSpec[] {
  return fields.filter((field): field is FieldSpec => typeof field !== 'function');
}

/** What the form holds, as the API takes it. Fields that are not shown are not sent. */
export function bodyOf(form: StepForm, values: Values, known: Known): Values {
  const body = structuredClone(values);
  for (const field of specsOf(form)) {
    if (field.shown?.(values, known) === false) set(body, field.name, undefined);
    else if (field.kind === 'yesNo') set(body, field.name, yesOrNo(read(values, field.name)));
    else if (field.kind === 'time') set(body, field.name, instantOfPrague(read(values, field.name) as WallTime));
  }
  return form.body?.(body, known) ?? body;
}

const yesOrNo = (value: unknown): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined);

function read(values: Values, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Values)[key] : undefined), values);
}

/** `over` wins; groups are gone into, lists are taken whole. */
export function merged(values: Values, over: Values): Values {
  const isGroup = (value: unknown): value is Values => value !== null && typeof value === 'object' && !Array.isArray(value);
  const both = { ...values };
  for (const [key, value] of Object.entries(over) as [string, unknown][]) {
    const mine: unknown = values[key];
    both[key] = isGroup(mine) && isGroup(value) ? merged(mine, value) : value;
  }
  return both;
}
