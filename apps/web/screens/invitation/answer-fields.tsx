import { GovFormMessage } from '@gov-design-system-ce/react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { useFieldMessage } from '../../ui/field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { emptyAttendee } from './answer-values.ts';
import type { AnswerValues } from './answer-values.ts';

const ANSWERS = ['yes', 'no', 'deputy'] as const;

type AnswerFieldsProps = {
  /** An office speaks for several. */
  readonly plural: boolean;
  readonly seats: number;
  /** Whose invitation it is, where that is one person. */
  readonly ownName: string;
};

/** Yes, no or somebody else; who comes, by name; what they need. In the form of whoever answers: by the link, or signed in. */
export function AnswerFields({ plural, seats, ownName }: AnswerFieldsProps): ReactNode {
  const { t } = useTranslation('invitation');
  const { control } = useFormContext<AnswerValues>();
  const answer = useWatch({ control, name: 'answer' });
  useOwnName(answer, ownName);
  return (
    <>
      <RadioField
        name="answer" label={t(plural ? 'answer.chooseOffice' : 'answer.choose')} required
        options={ANSWERS.map((value) => ({ value, label: t(`words.${plural ? 'plural' : 'singular'}.${value}`) }))}
      />
      {answer === 'yes' || answer === 'deputy' ? <People seats={seats} /> : null}
      <LongTextField name="text.note" label={t('answer.note')} rows={2} />
    </>
  );
}

/** Whoever comes in person need not write their own name; a deputy is somebody else. */
function useOwnName(answer: AnswerValues['answer'], ownName: string): void {
  const { getValues, setValue } = useFormContext<AnswerValues>();
  useEffect(() => {
    const [first, ...more] = getValues('attendees');
    if (ownName === '' || first === undefined || more.length > 0) return;
    if (answer === 'deputy' && first.text.name === ownName) setValue('attendees.0.text.name', '');
    if (answer === 'yes' && first.text.name === '') setValue('attendees.0.text.name', ownName);
  }, [answer, ownName, getValues, setValue]);
}

function People({ seats }: { readonly seats: number }): ReactNode {
  const { t } = useTranslation('invitation');
  const { control } = useFormContext<AnswerValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'attendees', keyName: 'key' });
  const message = useFieldMessage('attendees');
  const add = (): void => { append(emptyAttendee(), { shouldFocus: true, focusName: `attendees.${String(fields.length)}.text.name` }); };
  return (
    <div className="stack">
      <p className="quiet">{t('seats', { count: seats })}</p>
      {fields.map(({ key }, index) => (
        <Person
          key={key} index={index} legend={seats === 1 ? t('person.one') : t('person.row', { no: index + 1 })}
          {...(fields.length > 1 ? { onRemove: () => { remove(index); } } : {})}
        />
      ))}
      {message === undefined ? null : <GovFormMessage color="error" size="m">{message}</GovFormMessage>}
      {fields.length < seats ? <div><Button small icon="plus-lg" onClick={add}>{t('person.add')}</Button></div> : seats > 1 ? <p className="quiet">{t('person.full')}</p> : null}
    </div>
  );
}

function Person({ index, legend, onRemove }: { readonly index: number; readonly legend: string; readonly onRemove?: () => void }): ReactNode {
  const { t } = useTranslation('invitation');
  const { control } = useFormContext<AnswerValues>();
  const at = `attendees.${String(index)}`;
  const meal = useWatch({ control, name: `attendees.${index}.meal` });
  return (
    <fieldset className="invitation__person">
      <legend>{legend}</legend>
      <div className="grid-2">
        <TextField name={`${at}.text.name`} label={t('person.name')} required />
        <TextField name={`${at}.text.position`} label={t('person.position')} />
        <TextField name={`${at}.text.email`} label={t('person.email')} type="email" />
      </div>
      <div className="invitation__wishes"><CheckField name={`${at}.meal`} label={t('person.meal')} /><CheckField name={`${at}.bed`} label={t('person.bed')} /></div>
      {meal ? <TextField name={`${at}.text.meal`} label={t('person.mealNote')} hint={t('person.mealHint')} /> : null}
      <TextField name={`${at}.text.access`} label={t('person.access')} hint={t('person.accessHint')} />
      {onRemove === undefined ? null : <div><Button small look="quiet" icon="x-lg" label={t('person.remove', { who: legend })} onClick={onRemove}>{t('common:remove')}</Button></div>}
    </fieldset>
  );
}
