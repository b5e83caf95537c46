import { useState } from 'react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { request } from '../api/http.ts';
import { Form } from '../ui/form.tsx';
import { PasswordField } from '../ui/password-field.tsx';

type Change = { currentPassword: string; newPassword: string; again: string };

export function ChangePasswordForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('session');
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Change>({ defaultValues: { currentPassword: '', newPassword: '', again: '' } });
  const submit = async ({ currentPassword, newPassword, again }: Change): Promise<void> => {
    setError(null);
    if (newPassword !== again) {
      form.setError('again', { message: t('change.differ') }, { shouldFocus: true });
      return;
    }
    try {
      await request<undefined>('POST', '/me/password', { body: { currentPassword, newPassword } });
      form.reset();
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Form form={form} onSubmit={submit} error={error} submit={t('change.submit')} label={t('change.title')}>
      <PasswordField name="currentPassword" label={t('change.current')} required autoComplete="current-password" />
      <PasswordField name="newPassword" label={t('change.next')} required autoComplete="new-password" />
      <PasswordField name="again" label={t('change.again')} required autoComplete="new-password" />
    </Form>
  );
}
