import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { CheckField } from '../../../ui/check-field.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import type { FieldProps } from '../../../ui/field.tsx';
import { RadioField } from '../../../ui/radio-field.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import type { StepWords } from '../catalogue.ts';
import type { Known } from '../known.ts';
import type { FieldSpec, StepForm } from '../step-form-type.ts';
import { useStepTexts } from '../texts.ts';
import type { StepTexts } from '../texts.ts';
import { DueDayField } from './due-day-field.tsx';
import { ManyField } from './many-field.tsx';
import { OfficeField } from './office-field.tsx';
import { TimeField } from './time-field.tsx';

type StepFieldsProps = { readonly words: StepWords; readonly form: StepForm; readonly known: Known };

/** The fields of a step, in the order in which its form names them. */
export function StepFields({ words, form, known }: StepFieldsProps): ReactNode {
  const texts = useStepTexts(words);
  const values = useFormContext().watch();
  return form.fields.map((field, index) => {
    if (typeof field === 'function') {
      const Part = field;
      return <Part key={String(index)} known={known} />;
    }
    return field.shown?.(values, known) === false ? null : <OneField key={field.name} field={field} known={known} texts={texts} />;
  });
}

function OneField({ field, known, texts }: { readonly field: FieldSpec; readonly known: Known; readonly texts: StepTexts }): ReactNode {
  const { label, hint, yes, no } = texts.field(field.name);
  const props: FieldProps = { name: field.name, label, required: field.optional !== true && field.kind !== 'check', ...(hint === undefined ? {} : { hint }) };
  switch (field.kind) {
    case 'day': return <DayField {...props} />;
    case 'due': return <DueDayField {...props} />;
    case 'time': return <TimeField {...props} />;
    case 'line': return <TextField {...props} />;
    case 'text': return <LongTextField {...props} rows={field.rows ?? 4} />;
    case 'check': return <CheckField {...props} />;
    case 'yesNo': return <div className="step-inline"><RadioField {...props} options={[{ value: 'yes', label: yes }, { value: 'no', label: no }]} /></div>;
    case 'one': return <RadioField {...props} options={field.options(known, texts.t)} />;
    case 'list': return <ChoiceField {...props} options={field.options(known, texts.t)} />;
    case 'many': return <ManyField {...props} options={field.options(known, texts.t)} />;
    case 'office': return <OfficeField {...props} />;
  }
}
