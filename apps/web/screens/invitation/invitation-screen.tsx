import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { invitationPath, useInvitation } from '../../api/invitations.ts';
import type { PublicInvitation } from '../../api/invitations.ts';
import { isProblem } from '../../api/problem.ts';
import { Button, DownloadButton } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { OwnAnswer } from './own-answer.tsx';
import { Programme } from './programme.tsx';
import { StateNotes } from './state-notes.tsx';

/** The page behind the link of an invitation, for somebody who is not signed in. Looking at it records nothing. */
export function InvitationScreen(): ReactNode {
  const { token = '' } = useParams();
  const query = useInvitation(token);
  if (isProblem(query.error) && query.error.status === 404) return <DeadLink />;
  return <Loaded query={query}>{(invitation) => <Invitation key={token} token={token} invitation={invitation} />}</Loaded>;
}

function Invitation({ token, invitation }: { readonly token: string; readonly invitation: PublicInvitation }): ReactNode {
  const { t } = useTranslation('invitation');
  const { title, invited, mayAnswer } = invitation;
  return (
    <Page
      title={title ?? t('untitled')} above={<p className="quiet">{invited === null ? t('above') : t('aboveFor', { name: invited })}</p>}
      actions={<>{mayAnswer ? <DownloadButton href={`/api/v1${invitationPath(token, '/calendar.ics')}`}>{t('toCalendar')}</DownloadButton> : null}<Button onClick={() => { window.print(); }}>{t('common:print')}</Button></>}
    >
      <StateNotes token={token} invitation={invitation} />
      <About invitation={invitation} />
      <OwnAnswer token={token} invitation={invitation} />
      <Programme token={token} invitation={invitation} />
    </Page>
  );
}

/** The same, whether it never was, was revoked, or is not whole. */
function DeadLink(): ReactNode {
  const { t } = useTranslation('invitation');
  return (
    <Page title={t('dead.title')}>
      <MessageBox tone="warning"><p>{t('dead.why')}</p><p>{t('dead.todo')}</p></MessageBox>
    </Page>
  );
}
