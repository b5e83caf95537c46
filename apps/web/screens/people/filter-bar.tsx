import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../../../libs/contracts/roles.ts';
import type { PeopleFilter } from '../../api/accounts.ts';
import { useDepartments } from '../../api/registers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function FilterBar({ filter, onChange }: { readonly filter: PeopleFilter; readonly onChange: (part: Partial<PeopleFilter>) => void }): ReactNode {
  const { t } = useTranslation('people');
  const { data: departments = [] } = useDepartments();
  const form = useForm<PeopleFilter>({ defaultValues: filter });
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => { tell.current(values); } }), [form]);
  return (
    <FormProvider {...form}>
      <form className="card filters section no-print" role="search" aria-label={t('filter.label')} onSubmit={(event) => { event.preventDefault(); }}>
        <TextField name="q" label={t('filter.q')} type="search" required />
        <ChoiceField name="role" label={t('filter.role')} required empty={t('filter.anyRole')} options={ROLES.map((value) => ({ value, label: t(`words:role.${value}`) }))} />
        <ChoiceField name="department" label={t('filter.department')} required empty={t('filter.anyDepartment')} options={departments.map(({ id, name }) => ({ value: id, label: name }))} />
        <ChoiceField name="active" label={t('filter.active')} required options={[{ value: 'true', label: t('filter.valid') }, { value: 'false', label: t('filter.invalid') }]} empty={null} />
      </form>
    </FormProvider>
  );
}
