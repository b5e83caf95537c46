import type { Day } from './day.ts';

/** How a submission came. */
export type Channel = 'post' | 'databox' | 'email' | 'desk' | 'telephone' | 'oral';

/** From the outermost hands to ours; the day that starts the period is chosen from these and proved. */
export type ArrivalDays = {
  /** Dodáno do datové schránky. */
  readonly databoxDelivered?: string | undefined;
  /** Došlo na podatelnu (razítko). */
  readonly registryStamped?: string | undefined;
  /** E-mail or call first received. */
  readonly firstReceived?: string | undefined;
  /** Předáno odboru; never restarts day 0. */
  readonly handedToDepartment?: string | undefined;
  /** Delivered to us as the competent body, where another body received it first. */
  readonly competentReceived?: string | undefined;
};

export type OwnDay = 'databoxDelivered' | 'registryStamped' | 'firstReceived';
export type StartProof = 'databox-delivery' | 'registry-stamp' | 'first-receipt' | 'oral-record' | 'competent-body-delivery';
export type PeriodStart = { readonly day: Day; readonly proof: StartProof };

const OWN_DAYS: readonly OwnDay[] = ['databoxDelivered', 'firstReceived', 'registryStamped'];
const PROOF: Readonly<Record<OwnDay, StartProof>> = {
  databoxDelivered: 'databox-delivery', registryStamped: 'registry-stamp', firstReceived: 'first-receipt',
};
const NEEDED: Readonly<Record<Channel, readonly [OwnDay, ...OwnDay[]]>> = {
  post: ['registryStamped'], databox: ['databoxDelivered'], email: ['firstReceived'],
  desk: ['registryStamped', 'firstReceived'], telephone: ['firstReceived'], oral: ['firstReceived', 'registryStamped'],
};

/** The days of which one is needed to count anything: by them the channel is known to have reached us. The usual one goes first. */
export function neededDays(channel: Channel): readonly [OwnDay, ...OwnDay[]] {
  return NEEDED[channel];
}

/**
 * The day that starts the period, and its proof (legal.md 1.1, office-practice.md 6): delivery to the competent body where
 * another had it first; else the earliest day on which it certainly was with us. A hand-over inside never starts anything.
 * The days are expected to be days of the calendar; null while none is known.
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

export type ArrivalContradiction = 'stampBeforeArrival' | 'handedBeforeArrival';

/** Days that cannot both be true: stamped before it came to us, handed on before it came. The days are expected to be days of the calendar. */
export function arrivalContradictions(channel: Channel, arrival: ArrivalDays): readonly ArrivalContradiction[] {
  const came = arrival[NEEDED[channel][0]];
  const start = periodStart(channel, arrival);
  return [
    ...(isBefore(arrival.registryStamped, came) ? ['stampBeforeArrival' as const] : []),
    ...(isBefore(arrival.handedToDepartment, start?.day) ? ['handedBeforeArrival' as const] : []),
  ];
}

function isBefore(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && day < other;
}
