import { BareEngine } from '../bare/engine.ts';
import { atLeast, plain } from '../bench.ts';
import type { Bench, Finding } from '../bench.ts';
import { median, paced, percentile, rounded, spread } from '../measure.ts';
import { Stand } from '../stand.ts';

const HANDS = 16;

type Round = { readonly ours: number; readonly p99: number; readonly bare: number };

/** Submissions per second through the API, committed, and bare workflow starts on the same server, turn by turn. */
export const intake: Bench = {
  name: 'intake',
  title: 'Intakes through HTTP, committed, against bare workflow starts',
  run: (scale, say) => Stand.with(async (stand) => {
    const { count, rounds } = scale === 'full' ? { count: 800, rounds: 5 } : { count: 100, rounds: 1 };
    const bare = new BareEngine(stand);
    try {
      await stand.topology.up('api', 'worker');
      await paced(Math.min(count, 300), HANDS, (index) => stand.intake(index));
      await paced(Math.min(count, 300), HANDS, () => bare.start());
      await stand.settled();
      const running = await alternate(stand, bare, { count, rounds, say });
      await stand.topology.stop('worker');
      const stopped = await alternate(stand, bare, { count, rounds, say, workerStopped: true });
      return [...findings('whole engine running', running, 1), ...findings('worker stopped', stopped, 1.5)];
    } finally {
      await bare.close();
    }
  }),
};

type Plan = { readonly count: number; readonly rounds: number; readonly say: (text: string) => void; readonly workerStopped?: boolean };

async function alternate(stand: Stand, bare: BareEngine, { count, rounds, say, workerStopped = false }: Plan): Promise<readonly Round[]> {
  const done: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await paced(count, HANDS, (index) => stand.intake(index));
    // What the engine still does with them must not slow down the others' turn.
    if (!workerStopped) await stand.settled();
    const theirs = await paced(count, HANDS, () => bare.start());
    done.push({ ours: ours.perSecond, p99: percentile(ours.took, 0.99), bare: theirs.perSecond });
    say(`round ${String(round)}: intakes ${rounded(ours.perSecond)}/s, bare starts ${rounded(theirs.perSecond)}/s`);
  }
  return done;
}

function findings(when: string, rounds: readonly Round[], aim: number): readonly Finding[] {
  const ratios = rounds.map(({ ours, bare }) => ours / bare);
  return [
    plain(`intakes/s, ${when} (16 at once)`, spread(rounds.map(({ ours }) => ours))),
    plain(`bare starts/s beside them, ${when}`, spread(rounds.map(({ bare }) => bare))),
    plain(`an intake takes, p99, ${when}`, `${spread(rounds.map(({ p99 }) => p99))} ms`),
    atLeast(`intakes ÷ bare starts, ${when}`, median(ratios), aim, spread(ratios)),
  ];
}
