import { isDay, pragueInstant } from '../../../../libs/law/index.ts';

const WALL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** As an input of day and hour holds it: '2026-11-23T09:15', in Prague wherever the browser stands. */
export function nowInPrague(): string {
  return WALL.format(new Date()).replace(' ', 'T');
}

/** '2026-11-23T09:15' in Prague → an ISO instant; what is no such time comes back as it was. */
export function instantOfPrague(wall: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(wall);
  const [, day = '', hour, minute] = match ?? [];
  return isDay(day) ? new Date(pragueInstant(day, Number(hour), Number(minute))).toISOString() : wall;
}
