import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/index.ts';
import type { DepartmentId, PersonId, Role } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { at, firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import { normalLogin } from '../local-provider.ts';
import { contains, directoryChanged, searchable } from './changes.ts';

export type PersonAccount = {
  readonly id: PersonId;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly position: string | null;
  readonly roles: readonly Role[];
  readonly departmentId: DepartmentId | null;
  readonly superiorId: PersonId | null;
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly mustChangePassword: boolean;
  readonly lockedUntil: Date | null;
  readonly lastLoginAt: Date | null;
  readonly version: number;
};

export type NewPerson = Pick<PersonAccount, 'login' | 'name' | 'email' | 'position' | 'roles' | 'departmentId' | 'superiorId'>;
export type PersonChanges = { readonly [Field in Exclude<keyof NewPerson, 'login'>]?: NewPerson[Field] | undefined };
export type PeopleFilter = {
  readonly search?: string | undefined;
  readonly role?: Role | undefined;
  readonly departmentId?: DepartmentId | undefined;
  readonly active?: boolean | undefined;
  readonly limit: number;
  /** Last row of the page before. */
  readonly after?: { readonly name: string; readonly id: PersonId } | undefined;
};

const COLUMNS = `id, login, name, email, position, roles, department_id as "departmentId", superior_id as "superiorId", active,
  password_hash is not null as "hasPassword", must_change_password as "mustChangePassword", locked_until as "lockedUntil", last_login_at as "lastLoginAt", version`;

/** The people of the authority, kept by the administrator. Every write bumps the version and leaves a trace. */
export class People {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async get(id: PersonId): Promise<PersonAccount> {
    return (await personRow(this.database, id)) ?? refuseMissing();
  }

  /** In Czech order of names; one more row than `limit` is never given: the caller asks for the next page by the last row. */
  list({ search, role, departmentId, active, limit, after }: PeopleFilter): Promise<readonly PersonAccount[]> {
    return rowsOf<PersonAccount>(this.database, LIST, [
      search === undefined ? null : contains(search), role ?? null, departmentId ?? null, active ?? null, after?.name ?? null, after?.id ?? null, limit,
    ]);
  }

  /** Without a password: the administrator hands over a one-time token for setting one. */
  async create(on: Queryable, doer: Doer, person: NewPerson, now: number): Promise<PersonAccount> {
    const id = randomUUID();
    const login = normalLogin(person.login);
    if ((await firstRow(on, 'select 1 from people where login = $1', [login])) !== null) refuseTakenLogin();
    await refuseUnknownPlace(on, id, person);
    await on.query(
      `insert into people (id, login, name, search_name, email, position, roles, department_id, superior_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (login) do nothing`,
      [id, login, person.name, searchable(person.name), person.email, person.position, uniqueRoles(person.roles), person.departmentId, person.superiorId, at(now)],
    );
    const created = (await personRow(on, id)) ?? refuseTakenLogin();
    await leaveTrace(on, doer, 'person.created', id, now);
    return created;
  }

  async change(doer: Doer, id: PersonId, seen: number, changes: PersonChanges, now: number): Promise<PersonAccount> {
    return this.write(doer, { id, seen, action: 'person.changed' }, now, async (on, before) => {
      const after = merged(before, changes);
      await refuseUnknownPlace(on, id, after);
      await on.query(
        `update people set name = $2, search_name = $3, email = $4, position = $5, roles = $6, department_id = $7, superior_id = $8, version = version + 1 where id = $1`,
        [id, after.name, searchable(after.name), after.email, after.position, uniqueRoles(after.roles), after.departmentId, after.superiorId],
      );
    });
  }

  /** Effective at once: sessions end, tokens are revoked. Their cases stay with them until somebody assigns them anew. */
  async deactivate(doer: Doer, id: PersonId, seen: number, now: number): Promise<PersonAccount> {
    return this.write(doer, { id, seen, action: 'person.deactivated' }, now, async (on) => {
      await on.query('update people set active = false, version = version + 1 where id = $1', [id]);
      await on.query('delete from sessions where person_id = $1', [id]);
      await on.query('delete from password_resets where person_id = $1', [id]);
      await on.query('update api_tokens set revoked_at = $2 where person_id = $1 and revoked_at is null', [id, at(now)]);
    });
  }

  async activate(doer: Doer, id: PersonId, seen: number, now: number): Promise<PersonAccount> {
    return this.write(doer, { id, seen, action: 'person.activated' }, now, (on) =>
      on.query('update people set active = true, version = version + 1 where id = $1', [id]));
  }

  /** Harmless when not locked, so it takes no version. */
  async unlock(doer: Doer, id: PersonId, now: number): Promise<PersonAccount> {
    return this.write(doer, { id, seen: null, action: 'person.unlocked' }, now, (on) =>
      on.query('update people set failed_logins = 0, locked_until = null where id = $1', [id]));
  }

  private write(
    doer: Doer,
    { id, seen, action }: { id: PersonId; seen: number | null; action: string },
    now: number,
    work: (on: Queryable, before: PersonAccount) => Promise<unknown>,
  ): Promise<PersonAccount> {
    return this.database.transaction(async (on) => {
      // Whoever changes administrators queues here: two of them must not remove each other.
      await on.query(`select id from people where active and 'administrator' = any(roles) order by id for update`);
      const before = (await personRow(on, id, true)) ?? refuseMissing();
      if (seen !== null && before.version !== seen) refuseStale(before.version);
      await work(on, before);
      const left = await firstRow(on, `select 1 from people where active and 'administrator' = any(roles) limit 1`);
      if (left === null) throw new DomainError('conflict', 'people.lastAdministrator', 'Musí zůstat aspoň jeden činný správce.');
      await leaveTrace(on, doer, action, id, now);
      return (await personRow(on, id)) ?? refuseMissing();
    });
  }
}

const LIST = `
  select ${COLUMNS} from people
  where ($1::text is null or search_name like $1 or login like $1)
    and ($2::text is null or $2 = any(roles))
    and ($3::uuid is null or department_id = $3)
    and ($4::boolean is null or active = $4)
    and ($5::text is null or (name, id) > ($5::text collate "cs-CZ-x-icu", $6::uuid))
  order by name, id limit $7`;

function personRow(on: Queryable, id: PersonId, lock = false): Promise<PersonAccount | null> {
  return firstRow<PersonAccount>(on, `select ${COLUMNS} from people where id = $1${lock ? ' for update' : ''}`, [id]);
}

async function leaveTrace(on: Queryable, doer: Doer, action: string, id: PersonId, now: number): Promise<void> {
  await directoryChanged(on);
  await audit(on, doer, { action, subjectKind: 'person', subjectId: id }, now);
}

function merged(before: PersonAccount, changes: PersonChanges): PersonAccount {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<PersonAccount>;
  return { ...before, ...given };
}

function uniqueRoles(roles: readonly Role[]): Role[] {
  return [...new Set(roles)];
}

/** The department must be there; superiors must lead upwards, never in a circle. */
async function refuseUnknownPlace(on: Queryable, id: PersonId, { departmentId, superiorId }: Pick<NewPerson, 'departmentId' | 'superiorId'>): Promise<void> {
  if (departmentId !== null && (await firstRow(on, 'select 1 from departments where id = $1', [departmentId])) === null) {
    refuseField('departmentId', 'department.unknown', 'Takový odbor tu není.');
  }
  if (superiorId === null) return;
  const chain = await rowsOf<{ id: PersonId }>(on, SUPERIORS, [superiorId]);
  if (chain.length === 0) refuseField('superiorId', 'person.unknown', 'Takový člověk tu není.');
  if (chain.some((person) => person.id === id)) refuseField('superiorId', 'superior.circle', 'Nadřízený nesmí být podřízeným téhož člověka.');
}

const SUPERIORS = `
  with recursive chain(id, superior_id) as (
    select id, superior_id from people where id = $1
    union select p.id, p.superior_id from people p join chain c on p.id = c.superior_id)
  select id from chain`;

function refuseMissing(): never {
  throw new DomainError('missing', 'person.notFound', 'Takový člověk tu není.');
}

function refuseStale(version: number): never {
  throw new DomainError('stale', 'person.versionStale', 'Údaje mezitím změnil někdo jiný. Načtěte je znovu; co jste napsali, zůstává u vás.', { details: { version } });
}

function refuseTakenLogin(): never {
  throw new DomainError('conflict', 'person.loginTaken', 'Takové přihlašovací jméno už někdo má.', {
    fields: [{ field: 'login', code: 'person.loginTaken', messageCs: 'Zvolte jiné přihlašovací jméno.' }],
  });
}

function refuseField(field: string, code: string, messageCs: string): never {
  throw new DomainError('invalid', code, messageCs, { fields: [{ field, code, messageCs }] });
}
