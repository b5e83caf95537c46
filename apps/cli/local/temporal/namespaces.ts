import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

export type IndexedValueType = temporal.api.enums.v1.IndexedValueType;

/** A namespace to be there: how many days closed workflows are kept, and the search attributes it knows. */
export type NamespaceWish = {
  readonly name: string;
  readonly retentionDays: number;
  readonly searchAttributes: Readonly<Record<string, IndexedValueType>>;
};

const ALREADY_EXISTS = 6;

/** The version that the server at the address reports, waiting until it answers. */
export async function awaitServer(address: string, options: { readonly timeoutMs: number; readonly hasExited: () => boolean }): Promise<string> {
  const limit = Date.now() + options.timeoutMs;
  let last: unknown;
  while (Date.now() < limit && !options.hasExited()) {
    try {
      return await withConnection(address, async (connection) => (await connection.workflowService.getSystemInfo({})).serverVersion);
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error('the Temporal server did not answer', { cause: last });
}

/** Registers what is missing and waits until the server lets it be used. Repeating it changes nothing. */
export async function registerNamespaces(address: string, wishes: readonly NamespaceWish[]): Promise<void> {
  await withConnection(address, async (connection) => {
    await Promise.all(wishes.map((wish) => register(connection, wish)));
  });
}

async function register(connection: Connection, wish: NamespaceWish): Promise<void> {
  await untilDone(() => unlessThere(connection.workflowService.registerNamespace({
    namespace: wish.name,
    workflowExecutionRetentionPeriod: { seconds: wish.retentionDays * 86_400 as never },
  })));
  await untilDone(() => connection.workflowService.countWorkflowExecutions({ namespace: wish.name }));
  if (Object.keys(wish.searchAttributes).length === 0) return;
  await untilDone(() => addMissing(connection, wish));
}

async function addMissing(connection: Connection, wish: NamespaceWish): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: wish.name });
  const missing = Object.entries(wish.searchAttributes).filter(([name]) => customAttributes[name] === undefined);
  if (missing.length === 0) return;
  await unlessThere(connection.operatorService.addSearchAttributes({ namespace: wish.name, searchAttributes: Object.fromEntries(missing) }));
  throw new Error('the search attributes are not visible yet');
}

async function unlessThere(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!isGrpcServiceError(error) || (error.code as number) !== ALREADY_EXISTS) throw error;
  }
}

/** A server that has just started refuses for a moment; a new namespace takes seconds to be known everywhere. */
async function untilDone(call: () => Promise<unknown>): Promise<void> {
  const limit = Date.now() + 60_000;
  for (;;) {
    try {
      await call();
      return;
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
    await pause(100);
  }
}

async function withConnection<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
