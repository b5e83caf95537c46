import type { CaseState } from '../../../domain/index.ts';
import { addWorkingDays, pragueDay, pragueInstant } from '../../../law/index.ts';
import type { Calendar, Day } from '../../../law/index.ts';

const WORKING_DAYS_AFTER = 10;
/** After everything that a working day brings. */
const EVENING = 20;

/**
 * How far a case is played when nobody acts any more: ten working days after the last legal end of its open deadlines,
 * but at least ten working days on from `now`. With nothing open there is nothing to wait for. Epoch ms.
 */
export function horizonOf(deadlines: CaseState['deadlines'], now: number, calendar: Calendar): number {
  const open = deadlines.filter(({ state }) => state === 'open');
  const binding = open.filter(({ effect }) => effect !== 'internal');
  const ends = (binding.length > 0 ? binding : open).map(({ legalEnd }) => legalEnd);
  if (ends.length === 0) return now;
  const last = [pragueDay(now), ...ends].reduce((latest: Day, day) => (day > latest ? day : latest));
  return Math.max(now, pragueInstant(addWorkingDays(calendar, last, WORKING_DAYS_AFTER), EVENING));
}
