import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanningFacts } from '../../../api/planning.ts';
import type { MeetingDetail, SeriesDetail } from '../../../api/planning.ts';
import { History, SHOWN } from '../../history/history.tsx';
import type { Shown } from '../../history/history.tsx';
import type { Tell } from '../../history/history-entry.tsx';
import { tellOfMeeting, tellOfSeries } from './tell.ts';

/** Who did what with a meeting and when, those invited too. */
export function MeetingHistory({ detail }: { readonly detail: MeetingDetail }): ReactNode {
  const { t } = useTranslation('facts');
  return <PlanningHistory kind="meeting" id={detail.id} choices={['all', 'people', 'invited', 'system']} tell={(fact) => tellOfMeeting(t, fact, detail)} />;
}

export function SeriesHistory({ detail }: { readonly detail: SeriesDetail }): ReactNode {
  const { t } = useTranslation('facts');
  return <PlanningHistory kind="series" id={detail.id} choices={['all', 'people', 'system']} tell={(fact) => tellOfSeries(t, fact, detail)} />;
}

type PlanningHistoryProps = { readonly kind: 'series' | 'meeting'; readonly id: string; readonly choices: readonly Shown[]; readonly tell: Tell };

function PlanningHistory({ kind, id, choices, tell }: PlanningHistoryProps): ReactNode {
  const [shown, setShown] = useState<Shown>('all');
  const pages = usePlanningFacts({ kind, id }, SHOWN[shown]);
  return <History tell={tell} pages={pages} choices={choices} shown={shown} onShow={setShown} />;
}
