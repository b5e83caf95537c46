import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountStep, useGrantReset } from '../../api/accounts.ts';
import type { Account, AccountStep, ResetGrant } from '../../api/accounts.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { Button } from '../../ui/button.tsx';
import { czechInstant } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';

/** Getting in, and being kept out. */
export function Access({ account, onTaken }: { readonly account: Account; /** One of these steps made the one of the other. */ readonly onTaken: (before: Account, after: Account) => void }): ReactNode {
  const { t } = useTranslation('people');
  const step = useAccountStep(account);
  const take = (which: AccountStep): void => { step.mutate(which, { onSuccess: (after) => { onTaken(account, after); } }); };
  const grant = useGrantReset(account.id);
  const mine = useSignedIn().id === account.id;
  return (
    <div className="card stack">
      {account.locked ? <MessageBox tone="warning"><p>{t('access.lockedWhy')}</p><Button small onClick={() => { take('unlock'); }}>{t('access.unlock')}</Button></MessageBox> : null}
      {step.variables === 'unlock' && step.isSuccess ? <MessageBox tone="success"><p>{t('access.unlocked')}</p></MessageBox> : null}
      {account.active ? <div><Button onClick={() => { grant.mutate(); }} disabled={grant.isPending}>{t('access.grant')}</Button><p className="quiet">{t('access.grantHint')}</p></div> : null}
      {grant.data === undefined ? null : <Code grant={grant.data} />}
      {mine ? <p className="quiet">{t('access.self')}</p> : <Validity account={account} onStep={take} />}
      {[step.error, grant.error].map((error, index) => (error === null ? null : <ProblemBox key={index === 0 ? 'step' : 'grant'} error={error} />))}
    </div>
  );
}

function Code({ grant: { token, expiresAt } }: { readonly grant: ResetGrant }): ReactNode {
  const { t } = useTranslation('people');
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}/nove-heslo`;
  return (
    <MessageBox tone="info" title={t('access.code')}>
      <p><code className="code">{token}</code></p>
      <p>{t('access.until', { until: czechInstant(expiresAt), address })}</p>
      <Button small icon="copy" onClick={() => { void navigator.clipboard.writeText(token).then(() => { setCopied(true); }); }}>{t('access.copy')}</Button>
      <span role="status">{copied ? ` ${t('access.copied')}` : ''}</span>
    </MessageBox>
  );
}

function Validity({ account: { active, name }, onStep }: { readonly account: Account; readonly onStep: (step: 'activate' | 'deactivate') => void }): ReactNode {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  if (!active) return <div><Button onClick={() => { onStep('activate'); }}>{t('access.activate')}</Button></div>;
  if (!asking) return <div><Button onClick={() => { setAsking(true); }}>{t('access.deactivate')}</Button><p className="quiet">{t('access.deactivateHint')}</p></div>;
  return (
    <MessageBox tone="warning" title={t('access.deactivateSure', { name })}>
      <p>{t('access.deactivateHint')}</p>
      <div className="row">
        <Button look="danger" small onClick={() => { setAsking(false); onStep('deactivate'); }}>{t('access.sure')}</Button>
        <Button look="quiet" small onClick={() => { setAsking(false); }}>{t('common:cancel')}</Button>
      </div>
    </MessageBox>
  );
}
