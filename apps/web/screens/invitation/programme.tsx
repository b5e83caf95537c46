import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationPath } from '../../api/invitations.ts';
import type { PublicInvitation } from '../../api/invitations.ts';
import { fileSize } from '../../ui/file-size.ts';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/page.tsx';
import { Propose } from './propose.tsx';

type Point = PublicInvitation['agenda'][number];

/** Points that were released, with their material, and one's own proposals. */
export function Programme({ token, invitation }: { readonly token: string; readonly invitation: PublicInvitation }): ReactNode {
  const { t } = useTranslation('invitation');
  const { agenda } = invitation;
  return (
    <Section id="program" title={t('programme.title')}>
      <div className="card stack">
        {agenda.length === 0 ? <p>{t('programme.none')}</p> : <ol className="invitation__points">{agenda.map((point) => <li key={point.id}><AgendaPoint token={token} point={point} /></li>)}</ol>}
        <Propose token={token} invitation={invitation} />
      </div>
    </Section>
  );
}

function AgendaPoint({ token, point: { title, note, minutes, own, released, attachments } }: { readonly token: string; readonly point: Point }): ReactNode {
  const { t } = useTranslation('invitation');
  return (
    <>
      <p className="invitation__point">
        <strong>{title}</strong>
        {minutes === null ? null : <span className="quiet nowrap"> {t('programme.minutes', { count: minutes })}</span>}
        {own && released ? <span className="quiet"> · {t('programme.own')}</span> : null}
      </p>
      {own && !released ? <p className="quiet">{t('programme.waiting')}</p> : null}
      {note === null ? null : <p className="invitation__text">{note}</p>}
      {attachments.length === 0 ? null : (
        <ul className="invitation__material" aria-label={t('programme.material', { title })}>
          {attachments.map(({ id, fileName, size }) => (
            <li key={id}><a href={`/api/v1${invitationPath(token, `/attachments/${id}`)}`} download><Icon name="download" className="case__icon" /> {fileName}</a> <span className="quiet nowrap">{fileSize(size)}</span></li>
          ))}
        </ul>
      )}
    </>
  );
}
