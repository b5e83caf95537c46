import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStep } from '../../api/commands.ts';
import type { Attendee, MeetingDetail } from '../../api/planning.ts';
import { DownloadButton } from '../../ui/button.tsx';
import { czechDayWithWeekday, today } from '../../ui/day.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { mayTake } from './may.ts';

const OFFERED = ['present', 'deputy', 'excused', 'absent'] as const;

type Row = { readonly attendee: Attendee; readonly of: string | null };
type Tap = { readonly attendeeId: string; readonly presence: string; readonly lateAt?: string };

/** One row for each who was announced, one tap for what they were; the tap of a moment is sent before the next is taken. */
export function TickOff({ detail }: { readonly detail: MeetingDetail }): ReactNode {
  const { t } = useTranslation('meeting');
  const { days } = detail;
  const [chosen, setDay] = useState(() => (days.find(({ day }) => day === today()) ?? days[0])?.day ?? '');
  const { tap, pending, error } = useTaps(detail, chosen);
  const rows = rowsOf(detail);
  if (rows.length === 0) return <p className="quiet">{t('attendance.none')}</p>;
  return (
    <>
      {days.length < 2 ? null : (
        <div className="row no-print" role="group" aria-label={t('attendance.day')}>
          {days.map(({ day }) => <button key={day} type="button" className="tick" aria-pressed={day === chosen} onClick={() => { setDay(day); }}>{czechDayWithWeekday(day)}</button>)}
        </div>
      )}
      {error === null ? null : <ProblemBox error={error} />}
      <ul className="slots">
        {rows.map(({ attendee, of }) => <li key={attendee.id}><OneRow detail={detail} attendee={attendee} of={of} day={chosen} pending={pending} onTap={tap} /></li>)}
      </ul>
    </>
  );
}

function rowsOf({ invitees, added }: MeetingDetail): readonly Row[] {
  return [...invitees.filter(({ removed }) => !removed).flatMap(({ name, attendees }) => attendees.map((attendee) => ({ attendee, of: name }))), ...added.map((attendee) => ({ attendee, of: null }))];
}

type Taps = { readonly tap: (tap: Tap) => void; readonly pending: string | null; readonly error: unknown };

/** Waits for the answer and reads the meeting anew, so that the next tap is sent in the version that it gave. */
function useTaps(detail: MeetingDetail, day: string): Taps {
  const client = useQueryClient();
  const [pending, setPending] = useState<string | null>(null);
  const step = useStep({ id: detail.id, kind: 'meeting', version: detail.version }, 'mark-attendance');
  const tap = ({ attendeeId, presence, lateAt }: Tap): void => {
    setPending(`${attendeeId}:${presence}`);
    step.mutate({ attendeeId, day, presence, ...(lateAt === undefined ? {} : { lateAt }) }, {
      onSettled: () => { void client.invalidateQueries({ queryKey: ['planning', 'meeting', detail.id] }).finally(() => { setPending(null); }); },
    });
  };
  return { tap, pending, error: step.error };
}

type OneRowProps = Row & { readonly detail: MeetingDetail; readonly day: string; readonly pending: string | null; readonly onTap: (tap: Tap) => void };

function OneRow({ detail, attendee, of, day, pending, onTap }: OneRowProps): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, name, position, marks, added } = attendee;
  const mark = marks.find((one) => one.day === day);
  const who = name ?? t('common:someone');
  const may = mayTake(detail, 'markAttendance');
  const late = (): void => { onTap({ attendeeId: id, presence: 'present', lateAt: clockNow() }); };
  return (
    <div className="slots__head">
      <div><strong>{who}</strong>{position === null ? null : `, ${position}`}<p className="quiet">{[of ?? t('planning:presence.guest'), ...(added ? [t('attendance.added')] : []), ...(mark?.lateAt == null ? [] : [t('attendance.late', { at: mark.lateAt })])].join(' · ')}</p></div>
      {may ? (
        <div className="row no-print" role="group" aria-label={who}>
          {[...OFFERED, ...(of === null ? ['guest' as const] : [])].map((presence) => (
            <button
              key={presence} type="button" className="tick" data-presence={presence} aria-pressed={mark?.presence === presence} aria-busy={pending === `${id}:${presence}`}
              disabled={pending !== null} onClick={() => { onTap({ attendeeId: id, presence }); }}
            >
              {t(`planning:presence.${presence}`)}
            </button>
          ))}
          <button type="button" className="tick" disabled={pending !== null} onClick={late}>{t('attendance.lateNow')}</button>
        </div>
      ) : null}
      <div className={may ? 'print-only' : undefined}>{mark === undefined ? t('attendance.unmarked') : t(`planning:presence.${mark.presence}`)}</div>
      {mark?.presence === 'present' || mark?.presence === 'deputy' ? <div className="no-print"><DownloadButton small look="quiet" label={`${t('attendance.confirmation')}: ${who}`} href={`/api/v1/meetings/${detail.id}/confirmation/${id}.pdf`}>{t('attendance.confirmation')}</DownloadButton></div> : null}
    </div>
  );
}

/** What the clock on the wall says, HH:MM. */
function clockNow(): string {
  return new Intl.DateTimeFormat('cs-CZ', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date());
}
