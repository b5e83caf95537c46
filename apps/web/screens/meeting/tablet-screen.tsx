import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMeeting } from '../../api/planning.ts';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { useStepsOpen } from '../planning/steps-open.ts';
import { AddAttendee } from './add-attendee.tsx';
import { presenceTotals } from './attendees.ts';
import { mayTake } from './may.ts';
import { Opener, Written } from './meeting-step.tsx';
import type { OfMeeting } from './meeting-step.tsx';
import { TickOff } from './tick-off.tsx';

/** Ticking off at the door, on a tablet: nothing but names and large buttons. */
export function TabletScreen(): ReactNode {
  const { id = '' } = useParams();
  const steps = useStepsOpen();
  const { t } = useTranslation('meeting');
  return <LoadedPage query={useMeeting(id)} back={<Link to="/porady">{t('series:back')}</Link>}>{(detail) => <Tablet detail={detail} steps={steps} />}</LoadedPage>;
}

function Tablet(of: OfMeeting): ReactNode {
  const { t } = useTranslation('meeting');
  const { id, title } = of.detail;
  return (
    <Page title={t('tablet.title', { title: title ?? t('planning:untitled') })} wide above={<p className="no-print"><Link to={`/porady/${id}?karta=prezence`}>{t('tablet.back')}</Link></p>}>
      <div className="stack tablet">
        <p role="status">{t('attendance.counts', presenceTotals(of.detail))}</p>
        {mayTake(of.detail, 'markAttendance') ? null : <MessageBox tone="info"><p>{t('attendance.notYet')}</p></MessageBox>}
        <Written steps={of.steps} types={['addAttendee']} />
        <div className="row"><Opener {...of} type="addAttendee" /></div>
        <AddAttendee {...of} />
        <TickOff detail={of.detail} />
      </div>
    </Page>
  );
}
