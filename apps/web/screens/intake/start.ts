import { arrivalContradictions, neededDays, periodStart } from '../../../../libs/law/arrival.ts';
import type { ArrivalDays, PeriodStart } from '../../../../libs/law/arrival.ts';
import { isDay } from '../../ui/day-parts.ts';
import type { ArrivalValues, IntakeValues } from './values.ts';

type DayName = keyof ArrivalValues;
export type DayFault = { readonly field: DayName; readonly fault: 'future' | 'stampBeforeArrival' | 'handedBeforeArrival' };

const FIELD_OF = { stampBeforeArrival: 'registryStamped', handedBeforeArrival: 'handedToDepartment' } as const;

function known(arrival: ArrivalValues): ArrivalDays {
  return Object.fromEntries(Object.entries(arrival).filter(([, day]) => isDay(day)));
}

/** The day from which the period runs, as far as the days typed so far tell. */
export function startOf({ channel, arrival }: Pick<IntakeValues, 'channel' | 'arrival'>): PeriodStart | null {
  return channel === '' ? null : periodStart(channel, known(arrival));
}

/** Days that have not come yet, and days that contradict each other. */
export function dayFaults({ channel, arrival }: Pick<IntakeValues, 'channel' | 'arrival'>, today: string): readonly DayFault[] {
  const days = known(arrival);
  const future = (Object.keys(arrival) as DayName[]).filter((name) => (days[name] ?? '') > today).map((field) => ({ field, fault: 'future' as const }));
  if (channel === '') return future;
  return [...future, ...arrivalContradictions(channel, days).map((fault) => ({ field: FIELD_OF[fault], fault }))];
}

/** The day without which nothing can be counted, while it is missing. */
export function missingDay({ channel, arrival }: Pick<IntakeValues, 'channel' | 'arrival'>): 'databoxDelivered' | 'registryStamped' | 'firstReceived' | null {
  if (channel === '' || arrival.competentReceived !== '') return null;
  const needed = neededDays(channel);
  return needed.some((name) => arrival[name] !== '') ? null : needed[0];
}
