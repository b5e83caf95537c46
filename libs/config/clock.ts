import { readFileSync } from 'node:fs';

/** The one source of "now" of a process: milliseconds since the epoch. Nothing else may ask the system. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };

/**
 * A clock that several processes share through a file, for system tests. The file holds one whole number: with a sign
 * (`+3600000`, `-60000`) it is added to the system's time, without one it is the time itself (the clock stands still).
 * Read anew at each call; an empty or missing file is the system's time.
 */
export function fileClock(path: string): Clock {
  return { now: () => timeIn(path) };
}

function timeIn(path: string): number {
  const text = contentOf(path).trim();
  if (text === '') return Date.now();
  if (!/^[+-]?\d+$/.test(text)) throw new Error(`${path}: a clock file holds one whole number of milliseconds`);
  return /^[+-]/.test(text) ? Date.now() + Number(text) : Number(text);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
