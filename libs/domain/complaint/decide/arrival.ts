import type { Day } from '../../../law/index.ts';
import { isDay } from '../../../law/index.ts';
import type { Problems } from '../../case/problems.ts';
import type { PeriodStart, StartProof } from '../facts.ts';
import type { ArrivalDays, Channel } from '../vocabulary.ts';

type OwnDay = 'databoxDelivered' | 'registryStamped' | 'firstReceived';

/** The day by which each channel is known to have reached us; without it nothing can be counted. */
const NEEDED: Readonly<Record<Channel, OwnDay>> = {
  post: 'registryStamped', databox: 'databoxDelivered', email: 'firstReceived',
  desk: 'registryStamped', telephone: 'firstReceived', oral: 'firstReceived',
};
const NEEDED_CS: Readonly<Record<OwnDay, string>> = {
  databoxDelivered: 'Doplňte den dodání do datové schránky (je na doručence).',
  registryStamped: 'Doplňte den, kdy podání došlo na podatelnu (razítko).',
  firstReceived: 'Doplňte den, kdy bylo podání poprvé přijato.',
};
const ALTERNATIVES: Readonly<Partial<Record<Channel, readonly OwnDay[]>>> = {
  desk: ['firstReceived'], oral: ['registryStamped'],
};
const PROOF: Readonly<Record<OwnDay, StartProof>> = {
  databoxDelivered: 'databox-delivery', registryStamped: 'registry-stamp', firstReceived: 'first-receipt',
};
const OWN_DAYS: readonly OwnDay[] = ['databoxDelivered', 'firstReceived', 'registryStamped'];

/**
 * The day that starts the period, and its proof (legal.md 1.1, office-practice.md 6): delivery to the competent body where
 * another had it first; else the earliest day on which it certainly was with us. A hand-over inside never starts anything.
 */
export function periodStart(channel: Channel, arrival: ArrivalDays): PeriodStart | null {
  if (arrival.competentReceived !== undefined) return { day: arrival.competentReceived as Day, proof: 'competent-body-delivery' };
  let start: PeriodStart | null = null;
  for (const which of OWN_DAYS) {
    const day = arrival[which] as Day | undefined;
    if (day !== undefined && (start === null || day < start.day)) start = { day, proof: channel === 'oral' ? 'oral-record' : PROOF[which] };
  }
  return start;
}

/** Field problems of the days of arrival, each under `arrival.<name>`. */
export function checkArrival(problems: Problems, channel: Channel, arrival: ArrivalDays, today: Day): void {
  for (const which of [...OWN_DAYS, 'competentReceived', 'handedToDepartment'] as const) {
    const value = arrival[which];
    if (value !== undefined) problems.day(`arrival.${which}`, value, { today });
  }
  const needed = NEEDED[channel];
  const known = [needed, ...ALTERNATIVES[channel] ?? []].some((which) => arrival[which] !== undefined);
  problems.check(known || arrival.competentReceived !== undefined, `arrival.${needed}`, 'arrival.required', NEEDED_CS[needed]);
  checkOrder(problems, channel, arrival);
}

function checkOrder(problems: Problems, channel: Channel, arrival: ArrivalDays): void {
  const needed = arrival[NEEDED[channel]];
  const stamp = arrival.registryStamped;
  if (isDay(needed) && isDay(stamp) && stamp < needed) {
    problems.add('arrival.registryStamped', 'arrival.stampBeforeArrival', 'Podání nemohlo dojít na podatelnu dříve, než bylo dodáno; opravte jeden z dnů.');
  }
  const start = periodStart(channel, arrival);
  const handed = arrival.handedToDepartment;
  if (start !== null && isDay(handed) && handed < start.day) {
    problems.add('arrival.handedToDepartment', 'arrival.handedBeforeArrival', 'Podání nemohlo být předáno odboru dříve, než došlo; opravte jeden z dnů.');
  }
}

/** Nothing is kept but the days themselves. */
export function onlyDays(arrival: ArrivalDays): ArrivalDays {
  const { databoxDelivered, registryStamped, firstReceived, handedToDepartment, competentReceived } = arrival;
  const days = { databoxDelivered, registryStamped, firstReceived, handedToDepartment, competentReceived };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}
