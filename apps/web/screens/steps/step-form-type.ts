import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Option } from '../../ui/choice-field.tsx';
import type { Known } from './known.ts';

export type Values = FieldValues;
export type Options = (known: Known, t: TFunction) => readonly Option[];

type Base = {
  /** Dotted path in the body that is sent; its label and hint stand under the same path in the texts. */
  readonly name: string;
  readonly optional?: boolean;
  readonly shown?: (values: Values, known: Known) => boolean;
};

/**
 * day: a day that has come, today at first · due: a day ahead, with its weekday · time: a day and an hour · line, text: words ·
 * check: may be left out · yesNo: has to be decided · one: of a few · list: of several · many: any of them · office: of the register.
 */
export type FieldSpec = Base & (
  | { readonly kind: 'day' | 'time' | 'line' | 'check' | 'yesNo' | 'office' }
  | { readonly kind: 'due'; readonly inDays: number | null }
  | { readonly kind: 'text'; readonly rows?: number }
  | { readonly kind: 'one' | 'list' | 'many'; readonly options: Options }
);

/** What a form shows that is not a field: the text to be approved, the findings so far. */
export type Part = ComponentType<{ readonly known: Known }>;

export type StepForm = {
  readonly fields: readonly (FieldSpec | Part)[];
  /** Over what the fields begin with by themselves. */
  readonly initial?: (known: Known, t: TFunction) => Values;
  /** Identifiers that the case's present state gives; counted anew when it changed. */
  readonly fixed?: (known: Known) => Values;
  /** The body that is sent, where it is not the values themselves. What is empty is left out afterwards. */
  readonly body?: (values: Values, known: Known) => Values;
};
