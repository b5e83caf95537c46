import { TestInstallation } from '../../support/installation.ts';
import { plain } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { rounded, spread } from '../measure.ts';

/** From the command to the line that says where it runs; packages installed, sources built, Temporal's programs in the cache. */
export const start: Bench = {
  name: 'start',
  title: 'Start-up',
  run: async (scale) => {
    const rounds = scale === 'full' ? 3 : 1;
    const first: number[] = [];
    const again: number[] = [];
    const demo: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await withInstallation(async (installation) => {
        first.push(await secondsToStart(installation));
        again.push(await secondsToStart(installation));
      });
      await withInstallation(async (installation) => { demo.push(await secondsToStart(installation, '--demo')); });
    }
    return [
      plain('npm start, no data yet', `${spread(first)} s`),
      plain('npm start, with its data', `${spread(again)} s`),
      plain('npm start -- --demo, no data yet (three invented years)', `${rounds === 1 ? rounded(demo[0] ?? 0) : spread(demo)} s`),
    ];
  },
};

async function withInstallation(work: (installation: TestInstallation) => Promise<void>): Promise<void> {
  const installation = await TestInstallation.prepare();
  try {
    await work(installation);
  } finally {
    await installation.dispose();
  }
}

async function secondsToStart(installation: TestInstallation, ...options: readonly string[]): Promise<number> {
  const started = performance.now();
  const run = await installation.start(...options);
  const seconds = (performance.now() - started) / 1_000;
  run.signal('SIGINT');
  await run.exited;
  return seconds;
}
