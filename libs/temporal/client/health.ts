import type { Connection } from '@temporalio/client';
import { grpcCode } from './telling-failure.ts';

export type TemporalHealth =
  | { readonly reachable: true; readonly serverVersion: string }
  | { readonly reachable: false; readonly problem: string };

/** Whether the server answers and knows our namespace, within `timeoutMs`. Never throws. */
export async function temporalHealth(connection: Connection, namespace: string, timeoutMs = 2_000): Promise<TemporalHealth> {
  try {
    return await connection.withAbortSignal(AbortSignal.timeout(timeoutMs), async () => {
      const { serverVersion } = await connection.workflowService.getSystemInfo({});
      await connection.workflowService.describeNamespace({ namespace });
      return { reachable: true, serverVersion };
    });
  } catch (error) {
    return { reachable: false, problem: grpcCode(error) };
  }
}
