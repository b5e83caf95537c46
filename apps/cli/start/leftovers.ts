import { stopLeftover } from '../local/postgres.ts';
import { endProcess, isAlive } from '../local/process-mark.ts';
import type { DataFolder } from './data-folder.ts';

const GRACE_MS = 10_000;

/**
 * Ends what a killed run left behind, last started first; only processes whose start we recorded ourselves. The database
 * is left for its own start, which takes it over.
 */
export async function endLeftovers(folder: DataFolder, say: (text: string) => void): Promise<void> {
  const alive = folder.processes().filter(({ part, mark }) => part !== 'postgres' && isAlive(mark)).toReversed();
  if (alive.length === 0) return;
  say(`Předchozí běh neskončil řádně; ukončuji jeho procesy (${String(alive.length)}).`);
  for (const { mark } of alive) await endProcess(mark, 'SIGTERM', GRACE_MS);
  folder.rememberProcesses([]);
}

/** The database too, before its files are deleted. */
export async function endLeftoverDatabase(folder: DataFolder): Promise<void> {
  await stopLeftover(folder.at('pg'));
}
