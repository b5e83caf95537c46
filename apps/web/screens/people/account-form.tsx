import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newPersonBody } from '../../../../libs/contracts/person.ts';
import { ROLES } from '../../../../libs/contracts/roles.ts';
import { parse } from '../../../../libs/contracts/parse.ts';
import type { Account, NewAccount } from '../../api/accounts.ts';
import { useDepartments, usePeople } from '../../api/registers.ts';
import type { Role } from '../../api/types.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Typed = { login: string; name: string; email: string; position: string; departmentId: string; superiorId: string; roles: Record<Role, boolean> };

type AccountFormProps = {
  readonly account: Account | null;
  readonly submit: string;
  readonly error: unknown;
  readonly problem?: ReactNode;
  readonly onSubmit: (body: NewAccount) => Promise<void>;
  readonly onCancel: () => void;
};

export function AccountForm({ account, submit, error, problem, onSubmit, onCancel }: AccountFormProps): ReactNode {
  const { t } = useTranslation('people');
  const { data: departments = [] } = useDepartments();
  const { data: people = [] } = usePeople();
  const form = useForm<Typed>({ defaultValues: typedOf(account) });
  const send = async (typed: Typed): Promise<void> => {
    const parsed = parse(newPersonBody, bodyOf(typed));
    if (parsed.ok) return onSubmit(parsed.value);
    for (const [index, { field, messageCs }] of parsed.fields.entries()) form.setError(field as keyof Typed, { message: messageCs }, { shouldFocus: index === 0 });
  };
  return (
    <Form form={form} onSubmit={send} error={error} problem={problem} submit={submit} onCancel={onCancel} label={t('title')}>
      <div className="grid-2">
        <TextField name="name" label={t('field.name')} required />
        {account === null ? <TextField name="login" label={t('field.login')} hint={t('field.loginHint')} required /> : null}
        <TextField name="position" label={t('field.position')} hint={t('field.positionHint')} />
        <TextField name="email" label={t('field.email')} hint={t('field.emailHint')} type="email" />
        <ChoiceField name="departmentId" label={t('field.department')} empty={t('field.noDepartment')} options={departments.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} />
        <ChoiceField
          name="superiorId" label={t('field.superior')} hint={t('field.superiorHint')} empty={t('field.noSuperior')}
          options={people.filter(({ id }) => id !== account?.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <fieldset>
        <legend>{t('field.roles')}</legend>
        <div className="options">{ROLES.map((role) => <CheckField key={role} name={`roles.${role}`} label={t(`words:role.${role}`)} hint={t(`roleHint.${role}`)} />)}</div>
      </fieldset>
    </Form>
  );
}

function typedOf(account: Account | null): Typed {
  return {
    login: account?.login ?? '', name: account?.name ?? '', email: account?.email ?? '', position: account?.position ?? '',
    departmentId: account?.departmentId ?? '', superiorId: account?.superiorId ?? '',
    roles: Object.fromEntries(ROLES.map((role) => [role, account?.roles.includes(role) ?? false])) as Record<Role, boolean>,
  };
}

function bodyOf({ login, name, email, position, departmentId, superiorId, roles }: Typed): NewAccount {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
  return {
    login, name, email: orNull(email), position: orNull(position), departmentId: orNull(departmentId), superiorId: orNull(superiorId),
    roles: ROLES.filter((role) => roles[role]),
  };
}
