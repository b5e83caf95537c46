import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rehearsal, RehearsalRun } from '../../api/rehearsals.ts';
import { Button } from '../../ui/button.tsx';
import { czechDay } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { Section } from '../../ui/page.tsx';
import { Timeline } from './timeline.tsx';

const LONG_MS = 4_000;

/** What a rehearsal brings, while it is played and afterwards. */
export function RehearsalResult({ run, title, onClose }: { readonly run: RehearsalRun; readonly title: string; readonly onClose?: () => void }): ReactNode {
  const { t } = useTranslation('rehearsal');
  const top = useRef<HTMLDivElement>(null);
  const playing = run.state === 'playing';
  useEffect(() => {
    if (playing) top.current?.scrollIntoView({ block: 'start' });
  }, [playing]);
  return (
    <div ref={top}>
      <Section
        title={title} id="zkouska"
        {...(onClose === undefined ? {} : { actions: <Button small look="quiet" icon="x-lg" onClick={onClose}>{t('close')}</Button> })}
      >
        {playing ? <Playing /> : null}
        {run.state === 'refused' ? <ProblemBox error={run.error} {...(run.again === null ? {} : { onRetry: run.again })} /> : null}
        {run.rehearsal === null ? null : <Played rehearsal={run.rehearsal} />}
      </Section>
    </div>
  );
}

function Playing(): ReactNode {
  const { t } = useTranslation('rehearsal');
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLong(true); }, LONG_MS);
    return () => { clearTimeout(timer); };
  }, []);
  return (
    <div className="card rehearsal__playing" role="status">
      <span className="rehearsal__bar" aria-hidden="true" />
      <p>{t('playing')}{long ? ` ${t('playingLong')}` : ''}</p>
    </div>
  );
}

function Played({ rehearsal: { from, until, end, timeline } }: { readonly rehearsal: Rehearsal }): ReactNode {
  const { t } = useTranslation('rehearsal');
  return (
    <>
      <p role="status">
        {from === null || until === null ? null : <strong>{t('span', { from: czechDay(from), until: czechDay(until) })}</strong>} · {t('events', { count: timeline.length })}.{' '}
        {end === null ? null : t(`end.${end}`)}
      </p>
      {end === 'year-over' && !timeline.some(({ kind }) => kind === 'meeting') ? <MessageBox tone="info"><p>{t('noMeeting')}</p></MessageBox> : null}
      {timeline.length === 0 ? <p>{t('nothingHappens')}</p> : <Timeline entries={timeline} />}
    </>
  );
}
