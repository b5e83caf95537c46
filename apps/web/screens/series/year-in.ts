import { today } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';

/** The year that an address names, else the present one. */
export function yearIn(text: string): number {
  return /^20\d\d$/.test(text) ? Number(text) : dayParts(today()).year;
}
