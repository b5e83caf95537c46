import type { ArrivalContradiction, ArrivalDays, Channel, Day, OwnDay } from '../../../law/index.ts';
import { arrivalContradictions, isDay, neededDays } from '../../../law/index.ts';
import type { Problems } from '../../case/problems.ts';

const NEEDED_CS: Readonly<Record<OwnDay, string>> = {
  databoxDelivered: 'Doplňte den dodání do datové schránky (je na doručence).',
  registryStamped: 'Doplňte den, kdy podání došlo na podatelnu (razítko).',
  firstReceived: 'Doplňte den, kdy bylo podání poprvé přijato.',
};
const CONTRADICTIONS: Readonly<Record<ArrivalContradiction, { readonly field: string; readonly messageCs: string }>> = {
  stampBeforeArrival: { field: 'arrival.registryStamped', messageCs: 'Podání nemohlo dojít na podatelnu dříve, než bylo dodáno; opravte jeden z dnů.' },
  handedBeforeArrival: { field: 'arrival.handedToDepartment', messageCs: 'Podání nemohlo být předáno odboru dříve, než došlo; opravte jeden z dnů.' },
};
const ALL_DAYS = ['databoxDelivered', 'firstReceived', 'registryStamped', 'competentReceived', 'handedToDepartment'] as const;

/** Field problems of the days of arrival, each under `arrival.<name>`. */
export function checkArrival(problems: Problems, channel: Channel, arrival: ArrivalDays, today: Day): void {
  for (const which of ALL_DAYS) {
    const value = arrival[which];
    if (value !== undefined) problems.day(`arrival.${which}`, value, { today });
  }
  const needed = neededDays(channel);
  const known = needed.some((which) => arrival[which] !== undefined);
  problems.check(known || arrival.competentReceived !== undefined, `arrival.${needed[0]}`, 'arrival.required', NEEDED_CS[needed[0]]);
  for (const contradiction of arrivalContradictions(channel, legible(arrival))) {
    const { field, messageCs } = CONTRADICTIONS[contradiction];
    problems.add(field, `arrival.${contradiction}`, messageCs);
  }
}

function legible(arrival: ArrivalDays): ArrivalDays {
  return Object.fromEntries(ALL_DAYS.map((which) => [which, arrival[which]] as const).filter(([, value]) => isDay(value)));
}

/** Nothing is kept but the days themselves. */
export function onlyDays(arrival: ArrivalDays): ArrivalDays {
  const { databoxDelivered, registryStamped, firstReceived, handedToDepartment, competentReceived } = arrival;
  const days = { databoxDelivered, registryStamped, firstReceived, handedToDepartment, competentReceived };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}
