import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSeries } from '../../api/planning.ts';
import type { SeriesDetail } from '../../api/planning.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { Mark } from '../case/mark.tsx';
import { SeriesHistory } from '../planning/facts/planning-history.tsx';
import { FeedList } from '../planning/feed-list.tsx';
import { NextStep } from '../planning/next-step.tsx';
import { DatesSection } from './dates-section.tsx';
import { EndingSection } from './ending-section.tsx';
import { OccurrencesSection } from './occurrences-section.tsx';
import { QuotaSection } from './quota-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useStepsOpen } from '../planning/steps-open.ts';
import { TasksSection } from './tasks-section.tsx';

/** Where on the page it is done; what is not here is a task. */
const WHERE: Readonly<Record<string, `#${string}`>> = { 'confirm-dates': '#terminy', 'plan-missing-days': '#terminy' };

/** One series of meetings: what waits, how its year stands, its meetings, tasks and settings. */
export function SeriesScreen(): ReactNode {
  const { id = '' } = useParams();
  const { t } = useTranslation('series');
  return <LoadedPage query={useSeries(id)} back={<Link to="/porady">{t('back')}</Link>}>{(detail) => <Series key={detail.id} detail={detail} />}</LoadedPage>;
}

function Series({ detail }: { readonly detail: SeriesDetail }): ReactNode {
  const { t } = useTranslation('series');
  const steps = useStepsOpen();
  const { id, title, registerNumber, seriesKind, nextStep } = detail;
  return (
    <Page title={title ?? t('planning:untitledSeries')} wide above={<p className="no-print"><Link to="/porady">{t('back')}</Link></p>} actions={<>{detail.phase === 'closed' ? null : <LinkButton to={`/zkouska?series=${id}`}>{t('rehearsal:title')}</LinkButton>}<Button onClick={() => { window.print(); }}>{t('common:print')}</Button></>}>
      <PrintNote lines={[`${t(`planning:seriesKind.${seriesKind}`)}, ${registerNumber ?? ''}`]} />
      <Head detail={detail} />
      <NextStep step={nextStep} about={taskInWords(detail)} where={nextStep === null ? null : WHERE[nextStep.kind] ?? '#ukoly'} />
      <DatesSection detail={detail} steps={steps} />
      <QuotaSection detail={detail} />
      <OccurrencesSection detail={detail} />
      <TasksSection detail={detail} steps={steps} />
      <SettingsSection detail={detail} steps={steps} />
      <EndingSection detail={detail} steps={steps} />
      <FeedList seriesId={id} />
      <SeriesHistory detail={detail} />
    </Page>
  );
}

function Head({ detail: { registerNumber, seriesKind, phase, owner, closingReason } }: { readonly detail: SeriesDetail }): ReactNode {
  const { t } = useTranslation('series');
  return (
    <div className="case__marks">
      <Mark color={phase === 'closed' ? 'neutral' : 'primary'} icon={phase === 'closed' ? 'x-lg' : 'chevron-right'}>{t(`planning:seriesPhase.${phase}`)}{closingReason === null ? '' : ` – ${t(`planning:seriesClosing.${closingReason}`)}`}</Mark>
      <span>{t(`planning:seriesKind.${seriesKind}`)}</span>
      <span className="nowrap">{registerNumber}</span>
      <span>{t('ownedBy', { name: owner === null ? t('common:nobody') : owner.name ?? t('common:someone') })}</span>
    </div>
  );
}

/** What was agreed, where that is the next step. */
function taskInWords({ nextStep, meetingTasks }: SeriesDetail): string | null {
  return meetingTasks.find(({ key }) => key === nextStep?.key)?.task ?? null;
}
