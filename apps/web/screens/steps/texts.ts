import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { i18n } from '../../i18n/index.ts';

export type StepTexts = {
  readonly t: TFunction<'steps'>;
  readonly name: string;
  readonly law: string;
  readonly follows: string | undefined;
  readonly submit: string;
  /** Of the field at a path of the body; a step's own words before those that steps share. */
  readonly field: (path: string) => { readonly label: string; readonly hint: string | undefined; readonly yes: string; readonly no: string };
};

export function useStepTexts(type: string): StepTexts {
  const { t } = useTranslation('steps');
  const own = `step.${type}`;
  const optional = (...keys: readonly string[]): string | undefined => {
    const key = keys.find((one) => i18n.exists(one, { ns: 'steps' }));
    return key === undefined ? undefined : t(key);
  };
  const required = (...keys: readonly string[]): string => optional(...keys) ?? t(keys[0] ?? '');
  return {
    t,
    name: t(`${own}.name`),
    law: t(`${own}.law`),
    follows: optional(`${own}.follows`),
    submit: required(`${own}.submit`, 'submit'),
    field: (path) => ({
      label: required(`${own}.fields.${path}.label`, `field.${path}.label`),
      hint: optional(`${own}.fields.${path}.hint`, `field.${path}.hint`),
      yes: required(`${own}.fields.${path}.yes`, 'common:yes'),
      no: required(`${own}.fields.${path}.no`, 'common:no'),
    }),
  };
}

/** What a step is called, wherever it is spoken of. */
export function stepName(type: string): string {
  return i18n.t(`steps:step.${type}.name`);
}
