import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useLiveChanges } from '../api/live.ts';
import { Gate } from '../session/gate.tsx';
import { Loading } from '../ui/loaded.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

export function Layout(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <div className="shell">
      <a className="skip" href="#obsah">{t('skip')}</a>
      <Header />
      <main className="shell__main" id="obsah"><Suspense fallback={<Loading />}><Outlet /></Suspense></main>
      <Footer />
    </div>
  );
}

/** Everything but what is public. */
export function SignedInLayout(): ReactNode {
  return <Gate><Live /></Gate>;
}

function Live(): ReactNode {
  useLiveChanges();
  return <Outlet />;
}
