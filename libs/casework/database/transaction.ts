import type { DataSource, QueryRunner } from 'typeorm';
import { askKeepingPlan, withConnection } from '../../persistence/index.ts';

/** Something that answers SQL: the pool, or one transaction. Rows come with the column names of the statement. */
export type Db = {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Rows changed, for statements without `returning`. */
  change(sql: string, parameters?: readonly unknown[]): Promise<number>;
};

export type Hook = () => void | Promise<void>;

/** One transaction, with what is to be done once it is known how it ended. */
export type Tx = Db & {
  afterCommit(hook: Hook): void;
  /** For traces that must outlive a refusal. */
  afterRollback(hook: Hook): void;
};

/** Each statement for itself, on any connection of the pool, planned for its values. */
export function pool(dataSource: DataSource): Db {
  return eachForItself(dataSource, askPlanningAnew);
}

/** As `pool`, for statements asked at every request, whose text and best plan stay the same. */
export function steadyPool(dataSource: DataSource): Db {
  return eachForItself(dataSource, askKeepingPlan);
}

function eachForItself(dataSource: DataSource, ask: Ask): Db {
  return {
    query: <Row>(sql: string, parameters: readonly unknown[] = []) => withConnection(dataSource, async (runner) => (await ask(runner, sql, parameters)).rows as Row[]),
    change: (sql, parameters = []) => withConnection(dataSource, async (runner) => (await ask(runner, sql, parameters)).rowCount ?? 0),
  };
}

/** Commits what `run` did, or rolls all of it back and passes its error on. */
export async function inTransaction<T>(dataSource: DataSource, run: (tx: Tx) => Promise<T>): Promise<T> {
  const committed: Hook[] = [];
  const rolledBack: Hook[] = [];
  const runner = dataSource.createQueryRunner();
  let result: T;
  try {
    await runner.startTransaction();
    result = await run({
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await askKeepingPlan(unbroken(runner), sql, parameters)).rows as Row[],
      change: async (sql, parameters = []) => (await askKeepingPlan(unbroken(runner), sql, parameters)).rowCount ?? 0,
      afterCommit: (hook) => committed.push(hook),
      afterRollback: (hook) => rolledBack.push(hook),
    });
    await unbroken(runner).commitTransaction();
  } catch (error) {
    await rollBack(runner);
    await runner.release();
    // What went wrong is what the caller must hear, not that its trace could not be kept.
    await Promise.allSettled(rolledBack.map(async (hook) => hook()));
    throw error;
  }
  await runner.release();
  for (const hook of committed) await hook();
  return result;
}

/** Between two statements TypeORM lets go of a connection that broke, and would then complain of its caller. */
function unbroken(runner: QueryRunner): QueryRunner {
  if (runner.isReleased) throw new ConnectionLost();
  return runner;
}

/** As PostgreSQL itself names it: whoever asked may try again. */
class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = '08006';

  constructor() {
    super('the connection broke within a transaction');
  }
}

/** A connection that broke cannot roll back, and need not: the server has done it. */
async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    return;
  }
}

type Ask = (runner: QueryRunner, sql: string, parameters: readonly unknown[]) => Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;

async function askPlanningAnew(runner: QueryRunner, sql: string, parameters: readonly unknown[]): ReturnType<Ask> {
  const { records, affected } = await runner.query(sql, [...parameters], true);
  return { rows: records, rowCount: affected ?? 0 };
}

/** The only row of a statement that always gives one. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('the statement gave no row');
  return row;
}
