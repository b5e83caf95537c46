import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useAccount, useChangeAccount } from '../../api/accounts.ts';
import type { Account, NewAccount } from '../../api/accounts.ts';
import { isStale } from '../../api/problem.ts';
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
  return <LoadedPage query={query} back={<Link to="/lide">{t('backToList')}</Link>}>{(account) => <Person account={account} onReload={async () => (await query.refetch()).data ?? account} />}</LoadedPage>;
}

function Person({ account, onReload }: { readonly account: Account; readonly onReload: () => Promise<Account> }): ReactNode {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  // What the form was filled from: read anew in between, the account may hold what the form does not show.
  const [seen, setSeen] = useState(account);
  const [filledAnew, setFilledAnew] = useState(0);
  const change = useChangeAccount(seen);
  const [saved, setSaved] = useState(false);
  const save = async ({ login: _, ...body }: NewAccount): Promise<void> => {
    setSaved(false);
    setSeen(await change.mutateAsync(body));
    setSaved(true);
  };
  const reload = async (): Promise<void> => {
    const read = await onReload();
    if (read.version === seen.version) return;
    setSeen(read);
    setFilledAnew((times) => times + 1);
    change.reset();
  };
  const stale = isStale(change.error)
    ? <MessageBox tone="warning" title={t('edit.stale')}><Button small onClick={() => { void reload(); }}>{t('common:reload')}</Button></MessageBox>
    : undefined;
  return (
    <Page title={account.name} above={<p><Link to="/lide">{t('backToList')}</Link></p>} actions={<AccountState account={account} />}>
      <p className="quiet">{t('column.login')}: {account.login}</p>
      <div className="card section stack">
        {saved ? <MessageBox tone="success"><p>{t('edit.saved')}</p></MessageBox> : null}
        <AccountForm key={filledAnew} account={seen} submit={t('edit.submit')} error={change.error} problem={stale} onSubmit={save} onCancel={() => { void navigate('/lide'); }} />
      </div>
      <Section title={t('access.title')} id="pristup"><Access account={account} onTaken={(before, after) => { setSeen((now) => (now.version === before.version ? after : now)); }} /></Section>
    </Page>
  );
}
