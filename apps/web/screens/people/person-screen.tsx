import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useAccount, useChangeAccount } from '../../api/accounts.ts';
import type { Account, NewAccount } from '../../api/accounts.ts';
import { isProblem } from '../../api/problem.ts';
import { Button } from '../../ui/button.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Access } from './access.tsx';
import { AccountForm } from './account-form.tsx';
import { AccountState } from './account-state.tsx';

export function PersonScreen(): ReactNode {
  const { id = '' } = useParams();
  const query = useAccount(id);
  const { t } = useTranslation('people');
  return <LoadedPage query={query} back={<Link to="/lide">{t('backToList')}</Link>}>{(account) => <Person account={account} onReload={() => { void query.refetch(); }} />}</LoadedPage>;
}

function Person({ account, onReload }: { readonly account: Account; readonly onReload: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const change = useChangeAccount(account);
  const [saved, setSaved] = useState(false);
  const save = async ({ login: _, ...body }: NewAccount): Promise<void> => {
    setSaved(false);
    await change.mutateAsync(body);
    setSaved(true);
  };
  const stale = isProblem(change.error) && change.error.status === 412
    ? <MessageBox tone="warning" title={t('edit.stale')}><Button small onClick={() => { change.reset(); onReload(); }}>{t('common:reload')}</Button></MessageBox>
    : undefined;
  return (
    <Page title={account.name} above={<p><Link to="/lide">{t('backToList')}</Link></p>} actions={<AccountState account={account} />}>
      <p className="quiet">{t('column.login')}: {account.login}</p>
      <div className="card section stack">
        {saved ? <MessageBox tone="success"><p>{t('edit.saved')}</p></MessageBox> : null}
        <AccountForm account={account} submit={t('edit.submit')} error={change.error} problem={stale} onSubmit={save} onCancel={() => { void navigate('/lide'); }} />
      </div>
      <Section title={t('access.title')} id="pristup"><Access account={account} /></Section>
    </Page>
  );
}
