import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/index.ts';
import type { OfficeId, PersonId } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { at, firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import { directoryChanged, withChanges } from './changes.ts';
import { refuseStale, refuseUnknown } from './group-guard.ts';

export const BUSY_KINDS = ['closed', 'busy', 'school-holiday', 'statements'] as const;

/** Days on which meetings are better not held. */
export type BusyTime = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Of one office; null: of everybody. */
  readonly officeId: OfficeId | null;
  readonly kind: (typeof BUSY_KINDS)[number];
  readonly note: string | null;
  readonly enteredAt: Date;
  readonly enteredBy: PersonId | null;
  readonly version: number;
};
export type BusyTimeTerms = Pick<BusyTime, 'from' | 'to' | 'officeId' | 'kind' | 'note'>;
export type BusyTimeChanges = { readonly [Key in keyof BusyTimeTerms]?: BusyTimeTerms[Key] | undefined };
export type BusyTimeFilter = { readonly year?: number | undefined; readonly officeId?: OfficeId | undefined };

const COLUMNS = 'id, from_day as "from", to_day as "to", office_id as "officeId", kind, note, entered_at as "enteredAt", entered_by as "enteredBy", version';

/** Entered by the methodologist; there are none at first. */
export class BusyTimes {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Those that touch the year; of an office its own and everybody's. */
  list({ year, officeId }: BusyTimeFilter): Promise<readonly BusyTime[]> {
    return rowsOf<BusyTime>(
      this.database,
      `select ${COLUMNS} from busy_times
       where ($1::int is null or (from_day <= make_date($1, 12, 31) and to_day >= make_date($1, 1, 1))) and ($2::uuid is null or office_id is null or office_id = $2)
       order by from_day, to_day, id limit 1000`,
      [year ?? null, officeId ?? null],
    );
  }

  async get(id: string): Promise<BusyTime> {
    return busyTime(this.database, id);
  }

  async create(on: Queryable, doer: Doer, terms: BusyTimeTerms, now: number): Promise<BusyTime> {
    await refuseTerms(on, terms);
    const id = randomUUID();
    await on.query(
      'insert into busy_times (id, from_day, to_day, office_id, kind, note, entered_at, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, ...valuesOf(terms), at(now), doer.personId],
    );
    await leaveTrace(on, doer, 'busy-time.created', id, now);
    return { id, ...terms, enteredAt: at(now), enteredBy: doer.personId, version: 1 };
  }

  change(doer: Doer, id: string, seen: number, changes: BusyTimeChanges, now: number): Promise<BusyTime> {
    return this.database.transaction(async (on) => {
      const before = await busyTime(on, id, 'for update');
      refuseStale('busyTime', 'Termín mezitím změnil někdo jiný. Načtěte jej znovu.', before.version, seen);
      const after = withChanges(before, changes);
      await refuseTerms(on, after);
      await on.query('update busy_times set from_day = $2, to_day = $3, office_id = $4, kind = $5, note = $6, version = version + 1 where id = $1', [id, ...valuesOf(after)]);
      await leaveTrace(on, doer, 'busy-time.changed', id, now);
      return { ...after, version: before.version + 1 };
    });
  }

  /** The line in the audit log stays. */
  remove(doer: Doer, id: string, now: number): Promise<void> {
    return this.database.transaction(async (on) => {
      await busyTime(on, id, 'for update');
      await on.query('delete from busy_times where id = $1', [id]);
      await leaveTrace(on, doer, 'busy-time.removed', id, now);
    });
  }
}

async function busyTime(on: Queryable, id: string, lock: '' | 'for update' = ''): Promise<BusyTime> {
  const found = await firstRow<BusyTime>(on, `select ${COLUMNS} from busy_times where id = $1 ${lock}`, [id]);
  if (found === null) throw new DomainError('missing', 'busyTime.notFound', 'Takový obsazený termín tu není.');
  return found;
}

function valuesOf({ from, to, officeId, kind, note }: BusyTimeTerms): readonly unknown[] {
  return [from, to, officeId, kind, note];
}

async function refuseTerms(on: Queryable, { from, to, officeId }: BusyTimeTerms): Promise<void> {
  if (to < from) {
    const problem = { field: 'to', code: 'busyTime.endBeforeStart', messageCs: 'Poslední den nemůže být dřív než první.' };
    throw new DomainError('invalid', problem.code, problem.messageCs, { fields: [problem] });
  }
  await refuseUnknown(on, 'offices', officeId, { field: 'officeId', code: 'office.unknown', messageCs: 'Takový úřad v evidenci není.' });
}

async function leaveTrace(on: Queryable, doer: Doer, action: string, id: string, now: number): Promise<void> {
  await directoryChanged(on);
  await audit(on, doer, { action, subjectKind: 'busy-time', subjectId: id }, now);
}
