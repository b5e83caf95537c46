import { randomBytes } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import type { NativeConnection, WorkflowBundleWithSourceMap, WorkflowBundlePath } from '@temporalio/worker';
import type { CaseActivities } from '../../../activities/contract.ts';
import type { Logger } from '../../config/index.ts';
import { withheldErrors } from './withheld-errors.ts';

export type WorkerSetUp = {
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundle: WorkflowBundlePath | WorkflowBundleWithSourceMap;
  readonly activities: CaseActivities;
  readonly logger: Logger;
  /** Steps at the door at one time; more than the database pool has connections would only wait. */
  readonly maxSteps: number;
};

/** One costs a third of a megabyte; a case that sleeps for weeks is as well replayed from its short history. */
const MAX_CACHED_WORKFLOWS = 200;

/** A worker that runs the processes. Only local activities exist, so it polls for nothing else. */
export function createWorker(connection: NativeConnection, setUp: WorkerSetUp): Promise<Worker> {
  return Worker.create({
    connection,
    namespace: setUp.namespace,
    taskQueue: setUp.taskQueue,
    // Not the SDK's default, which writes the name of the machine into every history.
    identity: `lhutnik-worker-${String(process.pid)}-${randomBytes(3).toString('hex')}`,
    workflowBundle: setUp.bundle,
    activities: { ...setUp.activities },
    enableNonLocalActivities: false,
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    maxConcurrentLocalActivityExecutions: setUp.maxSteps,
    interceptors: { activity: [withheldErrors(setUp.logger)] },
    shutdownGraceTime: '3 seconds',
    shutdownForceTime: '6 seconds',
  });
}
