import { createHash } from 'node:crypto';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Quick first, for a server that restarts; from the fourth attempt on not more often than each quarter of an hour. */
const DELAYS = [30 * SECOND, 2 * MINUTE, 5 * MINUTE];
const SLOW = 15 * MINUTE;
const SPREAD = 0.2;

/** How long to wait after the n-th failed attempt (from 1); always the same for the same mail, never shorter than the step. */
export function backOff(mailId: string, failures: number): number {
  const delay = DELAYS[failures - 1] ?? SLOW;
  const share = createHash('sha256').update(`${mailId} ${String(failures)}`).digest().readUInt32BE(0) / 0xffff_ffff;
  return Math.round(delay * (1 + SPREAD * share));
}
