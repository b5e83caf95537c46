import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { nextId } from '../known.ts';
import type { Values } from '../step-form-type.ts';

type Item = { readonly id: string };

type ListFieldProps = {
  readonly name: string;
  /** Of the identifiers of its items: 'b' makes b1, b2, … */
  readonly letter: string;
  /** Items that the case already has. */
  readonly taken: readonly Item[];
  readonly fresh: (id: string) => Values;
  readonly children: (name: string) => ReactNode;
};

/** Items that are added one by one, each a small group of fields of its own. */
export function ListField({ name, letter, taken, fresh, children }: ListFieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const { control, getValues, setFocus } = useFormContext();
  // The items have ids of their own, which are sent.
  const { fields, append, remove } = useFieldArray({ control, name, keyName: 'key' });
  const add = (): void => {
    const present = getValues(name) as readonly Item[];
    append(fresh(nextId(letter, [...taken, ...present])), { shouldFocus: true });
  };
  const drop = (index: number): void => {
    remove(index);
    if (index > 0) setTimeout(() => { setFocus(`${name}.${String(index - 1)}`); });
  };
  return (
    <section className="step-list" aria-label={t(`list.${name}.title`)}>
      <h2 className="step-list__title">{t(`list.${name}.title`)}</h2>
      {taken.length === 0 ? null : <p className="quiet">{t(`list.${name}.has`, { count: taken.length })}</p>}
      {fields.map(({ key }, index) => (
        <fieldset key={key} className="step-list__item">
          <legend>{t(`list.${name}.item`, { number: taken.length + index + 1 })}</legend>
          <div className="stack">
            {children(`${name}.${String(index)}`)}
            <Button small look="quiet" icon="x-lg" onClick={() => { drop(index); }} label={`${t('common:remove')}: ${t(`list.${name}.item`, { number: taken.length + index + 1 })}`}>{t('common:remove')}</Button>
          </div>
        </fieldset>
      ))}
      <Button small icon="plus-lg" onClick={add}>{t(`list.${name}.add`)}</Button>
    </section>
  );
}
