import { setTimeout as pause } from 'node:timers/promises';
import { PARTS } from '../../system/support/topology.ts';
import type { Part } from '../../system/support/topology.ts';
import { atMost, plain } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { addCaseworkers, copyModel, makeModel } from '../copies.ts';
import { rounded } from '../measure.ts';
import { useOf } from '../processes.ts';
import type { Use } from '../processes.ts';
import { Stand } from '../stand.ts';

const MEBIBYTE = 2 ** 20;
const OWNERS = 20;

/** What the system uses while ten thousand complaints are open and nobody does anything. */
export const rest: Bench = {
  name: 'rest',
  title: 'At rest with open cases',
  run: (scale, say) => Stand.with(async (stand) => {
    const { count, calmMs, watchMs } = scale === 'full' ? { count: 10_000, calmMs: 90_000, watchMs: 120_000 } : { count: 300, calmMs: 5_000, watchMs: 10_000 };
    const { topology } = stand;
    await topology.up('api', 'worker');
    const model = await makeModel(stand, Date.now());
    const owners = await addCaseworkers(stand, OWNERS);
    const before = await stand.armedNow('complaint-');
    await copyModel(stand, model, { owners, each: count / OWNERS, tag: 'K-' });
    await stand.armed('complaint-', before + count);
    await stand.settled();
    say(`${String(count)} processes are armed`);
    await pause(calmMs);
    const first = usesOf(stand);
    await pause(watchMs);
    const last = usesOf(stand);
    const share = (part: Part): number => ((last[part].seconds - first[part].seconds) / (watchMs / 1_000)) * 100;
    const memory = (part: Part): number => last[part].rssBytes / MEBIBYTE;
    const all = PARTS.reduce((total, part) => total + share(part), 0);
    return [
      ...PARTS.map((part) => plain(`${part}: share of one core, ${String(count)} open cases`, `${rounded(share(part))} %`)),
      atMost('all together: share of one core, %', all, 15, rounded(all)),
      atMost('api: resident memory, MiB', memory('api'), 250, rounded(memory('api'))),
      atMost('worker: resident memory, MiB', memory('worker'), 500, rounded(memory('worker'))),
      plain('temporal: resident memory', `${rounded(memory('temporal'))} MiB`),
      plain('postgres: resident memory, shared pages counted for each process', `${rounded(memory('postgres'))} MiB`),
    ];
  }),
};

function usesOf({ topology }: Stand): Readonly<Record<Part, Use>> {
  const use = (part: Part): Use => useOf(topology.pidOf(part));
  return { postgres: use('postgres'), temporal: use('temporal'), worker: use('worker'), api: use('api') };
}
