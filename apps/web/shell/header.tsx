import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useMe, useSession } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { navigationOf } from './navigation.ts';

export function Header(): ReactNode {
  const { t } = useTranslation('shell');
  const { data: me } = useMe();
  const [open, setOpen] = useState(false);
  const close = (): void => { setOpen(false); };
  return (
    <header className="shell__head">
      <div className="shell__bar" data-open={open}>
        <Link className="shell__name" to="/" onClick={close}><img src="/assets/mark.svg" alt="" />{t('common:appName')}</Link>
        {me == null ? null : (
          <>
            <div className="shell__menu"><Button small look="quiet" icon="list" expanded={open} onClick={() => { setOpen(!open); }}>{t('menu')}</Button></div>
            <nav className="shell__nav" aria-label={t('mainNavigation')}>
              <ul>
                {navigationOf(me.roles).map(({ to, text }) => (
                  <li key={to}><NavLink className="shell__link" to={to} end={to === '/pripady'} onClick={close}>{t(`nav.${text}`)}</NavLink></li>
                ))}
              </ul>
            </nav>
            <Person name={me.name} onLeave={close} />
          </>
        )}
      </div>
    </header>
  );
}

function Person({ name, onLeave }: { readonly name: string; readonly onLeave: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const { signOut } = useSession();
  return (
    <div className="shell__person">
      <Link className="shell__link" to="/ucet" onClick={onLeave} aria-label={`${t('account')}: ${name}`}>{name}</Link>
      <Button small look="quiet" onClick={() => { onLeave(); void signOut(); }}>{t('signOut')}</Button>
    </div>
  );
}
