import { randomBytes } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { caseActivities } from '../../activities/index.ts';
import { RehearsalDesk } from '../../libs/casework/rehearsals/desk.ts';
import { RehearsalPlayer, RehearsedCases, Stage, sweepRehearsals, WorkerKeeper, YearStage } from '../../libs/temporal/worker/index.ts';
import { Loop } from './loop.ts';
import type { Runtime } from './runtime.ts';

/** Played at one time; each keeps the server busy, so more would only make all of them slow. */
const AT_ONCE = 4;
/** One of the players looks often, in case an announcement was lost; the others are woken, or come by rarely. */
const REST_MS = { first: 2_000, others: 30_000 };
const SWEEP_REST_MS = 60_000;

/** Steps go to memory, no connection to the database is needed for them. */
const MAX_STEPS = 20;

export type Rehearsals = {
  wake(): void;
  start(): void;
  stop(): Promise<void>;
};

/**
 * Plays rehearsals beside the real cases: in a namespace of their own, and on a task queue that only this process reads,
 * for the cases played are in its memory.
 */
export function buildRehearsals({ config, logger, database }: Runtime, temporal: Connection, bundle: { readonly codePath: string }): Rehearsals {
  const cases = new RehearsedCases();
  const namespace = config.temporal.rehearsalNamespace;
  const taskQueue = `lhutnik-rehearsal-${randomBytes(6).toString('hex')}`;
  const keeper = new WorkerKeeper(config.temporal, { namespace, taskQueue, bundle, activities: caseActivities(cases), logger, maxSteps: MAX_STEPS });
  const desk = new RehearsalDesk(database);
  const place = { connection: temporal, namespace, taskQueue, cases };
  const player = new RehearsalPlayer({
    dataSource: database, desk, stage: new Stage(place), yearStage: new YearStage(place), logger, isReady: () => keeper.isRunning(),
  });
  const players = Array.from({ length: AT_ONCE }, (_, index) =>
    new Loop({ name: 'rehearsal', logger, restMs: index === 0 ? REST_MS.first : REST_MS.others, round: (signal) => player.round(signal) }));
  const sweeper = new Loop({
    name: 'rehearsal-sweeper', logger, restMs: SWEEP_REST_MS,
    round: async () => {
      await desk.forgetOld();
      await sweepRehearsals(temporal, namespace);
      return false;
    },
  });
  const loops = [...players, sweeper];
  return {
    wake: () => { for (const loop of players) loop.wake(); },
    start: () => {
      keeper.start();
      for (const loop of loops) loop.start();
    },
    stop: async () => {
      await Promise.all([...loops.map((loop) => loop.stop()), keeper.stop()]);
    },
  };
}
