import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';
import { NativeConnection } from '@temporalio/worker';
import { caseActivities } from '../../../activities/index.ts';
import type { Config } from '../../../libs/config/index.ts';
import { createLogger } from '../../../libs/config/index.ts';
import { connectionOptions, openConnection } from '../../../libs/temporal/client/index.ts';
import { createWorker, installRuntime, RehearsedCases } from '../../../libs/temporal/worker/index.ts';
import type { StageOptions } from '../../../libs/temporal/worker/index.ts';

/** Made by the build, of the very sources this program was built from. */
const BUNDLE_PATH = fileURLToPath(new URL('../../../workflows.bundle.js', import.meta.url));
const MAX_STEPS = 4;

/** Plays one rehearsal with a worker of its own, which ends with it. */
export async function onStage<T>({ temporal }: Config, play: (options: StageOptions) => Promise<T>): Promise<T> {
  const logger = createLogger({ role: 'cli', level: 'silent' });
  installRuntime(logger);
  const native = await NativeConnection.connect(connectionOptions(temporal));
  const connection = openConnection(temporal);
  const namespace = temporal.rehearsalNamespace;
  const taskQueue = `lhutnik-rehearsal-${randomBytes(6).toString('hex')}`;
  const cases = new RehearsedCases();
  try {
    const worker = await createWorker(native, { namespace, taskQueue, bundle: { codePath: BUNDLE_PATH }, activities: caseActivities(cases), logger, maxSteps: MAX_STEPS });
    return await worker.runUntil(() => play({ connection, namespace, taskQueue, cases }));
  } finally {
    await connection.close();
    await native.close();
  }
}
