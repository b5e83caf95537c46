import { atMost, plain } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { percentile, rounded } from '../measure.ts';
import { Stand } from '../stand.ts';

const DELIVERED = '2026-11-02';
const AIM_SECONDS = 3;

type Played = { readonly state: string; readonly timeline: readonly unknown[] };

/** A complaint of sixty days that nobody acts on, played to its end one after another: from the request until the whole timeline has come. */
export const rehearsal: Bench = {
  name: 'rehearsal',
  title: 'A rehearsal of sixty days',
  run: (scale, say) => Stand.with(async (stand) => {
    const times = scale === 'full' ? 20 : 3;
    await stand.topology.up('api', 'worker');
    await play(stand);
    const took: number[] = [];
    let events = 0;
    for (let time = 0; time < times; time += 1) {
      const started = performance.now();
      events = (await play(stand)).timeline.length;
      took.push((performance.now() - started) / 1_000);
    }
    say(`${String(events)} events foretold`);
    return [
      atMost('from the request until the timeline is there: p50, s', percentile(took, 0.5), AIM_SECONDS, rounded(percentile(took, 0.5))),
      plain('p95', `${rounded(percentile(took, 0.95))} s`),
      plain('events foretold', String(events)),
    ];
  }),
};

async function play({ line }: Stand): Promise<Played> {
  const played = await line.post<Played>('/rehearsals', { kind: 'complaint', delivered: DELIVERED });
  if (played.state !== 'done') throw new Error('the rehearsal did not come to its end while it was waited for');
  return played;
}
