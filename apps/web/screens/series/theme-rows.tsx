import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nextId } from '../steps/known.ts';
import type { SettingsValues, Theme } from './settings-values.ts';

/** Themes with their yearly number of days. */
export function ThemeRows(): ReactNode {
  const { t } = useTranslation('series');
  const { control, getValues, setValue } = useFormContext<SettingsValues & { themes: Theme[] }>();
  const { fields, append, remove } = useFieldArray({ control, name: 'themes', keyName: 'key' });
  const add = (): void => {
    const id = nextId('t', getValues('themes'));
    setValue(`text.themes.${id}`, '');
    append({ id, daysMin: '', daysMax: '' }, { focusName: `text.themes.${id}` });
  };
  return (
    <section className="step-list" aria-label={t('theme.title')}>
      <h3 className="step-list__title">{t('theme.title')}</h3>
      <p className="quiet">{t('theme.about')}</p>
      {fields.map(({ key, id }, index) => (
        <fieldset key={key} className="step-list__item">
          <legend>{t('theme.item', { number: index + 1 })}</legend>
          <div className="series-row">
            <TextField name={`text.themes.${id}`} label={t('field.themeTitle')} required />
            <TextField name={`themes.${String(index)}.daysMin`} type="number" label={t('field.themes.daysMin')} />
            <TextField name={`themes.${String(index)}.daysMax`} type="number" label={t('field.themes.daysMax')} />
          </div>
          {fields.length === 1 ? null : <Button small look="quiet" icon="x-lg" label={`${t('common:remove')}: ${t('theme.item', { number: index + 1 })}`} onClick={() => { remove(index); }}>{t('common:remove')}</Button>}
        </fieldset>
      ))}
      <Button small icon="plus-lg" onClick={add}>{t('theme.add')}</Button>
    </section>
  );
}
