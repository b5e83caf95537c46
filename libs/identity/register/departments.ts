import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/index.ts';
import type { DepartmentId } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import { directoryChanged } from './changes.ts';

export type Department = { readonly id: DepartmentId; readonly name: string; readonly code: string | null; readonly active: boolean; readonly version: number };
export type DepartmentTerms = Pick<Department, 'name' | 'code' | 'active'>;

const COLUMNS = 'id, name, code, active, version';

export class Departments {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  list(): Promise<readonly Department[]> {
    return rowsOf<Department>(this.database, `select ${COLUMNS} from departments order by name, id`);
  }

  async create(on: Queryable, doer: Doer, terms: DepartmentTerms, now: number): Promise<Department> {
    const id = randomUUID();
    await refuseTakenCode(on, id, terms.code);
    await on.query('insert into departments (id, name, code, active) values ($1, $2, $3, $4)', [id, terms.name, terms.code, terms.active]);
    await leaveTrace(on, doer, 'department.created', id, now);
    return { id, ...terms, version: 1 };
  }

  change(doer: Doer, id: DepartmentId, seen: number, terms: DepartmentTerms, now: number): Promise<Department> {
    return this.database.transaction(async (on) => {
      const before = await firstRow<Department>(on, `select ${COLUMNS} from departments where id = $1 for update`, [id]);
      if (before === null) throw new DomainError('missing', 'department.notFound', 'Takový odbor tu není.');
      if (before.version !== seen) {
        throw new DomainError('stale', 'department.versionStale', 'Odbor mezitím změnil někdo jiný. Načtěte jej znovu.', { details: { version: before.version } });
      }
      await refuseTakenCode(on, id, terms.code);
      await on.query('update departments set name = $2, code = $3, active = $4, version = version + 1 where id = $1', [id, terms.name, terms.code, terms.active]);
      await leaveTrace(on, doer, 'department.changed', id, now);
      return { id, ...terms, version: before.version + 1 };
    });
  }
}

async function leaveTrace(on: Queryable, doer: Doer, action: string, id: DepartmentId, now: number): Promise<void> {
  await directoryChanged(on);
  await audit(on, doer, { action, subjectKind: 'department', subjectId: id }, now);
}

async function refuseTakenCode(on: Queryable, id: DepartmentId, code: string | null): Promise<void> {
  // Departments are few and rarely changed: one writer at a time.
  await on.query(`select pg_advisory_xact_lock(hashtext('lhutnik.departments'))`);
  if (code === null || (await firstRow(on, 'select 1 from departments where code = $1 and id <> $2', [code, id])) === null) return;
  throw new DomainError('conflict', 'department.codeTaken', 'Takovou zkratku už má jiný odbor.', {
    fields: [{ field: 'code', code: 'department.codeTaken', messageCs: 'Zvolte jinou zkratku.' }],
  });
}
