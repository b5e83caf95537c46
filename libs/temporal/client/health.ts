import type { Connection } from '@temporalio/client';

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
    return { reachable: false, problem: grpcProblem(error) };
  }
}

/** What went wrong with a call, without the text of the answer. */
export function grpcProblem(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'number') return `grpc-${String(code)}`;
  return error instanceof Error ? error.name : 'unknown';
}
