import { useState } from 'react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { request } from '../api/http.ts';
import { LinkButton } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { MessageBox } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';

type Typed = { token: string; newPassword: string; again: string };

/** For somebody who was handed a one-time code; nobody is signed in here. */
export function ResetPasswordScreen(): ReactNode {
  const { t } = useTranslation('people');
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  const form = useForm<Typed>({ defaultValues: { token: '', newPassword: '', again: '' } });
  const submit = async ({ token, newPassword, again }: Typed): Promise<void> => {
    setError(null);
    if (newPassword !== again) {
      form.setError('again', { message: t('session:change.differ') }, { shouldFocus: true });
      return;
    }
    try {
      await request<undefined>('POST', '/password-reset', { body: { token: token.trim(), newPassword } });
      setDone(true);
    } catch (failure) {
      setError(failure);
    }
  };
  if (done) return <Page title={t('reset.title')}><MessageBox tone="success"><p>{t('reset.done')}</p></MessageBox><p><LinkButton look="main" to="/">{t('reset.toSignIn')}</LinkButton></p></Page>;
  return (
    <Page title={t('reset.title')}>
      <p>{t('reset.about')}</p>
      <div className="card narrow">
        <Form form={form} onSubmit={submit} error={error} submit={t('reset.submit')} label={t('reset.title')}>
          <TextField name="token" label={t('reset.token')} required />
          <PasswordField name="newPassword" label={t('reset.next')} required autoComplete="new-password" />
          <PasswordField name="again" label={t('reset.again')} required autoComplete="new-password" />
        </Form>
      </div>
    </Page>
  );
}
