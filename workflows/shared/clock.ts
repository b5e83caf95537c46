/** The workflow's own time in epoch ms; the only clock that a process may read. Temporal patches `Date`, so a replay sees the same. */
export function now(): number {
  return Date.now();
}
