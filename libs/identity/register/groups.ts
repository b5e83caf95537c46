import { randomUUID } from 'node:crypto';
import type { DepartmentId } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import type { Principal } from '../principal.ts';
import { directoryChanged, withChanges } from './changes.ts';
import { groupNotFound, lockOwnGroup, mayReadGroup, refuseOthersDepartment, refuseStale, refuseUnknown, sightOf } from './group-guard.ts';
import type { Editor } from './group-guard.ts';
import { membersOf } from './group-members.ts';
import type { GroupMember } from './group-members.ts';
import { rolesOf } from './group-roles.ts';
import type { GroupRole } from './group-roles.ts';

export const GROUP_KINDS = ['working-group', 'steering-group', 'platform', 'commission', 'team'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export type Group = {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  /** Null: of the whole authority. */
  readonly departmentId: DepartmentId | null;
  readonly note: string | null;
  readonly active: boolean;
  readonly version: number;
};
export type GroupTerms = Omit<Group, 'id' | 'version'>;
export type GroupChanges = { readonly [Key in keyof GroupTerms]?: GroupTerms[Key] | undefined };
/** Today's members, and how many roles of the roster nobody holds today. */
export type ListedGroup = Group & { readonly members: number; readonly roles: number; readonly vacantRoles: number };
export type GroupDetail = Group & { readonly roles: readonly GroupRole[]; readonly members: readonly GroupMember[] };
export type GroupFilter = { readonly kind?: GroupKind | undefined; readonly active?: boolean | undefined };

const COLUMNS = 'g.id, g.name, g.kind, g.department_id as "departmentId", g.note, g.active, g.version';

/** Working groups, steering groups, platforms: who sits in them, for whom and until when. */
export class Groups {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  list(principal: Principal, { kind, active }: GroupFilter, today: string): Promise<readonly ListedGroup[]> {
    const { all, departmentId } = sightOf(principal);
    return rowsOf<ListedGroup>(this.database, LIST, [all, departmentId, kind ?? null, active ?? null, today]);
  }

  async get(principal: Principal, id: string): Promise<GroupDetail> {
    const group = await firstRow<Group>(this.database, `select ${COLUMNS} from groups g where g.id = $1`, [id]);
    if (group === null || !mayReadGroup(principal, group.departmentId)) throw groupNotFound();
    return { ...group, roles: await rolesOf(this.database, id), members: await membersOf(this.database, id) };
  }

  async create(on: Queryable, { principal, doer }: Editor, terms: GroupTerms, now: number): Promise<GroupDetail> {
    await refuseTerms(on, principal, terms);
    const id = randomUUID();
    await on.query('insert into groups (id, name, kind, department_id, note, active) values ($1, $2, $3, $4, $5, $6)', [id, ...valuesOf(terms)]);
    await leaveTrace(on, doer, 'group.created', id, now);
    return { id, ...terms, version: 1, roles: [], members: [] };
  }

  async change(editor: Editor, id: string, seen: number, changes: GroupChanges, now: number): Promise<GroupDetail> {
    await this.database.transaction(async (on) => {
      await lockOwnGroup(on, editor, id);
      const before = await firstRow<Group>(on, `select ${COLUMNS} from groups g where g.id = $1`, [id]);
      if (before === null) throw groupNotFound();
      refuseStale('group', 'Skupinu mezitím změnil někdo jiný. Načtěte ji znovu.', before.version, seen);
      const terms = withChanges(before, changes);
      await refuseTerms(on, editor.principal, terms);
      await on.query('update groups set name = $2, kind = $3, department_id = $4, note = $5, active = $6, version = version + 1 where id = $1', [id, ...valuesOf(terms)]);
      await leaveTrace(on, editor.doer, 'group.changed', id, now);
    });
    return this.get(editor.principal, id);
  }
}

function valuesOf({ name, kind, departmentId, note, active }: GroupTerms): readonly unknown[] {
  return [name, kind, departmentId, note, active];
}

async function refuseTerms(on: Queryable, principal: Principal, { departmentId }: GroupTerms): Promise<void> {
  refuseOthersDepartment(principal, departmentId);
  await refuseUnknown(on, 'departments', departmentId, { field: 'departmentId', code: 'department.unknown', messageCs: 'Takový odbor v evidenci není.' });
}

async function leaveTrace(on: Queryable, doer: Doer, action: string, id: string, now: number): Promise<void> {
  await directoryChanged(on);
  await audit(on, doer, { action, subjectKind: 'group', subjectId: id }, now);
}

const HELD = 'm.from_day <= $5::date and (m.to_day is null or m.to_day >= $5::date)';
const LIST = `
  select ${COLUMNS},
    (select count(*)::int from group_members m where m.group_id = g.id and ${HELD}) as members,
    (select count(*)::int from group_roles r where r.group_id = g.id) as roles,
    (select count(*)::int from group_roles r where r.group_id = g.id and not exists (select 1 from group_members m where m.role_id = r.id and ${HELD})) as "vacantRoles"
  from groups g
  where ($1::boolean or g.department_id is null or g.department_id = $2::uuid) and ($3::text is null or g.kind = $3) and ($4::boolean is null or g.active = $4)
  order by g.name, g.id limit 1000`;
