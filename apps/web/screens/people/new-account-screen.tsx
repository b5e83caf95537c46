import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCreateAccount } from '../../api/accounts.ts';
import { Page } from '../../ui/page.tsx';
import { AccountForm } from './account-form.tsx';

export function NewAccountScreen(): ReactNode {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const create = useCreateAccount();
  return (
    <Page title={t('create.title')}>
      <p>{t('create.next')}</p>
      <div className="card">
        <AccountForm
          account={null} submit={t('create.submit')} error={create.error} onCancel={() => { void navigate('/lide'); }}
          onSubmit={async (body) => {
            const { id } = await create.mutateAsync(body);
            await navigate(`/lide/${id}`);
          }}
        />
      </div>
    </Page>
  );
}
