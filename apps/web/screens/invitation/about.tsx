import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicInvitation } from '../../api/invitations.ts';
import { czechDayWithWeekday } from '../../ui/day.ts';
import { When } from './when.tsx';

/** Who invites, to what, when and where. */
export function About({ invitation }: { readonly invitation: PublicInvitation }): ReactNode {
  const { t } = useTranslation('invitation');
  const { authority, organizer, seriesKind, days, place, link, note, answerBy, mayAnswer } = invitation;
  // While nobody has named the authority its mails come from the application.
  const named = [authority === t('common:appName') ? null : authority, organizer.department].filter((part) => part !== null);
  return (
    <div className="card invitation__about">
      <dl className="facts">
        <dt>{t('when')}</dt><dd><strong><When days={days} /></strong></dd>
        <dt>{t('place')}</dt><dd>{place ?? (link === null ? t('noPlace') : '–')}</dd>
        {link === null ? null : <><dt>{t('link')}</dt><dd><a href={link} target="_blank" rel="noreferrer noopener">{link}</a></dd></>}
        <dt>{t('calledBy')}</dt><dd>{named.length === 0 ? authority : named.join(', ')}<br /><span className="quiet">{t(`invitedTo.${seriesKind}`)}</span></dd>
        <Contact organizer={organizer} />
        {mayAnswer ? <><dt>{t('answerBy')}</dt><dd>{czechDayWithWeekday(answerBy)}</dd></> : null}
        {note === null ? null : <><dt>{t('note')}</dt><dd className="invitation__text">{note}</dd></>}
      </dl>
    </div>
  );
}

function Contact({ organizer: { person, email } }: { readonly organizer: PublicInvitation['organizer'] }): ReactNode {
  const { t } = useTranslation('invitation');
  if (person === null && email === null) return null;
  return <><dt>{t('contact')}</dt><dd>{person}{email === null ? null : <>{person === null ? '' : ', '}<a href={`mailto:${email}`}>{email}</a></>}</dd></>;
}
