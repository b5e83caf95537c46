import { day, pragueInstant } from '../../../libs/law/index.ts';
import type { Clock } from '../../../libs/config/index.ts';

/** The one clock of a test's engine: door, relay and post room read it, and it stands where the test has put it. */
export class SettableClock implements Clock {
  private instant: number;

  constructor(instant: number) {
    this.instant = instant;
  }

  now(): number {
    return this.instant;
  }

  set(instant: number): void {
    if (instant < this.instant) throw new Error('a clock of these tests never goes back');
    this.instant = instant;
  }
}

/** '2031-03-07 9:00' as the clocks in Prague show it. */
export function prague(text: string): number {
  const [date = '', time = '0:00'] = text.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return pragueInstant(day(date), hour, minute);
}
