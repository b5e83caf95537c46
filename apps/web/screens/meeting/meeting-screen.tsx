import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMeeting } from '../../api/planning.ts';
import type { MeetingDetail } from '../../api/planning.ts';
import { CARDS } from '../../api/step-of-task.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { czechDay, czechDayWithWeekday } from '../../ui/day.ts';
import { czechHours } from '../../ui/hours.ts';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { Targets } from '../case/deadlines/deadlines.tsx';
import { Mark } from '../case/mark.tsx';
import { MeetingHistory } from '../planning/facts/planning-history.tsx';
import { NextStep } from '../planning/next-step.tsx';
import { useStepsOpen } from '../planning/steps-open.ts';
import { AgendaTab } from './agenda-tab.tsx';
import { AttendanceTab } from './attendance-tab.tsx';
import { InvitedTab } from './invited-tab.tsx';
import { HeadSteps } from './head-steps.tsx';
import { MinutesTab } from './minutes-tab.tsx';
import { TasksTab } from './tasks-tab.tsx';

const TABS = { pozvani: InvitedTab, program: AgendaTab, prezence: AttendanceTab, zaznam: MinutesTab, ukoly: TasksTab, historie: MeetingHistory } as const;
type TabName = keyof typeof TABS;

/** One meeting: who comes, what is discussed, who was there, what was written down and agreed. */
export function MeetingScreen(): ReactNode {
  const { id = '' } = useParams();
  const { t } = useTranslation('meeting');
  return <LoadedPage query={useMeeting(id)} back={<Link to="/porady">{t('series:back')}</Link>}>{(detail) => <Meeting key={detail.id} detail={detail} />}</LoadedPage>;
}

function Meeting({ detail }: { readonly detail: MeetingDetail }): ReactNode {
  const { t } = useTranslation('meeting');
  const steps = useStepsOpen();
  const tab = useTab(detail);
  const Shown = TABS[tab];
  const { id, title, series, registerNumber, nextStep, standing } = detail;
  const card = nextStep === null ? undefined : CARDS[nextStep.kind];
  return (
    <Page
      title={title ?? t('planning:untitled')} wide above={<p className="no-print"><Link to={`/porady/rady/${series.id}`}>{series.title ?? t('planning:untitledSeries')}</Link></p>}
      actions={<>{standing === 'cancelled' ? null : <LinkButton to={`/porady/${id}/prezence`}>{t('toTablet')}</LinkButton>}<Button onClick={() => { window.print(); }}>{t('common:print')}</Button></>}
    >
      <PrintNote lines={[registerNumber ?? '', daysOf(detail)]} />
      <Head detail={detail} />
      <NextStep step={nextStep} where={card === undefined ? null : `?karta=${card}`} />
      <HeadSteps detail={detail} steps={steps} />
      <nav className="tabs no-print" aria-label={t('tabs.label')}>
        {(Object.keys(TABS) as TabName[]).map((name) => <Link key={name} to={`?karta=${name}`} replace preventScrollReset aria-current={name === tab ? 'page' : undefined}>{t(`tabs.${name}`)}</Link>)}
      </nav>
      <Shown detail={detail} steps={steps} />
      <Targets detail={{ ...detail, exceedance: null }} />
    </Page>
  );
}

/** From the address; else what the meeting is about just now. */
function useTab({ phase, standing }: MeetingDetail): TabName {
  const [parameters] = useSearchParams();
  const asked = parameters.get('karta');
  if (asked !== null && asked in TABS) return asked as TabName;
  return phase === 'planning' || phase === 'invited' || standing === 'cancelled' ? 'pozvani' : 'zaznam';
}

function daysOf({ days }: MeetingDetail): string {
  return days.map((one) => `${czechDayWithWeekday(one.day)} ${czechHours(one)}`).join(', ');
}

function WhereItStands({ detail: { standing, phase, closingReason } }: { readonly detail: MeetingDetail }): ReactNode {
  const { t } = useTranslation('planning');
  if (standing === 'cancelled') return <Mark color="error" icon="x-lg">{t(closingReason === null ? 'standing.cancelled' : `meetingClosing.${closingReason}`)}</Mark>;
  const look = phase === 'closed' ? { color: 'success', icon: 'check-lg' } as const : { color: 'primary', icon: 'chevron-right' } as const;
  return <Mark {...look}>{t(`standing.${standing}`)}, {closingReason === null ? t(`meetingPhase.${phase}`) : t(`meetingClosing.${closingReason}`)}</Mark>;
}

function Head({ detail }: { readonly detail: MeetingDetail }): ReactNode {
  const { t } = useTranslation('meeting');
  const { registerNumber, standing, series, place, link, leader, owner, note, inviteOn, invitationsOutOn, answerBy, agendaBy, changeReason, replaces, replacedBy } = detail;
  const name = (who: typeof owner): string => (who === null ? t('common:nobody') : who.name ?? t('common:someone'));
  return (
    <>
      <div className="case__marks">
        <WhereItStands detail={detail} />
        <span>{t(`planning:seriesKind.${series.seriesKind}`)}</span>
        <span className="nowrap">{registerNumber}</span>
      </div>
      {changeReason === null && replaces === null ? null : (
        <MessageBox tone={standing === 'cancelled' ? 'warning' : 'info'}>
          <p>{changeReason === null ? null : t('changed', { reason: changeReason })} {replacedBy === null ? null : <Link to={`/porady/${replacedBy}`}>{t('replacedBy')}</Link>} {replaces === null ? null : <Link to={`/porady/${replaces}`}>{t('replaces')}</Link>}</p>
        </MessageBox>
      )}
      <dl className="facts">
        <dt>{t('when')}</dt><dd>{daysOf(detail)}</dd>
        <dt>{t('field.text.place')}</dt><dd>{place ?? t('common:none')}{link === null ? null : <> · <a href={link} target="_blank" rel="noreferrer noopener">{t('remote')}</a></>}</dd>
        <dt>{t('theme')}</dt><dd>{series.theme.title ?? t('common:none')}</dd>
        <dt>{t('leads')}</dt><dd>{name(leader)}</dd>
        <dt>{t('prepares')}</dt><dd>{name(owner)}</dd>
        {standing === 'cancelled' ? null : <><dt>{t('until')}</dt><dd>{t(invitationsOutOn === null ? 'untilWhat' : 'untilWhatOut', { invite: czechDay(invitationsOutOn ?? inviteOn), answer: czechDay(answerBy), agenda: czechDay(agendaBy) })}</dd></>}
        {note === null ? null : <><dt>{t('field.text.note')}</dt><dd className="case__text">{note}</dd></>}
      </dl>
    </>
  );
}
