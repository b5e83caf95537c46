import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Loading } from '../ui/loaded.tsx';

/** For somebody who came by a link and has no account: no menu, nothing that asks who they are, no way elsewhere. */
export function InvitedLayout(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <div className="shell">
      <a className="skip" href="#obsah">{t('skip')}</a>
      <header className="shell__head"><div className="shell__bar"><span className="shell__name"><img src="/assets/mark.svg" alt="" />{t('common:appName')}</span></div></header>
      <main className="shell__main" id="obsah"><Suspense fallback={<Loading />}><Outlet /></Suspense></main>
      <footer className="shell__foot"><div><span>{t('invitation:foot')}</span></div></footer>
    </div>
  );
}
