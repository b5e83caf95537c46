import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import { directoryChanged } from './changes.ts';
import { lockOwnGroup, refuseStale } from './group-guard.ts';
import type { Editor } from './group-guard.ts';

/** A role of a platform's roster, in its place. */
export type GroupRole = { readonly id: string; readonly name: string; readonly place: number; readonly version: number };
export type GroupRoleTerms = Pick<GroupRole, 'name'> & { readonly place?: number | undefined };
export type GroupRoleChanges = { readonly name?: string | undefined; readonly place?: number | undefined };

const COLUMNS = 'id, name, place, version';

export function rolesOf(on: Queryable, groupId: string): Promise<readonly GroupRole[]> {
  return rowsOf<GroupRole>(on, `select ${COLUMNS} from group_roles where group_id = $1 order by place, name, id`, [groupId]);
}

export class GroupRoles {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Without a place: the last one. */
  async create(on: Queryable, editor: Editor, groupId: string, { name, place }: GroupRoleTerms, now: number): Promise<GroupRole> {
    await lockOwnGroup(on, editor, groupId);
    await refuseTakenName(on, groupId, null, name);
    const [role] = await rowsOf<GroupRole>(
      on,
      `insert into group_roles (id, group_id, name, place)
       values ($1, $2, $3, coalesce($4, (select coalesce(max(place), 0) + 1 from group_roles where group_id = $2))) returning ${COLUMNS}`,
      [randomUUID(), groupId, name, place ?? null],
    );
    if (role === undefined) throw new Error('a new role gave no row');
    await leaveTrace(on, editor.doer, 'group-role.created', role.id, now);
    return role;
  }

  change(editor: Editor, groupId: string, id: string, seen: number, changes: GroupRoleChanges, now: number): Promise<GroupRole> {
    return this.database.transaction(async (on) => {
      await lockOwnGroup(on, editor, groupId);
      const before = await roleOf(on, groupId, id);
      refuseStale('groupRole', 'Roli mezitím změnil někdo jiný. Načtěte skupinu znovu.', before.version, seen);
      const { name, place } = { name: changes.name ?? before.name, place: changes.place ?? before.place };
      await refuseTakenName(on, groupId, id, name);
      await on.query('update group_roles set name = $2, place = $3, version = version + 1 where id = $1', [id, name, place]);
      await leaveTrace(on, editor.doer, 'group-role.changed', id, now);
      return { id, name, place, version: before.version + 1 };
    });
  }

  /** Only a role that nobody has ever held. */
  remove(editor: Editor, groupId: string, id: string, now: number): Promise<void> {
    return this.database.transaction(async (on) => {
      await lockOwnGroup(on, editor, groupId);
      await roleOf(on, groupId, id);
      if ((await firstRow(on, 'select 1 from group_members where role_id = $1 limit 1', [id])) !== null) {
        throw new DomainError('conflict', 'groupRole.held', 'Roli někdo zastává nebo zastával; jeho mandát má zůstat v evidenci. Roli můžete přejmenovat.');
      }
      await on.query('delete from group_roles where id = $1', [id]);
      await leaveTrace(on, editor.doer, 'group-role.removed', id, now);
    });
  }
}

async function roleOf(on: Queryable, groupId: string, id: string): Promise<GroupRole> {
  const role = await firstRow<GroupRole>(on, `select ${COLUMNS} from group_roles where id = $1 and group_id = $2`, [id, groupId]);
  if (role === null) throw new DomainError('missing', 'groupRole.notFound', 'Taková role ve skupině není.');
  return role;
}

async function refuseTakenName(on: Queryable, groupId: string, id: string | null, name: string): Promise<void> {
  const taken = await firstRow(on, 'select 1 from group_roles where group_id = $1 and name = $2 and ($3::uuid is null or id <> $3)', [groupId, name, id]);
  if (taken === null) return;
  throw new DomainError('conflict', 'groupRole.nameTaken', 'Takovou roli už skupina má.', {
    fields: [{ field: 'name', code: 'groupRole.nameTaken', messageCs: 'Zvolte jiný název.' }],
  });
}

async function leaveTrace(on: Queryable, doer: Doer, action: string, id: string, now: number): Promise<void> {
  await directoryChanged(on);
  await audit(on, doer, { action, subjectKind: 'group-role', subjectId: id }, now);
}
