import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useDepartments } from '../../../api/registers.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import type { StepForm } from '../step-form-type.ts';
import { words } from './of-case.ts';

export const assignNumbers: StepForm = {
  fields: [{ name: 'fileNumber', kind: 'line', optional: true }, { name: 'documentNumber', kind: 'line', optional: true }],
  initial: ({ detail }) => ({ fileNumber: detail.fileNumber ?? '', documentNumber: detail.documentNumber ?? '' }),
};

export const handOverToDepartment: StepForm = {
  fields: [DepartmentPart, { name: 'day', kind: 'day' }],
  initial: ({ detail }) => ({ departmentId: detail.departmentId ?? '' }),
};

function DepartmentPart(): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <Loaded query={useDepartments()}>
      {(departments) => <ChoiceField name="departmentId" label={t('field.departmentId.label')} required options={departments.map(({ id, name }) => ({ value: id, label: name }))} />}
    </Loaded>
  );
}

export const confirmSubmission: StepForm = {
  fields: [{ name: 'by', kind: 'one', options: words('steps:confirmedBy', ['writing', 'orally', 'databox', 'signed-email']) }, { name: 'day', kind: 'day' }],
};

export const addNote: StepForm = { fields: [{ name: 'text.note', kind: 'text', rows: 6 }] };
