import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePasswordForm } from '../../session/change-password-form.tsx';
import { useSignedIn } from '../../session/gate.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page, Section } from '../../ui/page.tsx';

export function AccountScreen(): ReactNode {
  const { t } = useTranslation('shell');
  const me = useSignedIn();
  const [changed, setChanged] = useState(false);
  return (
    <Page title={t('account')}>
      <dl className="card facts section">
        <dt>{t('accountOf.name')}</dt><dd>{me.name}</dd>
        <dt>{t('accountOf.login')}</dt><dd>{me.login}</dd>
        <dt>{t('accountOf.position')}</dt><dd>{me.position ?? t('common:none')}</dd>
        <dt>{t('accountOf.roles')}</dt><dd>{me.roles.map((role) => t(`words:role.${role}`)).join(', ')}</dd>
      </dl>
      <Section title={t('session:change.title')} id="heslo">
        <div className="card narrow stack">
          {changed ? <MessageBox tone="success"><p>{t('session:change.done')}</p></MessageBox> : null}
          <ChangePasswordForm onDone={() => { setChanged(true); }} />
        </div>
      </Section>
    </Page>
  );
}
