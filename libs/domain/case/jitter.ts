import { pragueInstant, type Day } from '../../law/index.ts';
import type { Settings } from './settings.ts';

/** The same case always waits the same time after opening: milliseconds in [0, spreadMinutes). FNV-1a. */
export function jitterOf(caseId: string, spreadMinutes: number): number {
  if (spreadMinutes <= 0) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < caseId.length; i += 1) hash = Math.imul(hash ^ caseId.charCodeAt(i), 0x01000193) >>> 0;
  return (hash % Math.floor(spreadMinutes * 60)) * 1000;
}

/** When the process wakes for a rung: the opening of the mail hours in Prague, spread; a child at risk does not wait. */
export function rungInstant(rungDay: Day, caseId: string, settings: Settings, anyHour: boolean): number {
  const opening = pragueInstant(rungDay, settings.mailHours.opens);
  return anyHour ? opening : opening + jitterOf(caseId, settings.spreadMinutes);
}
