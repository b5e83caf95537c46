import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { aboutQuery } from '../api/about.ts';
import { useSession } from '../api/session.ts';
import type { SignIn } from '../api/session.ts';
import { Form } from '../ui/form.tsx';
import { MessageBox } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';

/** `ended`: the person was signed in, and what they typed still stands behind this form. */
export function SignInScreen({ ended }: { readonly ended: boolean }): ReactNode {
  const { t } = useTranslation('session');
  const { signIn } = useSession();
  const [error, setError] = useState<unknown>(null);
  const form = useForm<SignIn>({ defaultValues: { login: '', password: '' } });
  const { data: about } = useQuery(aboutQuery);
  const submit = async (values: SignIn): Promise<void> => {
    setError(null);
    try {
      await signIn(values);
    } catch (failure) {
      setError(failure);
      form.setValue('password', '');
    }
  };
  return (
    <Page title={t('title')}>
      <div className="card narrow stack">
        {ended ? <MessageBox tone="warning"><p>{t('ended')}</p></MessageBox> : null}
        <Form form={form} onSubmit={submit} error={error} submit={t('signIn')} label={t('title')}>
          <TextField name="login" label={t('login')} required autoComplete="username" />
          <PasswordField name="password" label={t('password')} required autoComplete="current-password" />
        </Form>
        {about?.inbox == null ? null : <p className="quiet">{t('trial')}</p>}
        <p><Link to="/nove-heslo">{t('haveCode')}</Link></p>
        <p><Link to="/kalkulacka">{t('calculator')}</Link></p>
      </div>
    </Page>
  );
}
