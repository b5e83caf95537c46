import { createContext, useContext, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeView } from '../../../libs/contracts/session.ts';
import { useMe, useSession } from '../api/session.ts';
import { Loaded } from '../ui/loaded.tsx';
import { MessageBox } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { SignInScreen } from './sign-in-screen.tsx';

const Signed = createContext<MeView | null>(null);

/** The person who is signed in. Only inside the gate. */
export function useSignedIn(): MeView {
  const me = useContext(Signed);
  if (me === null) throw new Error('outside the gate');
  return me;
}

/** Lets in whom the service knows. When a session ends, the screen stays behind the sign-in form with all that was typed; for another person it starts anew. */
export function Gate({ children }: { readonly children: ReactNode }): ReactNode {
  const query = useMe();
  const last = useRef<MeView | null>(null);
  return (
    <Loaded query={query}>
      {(me) => {
        if (me !== null) last.current = me;
        const shown = me ?? last.current;
        if (me?.mustChangePassword === true) return <FirstPassword />;
        return (
          <>
            {me === null ? <SignInScreen ended={last.current !== null} /> : null}
            {shown === null ? null : <div hidden={me === null} key={shown.id}><Signed value={shown}>{children}</Signed></div>}
          </>
        );
      }}
    </Loaded>
  );
}

function FirstPassword(): ReactNode {
  const { t } = useTranslation('session');
  const { refresh } = useSession();
  return (
    <Page title={t('change.title')}>
      <div className="card narrow stack">
        <MessageBox tone="info"><p>{t('change.first')}</p></MessageBox>
        <ChangePasswordForm onDone={() => { void refresh(); }} />
      </div>
    </Page>
  );
}
