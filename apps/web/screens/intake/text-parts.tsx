import type { KeyboardEvent, ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/registers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { Part } from './part.tsx';
import { Rows } from './rows.tsx';
import { useLabels } from './use-labels.ts';
import { newClaim } from './values.ts';
import type { IntakeValues } from './values.ts';

export function RecordPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const { data: departments = [] } = useDepartments();
  return (
    <Part name="record">
      <div className="grid-3">
        <TextField name="fileNumber" label={label('fileNumber')} />
        <TextField name="documentNumber" label={label('documentNumber')} />
        <ChoiceField name="departmentId" label={label('departmentId')} required options={departments.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} />
      </div>
      <p className="field__hint">{t('hint.fileNumber')}</p>
    </Part>
  );
}

export function TextPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  return (
    <Part name="text">
      <TextField name="text.subject" label={label('text.subject')} hint={t('hint.subject')} required />
      <LongTextField name="text.body" label={label('text.body')} rows={5} />
    </Part>
  );
}

export function ClaimsPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const kind = useWatch<IntakeValues, 'kind'>({ name: 'kind' });
  const { getValues } = useFormContext<IntakeValues>();
  const onKey = (event: KeyboardEvent, path: string, add: () => void): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    if (getValues(`${path}.text.claim` as 'claims.0.text.claim').trim() !== '') add();
  };
  if (kind === 'review') return null;
  return (
    <Part name="claims" about={t('hint.claims')}>
      <Rows name="claims" letter="b" fresh={newClaim} first="text.claim">
        {(path, _row, add) => (
          <div className="intake__claim" onKeyDown={(event) => { onKey(event, path, add); }}>
            <LongTextField name={`${path}.text.claim`} label={label(`${path}.text.claim`)} rows={2} />
          </div>
        )}
      </Rows>
    </Part>
  );
}
