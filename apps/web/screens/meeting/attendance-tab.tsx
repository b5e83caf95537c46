import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { czechDay } from '../../ui/day.ts';
import { DownloadButton } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { AddAttendee } from './add-attendee.tsx';
import { presenceTotals } from './attendees.ts';
import { MeetingStep, Opener, Written } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';
import { TickOff } from './tick-off.tsx';

/** Who was there; with the list to be signed and the confirmations. */
export function AttendanceTab(of: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, attendanceClosedOn, phase } = of.detail;
  return (
    <Section id="prezence" title={t('tabs.prezence')} actions={<DownloadButton small href={`/api/v1/meetings/${id}/attendance-list.pdf`}>{t('attendance.list')}</DownloadButton>}>
      <div className="stack">
        <p>{t('attendance.counts', presenceTotals(of.detail))} {attendanceClosedOn === null ? null : t('attendance.closedOn', { day: czechDay(attendanceClosedOn) })}</p>
        {phase === 'planning' || phase === 'invited' ? <p className="quiet">{t('attendance.notYet')}</p> : null}
        <Written steps={of.steps} types={['addAttendee', 'closeAttendance']} />
        <div className="row no-print"><Opener {...of} type="addAttendee" /><Opener {...of} type="closeAttendance" /></div>
        <AddAttendee {...of} />
        <MeetingStep {...of} type="closeAttendance" initial={{}} />
        <TickOff detail={of.detail} />
      </div>
    </Section>
  );
}
