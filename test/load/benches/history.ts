import { readFile } from 'node:fs/promises';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { costOf } from '../../process/support/histories.ts';
import { RECORDED, recordedNames } from '../../replay/recorded.ts';
import { atMost, plain } from '../bench.ts';
import type { Bench, Finding } from '../bench.ts';

const MEASURED = 'complaint-settled-on-the-last-day.json';

/** The histories that a real server recorded and every replay test runs; test/process/histories.spec.ts measures them anew. */
export const history: Bench = {
  name: 'history',
  title: 'Events and bytes of history',
  run: async () => (await Promise.all((await recordedNames()).map(findingsOf))).flat(),
};

async function findingsOf(name: string): Promise<readonly Finding[]> {
  const { events } = historyFromJSON(JSON.parse(await readFile(new URL(name, RECORDED), 'utf8')) as unknown);
  const cost = costOf(events ?? []);
  if (name !== MEASURED) return [plain(name.replace('.json', ''), `${String(cost.events)} events, ${String(cost.bytes)} bytes`)];
  const what = 'a dozen steps with the whole ladder up to the legal end';
  return [atMost(`${what}: events`, cost.events, 150, String(cost.events)), atMost(`${what}: bytes`, cost.bytes, 30 * 1_024, String(cost.bytes))];
}
