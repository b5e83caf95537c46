import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get, queryString } from '../../api/http.ts';
import type { DeadlineReport } from '../../api/types.ts';
import { czechDayWithWeekday, today } from '../../ui/day.ts';
import { isDay } from '../../ui/day-parts.ts';
import { MessageBox } from '../../ui/message.tsx';

/** § 175 odst. 5 SŘ, for the office whose handling is asked to be reviewed. */
const OFFICE_RULE = 'orp-complaint-60d';

/** While the office may still answer there is nothing to review (office-practice.md 22). */
export function OfficeStillHasTime({ from }: { readonly from: string }): ReactNode {
  const { t } = useTranslation('review');
  const { data } = useQuery({
    queryKey: ['compute', from, OFFICE_RULE], staleTime: Infinity, enabled: isDay(from),
    queryFn: ({ signal }) => get<DeadlineReport>(`/deadlines/compute${queryString({ from, rule: OFFICE_RULE })}`, signal),
  });
  if (data === undefined) return null;
  const runs = today() <= data.legalEnd;
  return <MessageBox tone="info"><p>{t(runs ? 'hint.stillRuns' : 'hint.ranOut', { day: czechDayWithWeekday(data.legalEnd) })}</p></MessageBox>;
}
