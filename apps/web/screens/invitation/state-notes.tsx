import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationPath } from '../../api/invitations.ts';
import type { PublicInvitation } from '../../api/invitations.ts';
import { DownloadButton } from '../../ui/button.tsx';
import { czechDay } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';

/** What has happened to the meeting since: moved, cancelled, over, its minutes sent. */
export function StateNotes({ token, invitation }: { readonly token: string; readonly invitation: PublicInvitation }): ReactNode {
  const { t } = useTranslation('invitation');
  const { change, standing, mayAnswer, minutesSentOn } = invitation;
  return (
    <div className="stack invitation__notes">
      {change === null ? null : (
        <MessageBox tone="warning" title={t(`change.${change.kind}`)}>
          <p>{t(`change.${change.kind}Text`)}</p>
          <p>{t('change.on', { day: czechDay(change.on) })}{change.reason === null ? null : ` ${t('change.reason', { reason: change.reason })}`}</p>
        </MessageBox>
      )}
      {!mayAnswer && standing !== 'cancelled' ? <MessageBox tone="info" title={t('over')}><p>{t('overText')}</p></MessageBox> : null}
      {minutesSentOn === null ? null : (
        <MessageBox tone="info" title={t('minutes')}>
          <p>{t('minutesText', { day: czechDay(minutesSentOn) })}</p>
          <DownloadButton small href={`/api/v1${invitationPath(token, '/minutes.pdf')}`}>{t('minutesDownload')}</DownloadButton>
        </MessageBox>
      )}
    </div>
  );
}
