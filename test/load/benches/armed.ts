import { BareEngine } from '../bare/engine.ts';
import { atLeast, plain } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { median, paced, rounded, spread } from '../measure.ts';
import { Stand } from '../stand.ts';

const HANDS = 16;

/** From the first request until the timer of the last one lies in the server's database: ours, and bare workflows with one timer. */
export const armed: Bench = {
  name: 'armed',
  title: 'Intakes until their processes are armed, against bare start-and-arm',
  run: (scale, say) => Stand.with(async (stand) => {
    const { count, rounds } = scale === 'full' ? { count: 600, rounds: 5 } : { count: 100, rounds: 1 };
    const bare = new BareEngine(stand);
    try {
      await stand.topology.up('api', 'worker');
      await bare.startWorker();
      await ours(stand, Math.min(count, 200));
      await theirs(stand, bare, Math.min(count, 200), 'bare-warm-');
      const done: { readonly ours: number; readonly bare: number }[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        const result = { ours: await ours(stand, count), bare: await theirs(stand, bare, count, `bare-${String(round)}-`) };
        done.push(result);
        say(`round ${String(round)}: armed ${rounded(result.ours)}/s, bare ${rounded(result.bare)}/s`);
      }
      const ratios = done.map((round) => round.ours / round.bare);
      return [
        plain('cases/s from HTTP until armed (16 at once)', spread(done.map((round) => round.ours))),
        plain('bare workflows/s until armed', spread(done.map((round) => round.bare))),
        atLeast('armed ÷ bare start-and-arm', median(ratios), 0.7, spread(ratios)),
      ];
    } finally {
      await bare.close();
    }
  }),
};

async function ours(stand: Stand, count: number): Promise<number> {
  const before = await stand.armedNow('complaint-');
  return timed(count, async () => {
    await paced(count, HANDS, (index) => stand.intake(index));
    await stand.armed('complaint-', before + count);
  });
}

function theirs(stand: Stand, bare: BareEngine, count: number, prefix: string): Promise<number> {
  return timed(count, async () => {
    await paced(count, HANDS, () => bare.startAndArm(prefix));
    await stand.armed(prefix, count);
  });
}

async function timed(count: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return count / ((performance.now() - started) / 1_000);
}
