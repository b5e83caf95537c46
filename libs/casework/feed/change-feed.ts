import type { DataSource } from 'typeorm';
import type { CaseId } from '../../domain/index.ts';
import { only, pool } from '../database/transaction.ts';
import { SqlParameters } from '../queries/sql-parameters.ts';
import { sightOf } from '../queries/viewer.ts';
import type { Viewer } from '../queries/viewer.ts';
import { visible } from '../queries/visibility.ts';
import type { OfficeStates } from '../registers/office-state.ts';

/** That a case has changed, to be looked at anew; nothing of what it says. */
export type CaseChange = { readonly caseId: CaseId; readonly no: number; readonly version: number };

/** How long a transaction may take from its writing to its commit without its change being missed. */
const LOOK_BACK_MS = 30_000;
const MOST = 1_000;

export type Changes = {
  readonly changes: readonly CaseChange[];
  /** More changed than is worth telling one by one: everything shown is to be looked at anew. */
  readonly all: boolean;
  /** To come back with. */
  readonly position: number;
};

/** Where changes stand now, to begin from; ms by the database's clock. */
export async function feedPosition(dataSource: DataSource): Promise<number> {
  return only(await pool(dataSource).query<{ now: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as now')).now;
}

/**
 * Changes of the cases that one person may see, from a position on. A change may be told twice (after a reconnection),
 * never lost. Rights are those of the moment of asking.
 */
export class ChangeFeed {
  /** Within the time that is looked back to: the last fact told of each case. */
  private told: ReadonlyMap<CaseId, number> = new Map();

  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
    private position: number,
  ) {}

  /** To be asked for at each hint of news, and now and then without one. */
  async next(viewer: Viewer): Promise<Changes> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const since = parameters.add(new Date(this.position - LOOK_BACK_MS));
    const rows = await db.query<CaseChange & { readonly at: Date }>(
      `select c.id as "caseId", c.last_no as no, c.version, c.changed_at as at from cases c
       where c.changed_at > ${since}::timestamptz and ${visible(visibility, parameters, ['full', 'no-names', 'no-content', 'number-and-dates'])}
       order by c.changed_at desc, c.id limit ${String(MOST)}`,
      parameters.values,
    );
    const fresh = rows.filter(({ caseId, no }) => this.told.get(caseId) !== no);
    this.told = new Map(rows.map(({ caseId, no }) => [caseId, no]));
    this.position = Math.max(this.position, ...rows.map(({ at }) => at.getTime()));
    const changes = fresh.map(({ caseId, no, version }) => ({ caseId, no, version })).toReversed();
    return { changes, all: fresh.length === MOST, position: this.position };
  }
}
