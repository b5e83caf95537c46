import { NativeConnection } from '@temporalio/worker';
import type { CaseActivities } from '../../../activities/contract.ts';
import { createLogger } from '../../../libs/config/index.ts';
import { createWorker, installRuntime } from '../../../libs/temporal/worker/index.ts';
import { namespace, temporalAddress } from '../../support/temporal.ts';
import { BUNDLE } from './bundle.ts';

export type RunningWorker = { stop(): Promise<void> };

const logger = createLogger({ role: 'worker', level: process.env['LHUTNIK_TEST_LOG'] === undefined ? 'silent' : 'debug' });

/** A worker as production sets it up, in this process. */
export async function runWorker(taskQueue: string, activities: CaseActivities): Promise<RunningWorker> {
  installRuntime(logger);
  const connection = await NativeConnection.connect({ address: temporalAddress() });
  const worker = await createWorker(connection, { namespace, taskQueue, bundle: BUNDLE, activities, logger, maxSteps: 8 });
  const run = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await run;
      await connection.close();
    },
  };
}
