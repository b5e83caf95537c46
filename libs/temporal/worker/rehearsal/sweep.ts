import type { Connection } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';

/** No rehearsal lasts so long: whoever plays it gives up after a minute. */
const ABANDONED_MS = 10 * 60_000;
const AT_ONCE = 100;

/** Ends workflows of rehearsals whose player was killed. @returns how many */
export async function sweepRehearsals(connection: Connection, namespace: string): Promise<number> {
  const { workflowService } = connection;
  const { executions } = await workflowService.listWorkflowExecutions({ namespace, query: "ExecutionStatus = 'Running'", pageSize: AT_ONCE });
  const abandoned = executions.filter(({ startTime }) => startTime != null && tsToMs(startTime) < Date.now() - ABANDONED_MS);
  for (const { execution } of abandoned) {
    await workflowService.terminateWorkflowExecution({ namespace, workflowExecution: execution ?? null, reason: 'rehearsal abandoned' }).catch(() => undefined);
  }
  return abandoned.length;
}
