import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { i18n } from '../../i18n/index.ts';
import type { StepWords } from './catalogue.ts';

export type StepTexts = {
  readonly t: TFunction<'steps'>;
  readonly name: string;
  readonly law: string;
  readonly follows: string | undefined;
  readonly submit: string;
  /** Of the field at a path of the body; a step's own words before those that steps share. */
  readonly field: (path: string) => { readonly label: string; readonly hint: string | undefined; readonly yes: string; readonly no: string };
};

export function useStepTexts(words: StepWords): StepTexts {
  const { t } = useTranslation('steps');
  const optional = (...keys: readonly string[]): string | undefined => {
    const key = keys.find((one) => i18n.exists(one, { ns: 'steps' }));
    return key === undefined ? undefined : t(key);
  };
  const required = (...keys: readonly string[]): string => optional(...keys) ?? t(keys[0] ?? '');
  const own = (key: string): readonly string[] => keysOf(words, key);
  const ofField = (path: string, part: string): readonly string[] => own(`fields.${path}.${part}`);
  return {
    t,
    name: required(...own('name')),
    law: required(...own('law')),
    follows: optional(...own('follows')),
    submit: required(...own('submit'), 'submit'),
    field: (path) => ({
      label: required(...ofField(path, 'label'), `field.${path}.label`),
      hint: optional(...ofField(path, 'hint'), `field.${path}.hint`),
      yes: required(...ofField(path, 'yes'), 'common:yes'),
      no: required(...ofField(path, 'no'), 'common:no'),
    }),
  };
}

/** Where a text of a step may stand: said of this kind of case before said of any. */
function keysOf(words: StepWords, key: string): readonly string[] {
  const [kind = '', type = ''] = words.split('.');
  return kind === 'complaint' ? [`step.${type}.${key}`] : [`stepOf.${kind}.${type}.${key}`, `step.${type}.${key}`];
}

/** What a step is called, wherever it is spoken of. */
export function stepName(words: StepWords): string {
  const key = keysOf(words, 'name').find((one) => i18n.exists(one, { ns: 'steps' }));
  return i18n.t(`steps:${key ?? 'title'}`);
}

/** What a field of a step is called; null where nobody named it. */
export function fieldLabel(words: StepWords, path: string): string | null {
  const key = [...keysOf(words, `fields.${path}.label`), `field.${path}.label`].find((one) => i18n.exists(one, { ns: 'steps' }));
  return key === undefined ? null : i18n.t(`steps:${key}`);
}
