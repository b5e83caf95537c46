import { readdir, readFile } from 'node:fs/promises';
import type { ReplayHistoriesIterable } from '@temporalio/worker';

/** One history for each path of each process, made by `npm run histories:record` from invented cases. */
export const RECORDED = new URL('histories/', import.meta.url);

export async function recordedNames(): Promise<readonly string[]> {
  return (await readdir(RECORDED)).filter((file) => file.endsWith('.json')).sort();
}

export async function* recordedHistories(): ReplayHistoriesIterable {
  for (const name of await recordedNames()) {
    yield { workflowId: name, history: JSON.parse(await readFile(new URL(name, RECORDED), 'utf8')) as unknown };
  }
}
