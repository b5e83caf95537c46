import { fileURLToPath } from 'node:url';
import type { Connection } from '@temporalio/client';
import { caseActivities } from '../../activities/index.ts';
import { beat, CaseProcess, Door, forgetOldKeys, NewsQueue, Notifier, OfficeStates, pool, PostRoom, postRoomStatus, relayNews, watchdog } from '../../libs/casework/index.ts';
import { mailWriter, SmtpTransport } from '../../libs/notify/index.ts';
import { openConnection, ProcessClient, tellingFailure } from '../../libs/temporal/client/index.ts';
import { WorkerKeeper } from '../../libs/temporal/worker/index.ts';
import { Loop } from './loop.ts';
import { buildRehearsals } from './rehearsals.ts';
import type { Rehearsals } from './rehearsals.ts';
import type { Runtime } from './runtime.ts';
import { workerMetrics } from './worker-metrics.ts';

/** Beside `dist/apps/worker`; made by the build, of the very sources this process was built from. */
const BUNDLE_PATH = fileURLToPath(new URL('../../workflows.bundle.js', import.meta.url));

/** Connections that the cases' steps leave to relay, post room, watchdog and health. */
const KEPT_FREE = 4;

const RELAY_REST_MS = 1_000;
const POST_REST_MS = 5_000;
const WATCH_REST_MS = 30_000;

export type Parts = {
  readonly temporal: Connection;
  readonly keeper: WorkerKeeper;
  readonly relay: Loop;
  readonly postRoom: Loop;
  readonly watchdog: Loop;
  readonly rehearsals: Rehearsals;
  close(): Promise<void>;
};

/** Everything that runs in this process, put together and not yet started. */
export function buildParts(runtime: Runtime): Parts {
  const { config, clock, logger, metrics, database } = runtime;
  const offices = new OfficeStates();
  const door = new Door(database, offices, new Notifier(database));
  const record = new CaseProcess(database, offices, door);
  const temporal = openConnection(config.temporal);
  const transport = new SmtpTransport(config.smtp);
  const { namespace, taskQueue } = config.temporal;
  const keeper = new WorkerKeeper(config.temporal, {
    namespace, taskQueue, bundle: { codePath: BUNDLE_PATH }, activities: caseActivities(record), logger,
    maxSteps: Math.max(1, config.database.poolSize - KEPT_FREE),
  });
  const measured = workerMetrics(metrics);
  const client = new ProcessClient(temporal, { namespace, taskQueue });
  const queue = new NewsQueue(database);
  const post = new PostRoom({
    dataSource: database, door, clock, log: logger, transport,
    writer: mailWriter({ publicUrl: config.http.publicUrl, sender: config.smtp.from, linkSecret: config.linkSecret }),
    office: () => offices.current(pool(database)), onRound: measured.post,
  });
  return {
    temporal,
    keeper,
    rehearsals: buildRehearsals(runtime, temporal, { codePath: BUNDLE_PATH }),
    relay: new Loop({
      name: 'relay', logger, restMs: RELAY_REST_MS,
      round: async (signal) => {
        const pass = await relayNews(queue, { tell: (news) => client.tell(news, signal), failureOf: tellingFailure });
        measured.relay(pass);
        if (pass.away) throw new TemporalAway();
        return false;
      },
    }),
    postRoom: new Loop({ name: 'post-room', logger, restMs: POST_REST_MS, round: (signal) => post.round(signal) }),
    watchdog: new Loop({
      name: 'watchdog', logger, restMs: WATCH_REST_MS,
      round: async () => {
        const report = await watchdog(database, clock.now());
        await beat(database, clock.now());
        for (const { kind, subject, details } of report.opened) logger.error({ kind, subject, details }, 'the watchdog found something');
        await forgetOldKeys(pool(database), clock.now());
        measured.watchdog(report, await postRoomStatus(database, clock.now()), clock.now());
        return false;
      },
    }),
    close: async () => {
      transport.close();
      await temporal.close();
    },
  };
}

/** Ends a round of the relay; the loop then rests ever longer, and the cases wait in their queue. */
class TemporalAway extends Error {
  override readonly name = 'TemporalAway';

  constructor() {
    super('processes cannot be told of their news');
  }
}
