import type { DataSource } from 'typeorm';
import { askKeepingPlan, withConnection } from '../persistence/index.ts';

/** A connection, or a transaction under way, of whichever library of ours. */
export type Queryable = { query(sql: string, parameters?: unknown[]): Promise<unknown> };
export type Database = Pick<DataSource, 'query' | 'transaction' | 'createQueryRunner'>;

/** The rows of a statement that returns some; TypeORM answers `[rows, count]` for UPDATE and DELETE. */
export async function rowsOf<Row>(on: Queryable, sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
  const result = await on.query(sql, [...parameters]);
  const [first, second] = result as [unknown, unknown];
  return (Array.isArray(first) && typeof second === 'number' ? first : result) as Row[];
}

export async function firstRow<Row>(on: Queryable, sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
  return (await rowsOf<Row>(on, sql, parameters))[0] ?? null;
}

/** As `firstRow`, for what is asked at every request: the database keeps the statement's plan. */
export async function steadyRow<Row>(database: Database, sql: string, parameters: readonly unknown[]): Promise<Row | null> {
  const { rows } = await withConnection(database, (runner) => askKeepingPlan(runner, sql, parameters));
  return (rows as Row[])[0] ?? null;
}

/** Instants are kept as timestamptz and travel as epoch milliseconds. */
export function at(epochMs: number): Date {
  return new Date(epochMs);
}
