import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyInvitation } from '../../api/invitations.ts';
import { Button, DownloadButton } from '../../ui/button.tsx';
import { czechDay } from '../../ui/day.ts';
import { Done } from '../../ui/done.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Mark } from '../case/mark.tsx';
import { When } from '../invitation/when.tsx';
import { MyAnswer } from './my-answer.tsx';

type CardProps = { readonly invitation: MyInvitation; readonly ahead: boolean };

/** One invitation: what, when, where, what was answered; the answer can be given here. */
export function MyInvitationCard({ invitation, ahead }: CardProps): ReactNode {
  const { t } = useTranslation('myInvitations');
  const [answering, setAnswering] = useState(false);
  const [saved, setSaved] = useState(false);
  const { meetingId, registerNumber, seriesTitle, days, place, link, answer } = invitation;
  const title = invitation.title ?? t('planning:untitled');
  return (
    <article className="card" aria-label={title}>
      <div className="my-invitations__head"><h3>{title}</h3><Standing invitation={invitation} ahead={ahead} /></div>
      <dl className="facts">
        <dt>{t('invitation:when')}</dt><dd><strong><When days={days} /></strong></dd>
        {place === null ? null : <><dt>{t('place')}</dt><dd>{place}</dd></>}
        {link === null ? null : <><dt>{t('link')}</dt><dd><a href={link} target="_blank" rel="noreferrer noopener">{link}</a></dd></>}
        {seriesTitle === null || seriesTitle === title ? null : <><dt>{t('series')}</dt><dd>{seriesTitle}</dd></>}
        {registerNumber === null ? null : <><dt>{t('number')}</dt><dd>{registerNumber}</dd></>}
      </dl>
      <Done shown={saved && !answering}><MessageBox tone="success"><p>{t('saved')}</p></MessageBox></Done>
      {answering ? <MyAnswer invitation={invitation} title={title} onDone={() => { setAnswering(false); setSaved(true); }} onCancel={() => { setAnswering(false); }} /> : (
        <div className="my-invitations__actions no-print">
          {ahead ? <Button look={answer === null ? 'main' : 'second'} small onClick={() => { setSaved(false); setAnswering(true); }}>{t(answer === null ? 'answer' : 'change')}</Button> : null}
          {ahead ? <DownloadButton small href={`/api/v1/meetings/${meetingId}/calendar.ics`} label={t('toCalendarOf', { title })}>{t('toCalendar')}</DownloadButton> : null}
        </div>
      )}
    </article>
  );
}

function Standing({ invitation: { answer, standing }, ahead }: CardProps): ReactNode {
  const { t } = useTranslation('myInvitations');
  if (standing === 'cancelled') return <Mark color="neutral" icon="x-lg">{t('planning:standing.cancelled')}</Mark>;
  if (answer !== null) return <Mark color={answer.answer === 'no' ? 'neutral' : 'success'} icon={answer.answer === 'no' ? 'x-lg' : 'check-lg'}>{t('answered', { answer: t(`invitation:words.singular.${answer.answer}`), day: czechDay(answer.on) })}</Mark>;
  return ahead ? <Mark color="warning" icon="exclamation-lg">{t('notAnswered')}</Mark> : <Mark color="neutral" icon="info-circle">{t('planning:answer.none')}</Mark>;
}
