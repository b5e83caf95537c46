import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { czechHour } from '../../../../libs/contracts/rehearsal/words.ts';
import type { Attendee, MeetingDetail } from '../../api/planning.ts';
import { Button, DownloadButton } from '../../ui/button.tsx';
import { czechDayWithWeekday, today } from '../../ui/day.ts';
import { LongList } from '../../ui/long-list.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { attendeeRows } from './attendees.ts';
import type { AttendeeRow } from './attendees.ts';
import { mayTake } from './may.ts';
import { isOfSame } from './tap-queue.ts';
import type { Refused, Tap } from './tap-queue.ts';
import { useTaps } from './use-taps.ts';

/** One row for each who was announced, one tap for what they were. A tap that does not get through is sent again by itself. */
export function TickOff({ detail }: { readonly detail: MeetingDetail }): ReactNode {
  const { t } = useTranslation('meeting');
  const { days } = detail;
  const [day, setDay] = useState(() => (days.find((one) => one.day === today()) ?? days[0])?.day ?? '');
  const { tap, waiting, written, trouble, refused, dismiss } = useTaps(detail);
  const rows = attendeeRows(detail);
  const others = rows.some(({ attendee }) => wasThere(attendee));
  if (rows.length === 0) return <p className="quiet">{t('attendance.none')}</p>;
  return (
    <>
      {days.length < 2 ? null : (
        <div className="row no-print" role="group" aria-label={t('attendance.day')}>
          {days.map((one) => <button key={one.day} type="button" className="tick" aria-pressed={one.day === day} onClick={() => { setDay(one.day); }}>{czechDayWithWeekday(one.day)}</button>)}
        </div>
      )}
      <div className="tick-trouble" role="status">{trouble ? <MessageBox tone="warning" title={t('attendance.unsaved')}><p>{t('attendance.unsavedCount', { count: waiting.length })}</p></MessageBox> : null}</div>
      {refused.length === 0 ? null : <Refusals rows={rows} refused={refused} onRead={dismiss} />}
      <LongList items={rows} keyOf={({ attendee }) => attendee.id} textOf={({ attendee, of }) => [attendee.name, attendee.position, of].join(' ')} searchLabel={t('attendance.find')}>
        {(row) => {
          const of = { attendeeId: row.attendee.id, day };
          const unwritten = waiting.findLast((one) => isOfSame(one, of)) ?? null;
          const tapped = unwritten ?? written.findLast((one) => isOfSame(one.tap, of))?.tap ?? null;
          return <Row {...row} others={others} detail={detail} day={day} tapped={tapped} saving={unwritten !== null} trouble={trouble} onTap={tap} />;
        }}
      </LongList>
    </>
  );
}

/** What was not written, of whom and why: the mark on the page is the one that stands. */
function Refusals({ rows, refused, onRead }: { readonly rows: readonly AttendeeRow[]; readonly refused: readonly Refused[]; readonly onRead: () => void }): ReactNode {
  const { t } = useTranslation('meeting');
  const nameOf = (id: string): string => rows.find(({ attendee }) => attendee.id === id)?.attendee.name ?? t('common:someone');
  return (
    <MessageBox tone="error" title={t('attendance.refused')}>
      <ul className="message-list">
        {refused.map(({ tap, problem }, index) => (
          <li key={index}>{t('attendance.refusedOne', { who: nameOf(tap.attendeeId), what: t(`planning:presence.${tap.presence}`), why: problem === null ? t('attendance.otherwise') : problem.problem.errors?.[0]?.message ?? problem.problem.detail })}</li>
        ))}
      </ul>
      <Button small onClick={onRead}>{t('attendance.understood')}</Button>
    </MessageBox>
  );
}

type RowProps = AttendeeRow & {
  readonly detail: MeetingDetail;
  /** Somebody has a confirmation to print; whoever has none leaves its place empty. */
  readonly others: boolean;
  readonly day: string;
  /** What was tapped last and the page does not show yet. */
  readonly tapped: Tap | null;
  readonly saving: boolean;
  readonly trouble: boolean;
  readonly onTap: (tap: Tap) => void;
};

function Row({ detail, attendee, of, guest, others, day, tapped, saving, trouble, onTap }: RowProps): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, name, position, marks, added } = attendee;
  const mark = tapped ?? marks.find((one) => one.day === day) ?? null;
  const who = name ?? t('common:someone');
  const may = mayTake(detail, 'markAttendance');
  const here = guest ? 'guest' : 'present';
  const isHere = (presence: string): boolean => presence === here || (guest && presence === 'present');
  const word = (presence: string): string => t(`planning:presence.${isHere(presence) ? 'present' : presence}`);
  const about = [...(guest ? [t('planning:presence.guest')] : []), ...(of === null || of === name ? [] : [of]), ...(added ? [t('attendance.added')] : []), ...(mark?.lateAt == null ? [] : [t('attendance.late', { at: czechHour(mark.lateAt) })])];
  return (
    <div className="slots__head">
      <div>
        <strong>{who}</strong>{position === null ? null : `, ${position}`}
        {about.length === 0 ? null : <p className="quiet">{about.join(' · ')}</p>}
        {saving && trouble ? <p className="tick-unsaved">{t('attendance.unsavedOne')}</p> : null}
      </div>
      {may ? (
        <div className="ticks no-print" role="group" aria-label={who}>
          {[here, ...(attendee.inviteeId === null ? [] : ['deputy']), 'excused', 'absent'].map((presence) => {
            const pressed = mark !== null && (mark.presence === presence || (presence === here && isHere(mark.presence)));
            return <button key={presence} type="button" className="tick" data-presence={presence} aria-pressed={pressed} aria-busy={pressed && saving} onClick={() => { onTap({ attendeeId: id, day, presence }); }}>{word(presence)}</button>;
          })}
          <button type="button" className="tick" onClick={() => { onTap({ attendeeId: id, day, presence: here, lateAt: clockNow() }); }}>{t('attendance.lateNow')}</button>
        </div>
      ) : null}
      <div className={may ? 'print-only' : undefined}>{mark === null ? t('attendance.unmarked') : word(mark.presence)}</div>
      {wasThere(attendee) ? <div className="slots__paper no-print"><DownloadButton small look="quiet" label={`${t('attendance.confirmation')}: ${who}`} href={`/api/v1/meetings/${detail.id}/confirmation/${id}.pdf`}>{t('attendance.confirmation')}</DownloadButton></div> : others ? <div className="slots__paper slots__paper--none no-print" /> : null}
    </div>
  );
}

function wasThere({ marks }: Attendee): boolean {
  return marks.some(({ presence }) => presence === 'present' || presence === 'deputy' || presence === 'guest');
}

/** What the clock on the wall says, HH:MM. */
function clockNow(): string {
  return new Intl.DateTimeFormat('cs-CZ', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date());
}
