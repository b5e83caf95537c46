import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMyInvitations } from '../../api/invitations.ts';
import type { MyInvitation } from '../../api/invitations.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/day.ts';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { FeedList } from '../planning/feed-list.tsx';
import { MyInvitationCard } from './my-invitation-card.tsx';

/** What a person of ours is invited to: what comes apart from what was. */
export function MyInvitationsScreen(): ReactNode {
  const { t } = useTranslation('myInvitations');
  const query = useMyInvitations();
  return (
    <Page title={t('title')} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <Loaded query={query}>{(invitations) => <Invitations all={invitations} />}</Loaded>
      <FeedList seriesId={null} />
    </Page>
  );
}

function Invitations({ all }: { readonly all: readonly MyInvitation[] }): ReactNode {
  const { t } = useTranslation('myInvitations');
  if (all.length === 0) return <div className="section"><Empty title={t('none')}><p>{t('noneText')}</p></Empty></div>;
  const upcoming = all.filter(isAhead);
  const past = all.filter((one) => !isAhead(one));
  return (
    <>
      <Section id="nadchazejici" title={t('upcoming')}>{upcoming.length === 0 ? <p>{t('noneUpcoming')}</p> : <Cards of={upcoming} />}</Section>
      {past.length === 0 ? null : <Section id="minule" title={t('past')}><Cards of={past} /></Section>}
    </>
  );
}

function Cards({ of }: { readonly of: readonly MyInvitation[] }): ReactNode {
  return <ul className="my-invitations">{of.map((invitation) => <li key={invitation.inviteeId}><MyInvitationCard invitation={invitation} ahead={isAhead(invitation)} /></li>)}</ul>;
}

function isAhead({ standing, days }: MyInvitation): boolean {
  return standing === 'planned' && (days.at(-1)?.day ?? '') >= today();
}
