import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

export type Machine = { readonly processors: string; readonly memoryGiB: number; readonly system: string; readonly node: string; readonly commit: string };

export function machine(): Machine {
  return {
    processors: `${String(availableParallelism())} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    commit: commit(),
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}

export function loadAverage(): string {
  return loadavg().map((value) => value.toFixed(2)).join(' ');
}

/** Seconds of processor time that all processes of this machine have used so far; null where /proc does not tell. */
export function usedByAll(): number | null {
  try {
    const [user = 0, nice = 0, system = 0] = (/^cpu +(.+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '').split(' ').map(Number);
    return (user + nice + system) / 100;
  } catch {
    return null;
  }
}
