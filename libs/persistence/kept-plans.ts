import { createHash } from 'node:crypto';
import type { PoolClient, QueryResult } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { DataSource, QueryRunner } from 'typeorm';

/** Lends a connection of the pool for one piece of work. */
export async function withConnection<T>(dataSource: Pick<DataSource, 'createQueryRunner'>, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
}

/** A text made anew for each request must not fill the server's memory with plans. */
const MOST_TEXTS = 500;

const names = new Map<string, string>();

/**
 * Asks under a name, so that PostgreSQL parses and plans the statement once for each connection and not every time: of
 * what an intake costs the database, that was half. For statements whose text stays the same and whose best plan does
 * not hinge on the values.
 * @throws QueryFailedError, as the runner itself does
 */
export async function askKeepingPlan(runner: QueryRunner, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  const client = await runner.connect() as PoolClient;
  const name = nameOf(sql);
  try {
    return await client.query({ ...(name === undefined ? {} : { name }), text: sql, values: [...parameters] });
  } catch (error) {
    throw new QueryFailedError(sql, [...parameters], error instanceof Error ? error : new Error(String(error)));
  }
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_TEXTS) return known;
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}
