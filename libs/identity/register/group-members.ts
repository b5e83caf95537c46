import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/index.ts';
import type { OfficeId, PersonId } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import { directoryChanged, withChanges } from './changes.ts';
import { lockOwnGroup, refuseStale, refuseUnknown } from './group-guard.ts';
import type { Editor } from './group-guard.ts';

export type GroupMember = {
  readonly id: string;
  readonly groupId: string;
  /** Of the roster. */
  readonly roleId: string | null;
  readonly name: string;
  /** Null: the e-mail of the person or of the office, where one is named. */
  readonly email: string | null;
  readonly organisation: string | null;
  readonly nominatedBy: string | null;
  readonly personId: PersonId | null;
  readonly officeId: OfficeId | null;
  /** The mandate, both days included; without an end until further notice. */
  readonly from: string;
  readonly to: string | null;
  readonly version: number;
};
export type GroupMemberTerms = Omit<GroupMember, 'id' | 'groupId' | 'version'>;
export type GroupMemberChanges = { readonly [Key in keyof GroupMemberTerms]?: GroupMemberTerms[Key] | undefined };

const COLUMNS = `m.id, m.group_id as "groupId", m.role_id as "roleId", m.name, m.email, m.organisation, m.nominated_by as "nominatedBy", m.person_id as "personId",
  m.office_id as "officeId", m.from_day as "from", m.to_day as "to", m.version`;

/** Past mandates too: the roster shows how long whom. */
export function membersOf(on: Queryable, groupId: string): Promise<readonly GroupMember[]> {
  return rowsOf<GroupMember>(
    on, `select ${COLUMNS} from group_members m left join group_roles r on r.id = m.role_id where m.group_id = $1 order by r.place nulls last, m.name, m.from_day, m.id`, [groupId]);
}

export class GroupMembers {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async create(on: Queryable, editor: Editor, groupId: string, terms: GroupMemberTerms, now: number): Promise<GroupMember> {
    await lockOwnGroup(on, editor, groupId);
    await refuseTerms(on, groupId, terms);
    const id = randomUUID();
    await on.query(
      `insert into group_members (id, group_id, role_id, name, email, organisation, nominated_by, person_id, office_id, from_day, to_day)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, groupId, ...valuesOf(terms)],
    );
    await leaveTrace(on, editor.doer, 'group-member.created', id, now);
    return { id, groupId, ...terms, version: 1 };
  }

  change(editor: Editor, groupId: string, id: string, seen: number, changes: GroupMemberChanges, now: number): Promise<GroupMember> {
    return this.database.transaction(async (on) => {
      await lockOwnGroup(on, editor, groupId);
      const before = await memberOf(on, groupId, id);
      refuseStale('groupMember', 'Člena mezitím změnil někdo jiný. Načtěte skupinu znovu.', before.version, seen);
      const terms = withChanges(before, changes);
      await refuseTerms(on, groupId, terms);
      await on.query(
        `update group_members set role_id = $3, name = $4, email = $5, organisation = $6, nominated_by = $7, person_id = $8, office_id = $9, from_day = $10, to_day = $11,
           version = version + 1 where id = $1 and group_id = $2`,
        [id, groupId, ...valuesOf(terms)],
      );
      await leaveTrace(on, editor.doer, 'group-member.changed', id, now);
      return { ...terms, version: before.version + 1 };
    });
  }

  /** For one entered by mistake; whoever was invited has a mandate that ends. */
  remove(editor: Editor, groupId: string, id: string, now: number): Promise<void> {
    return this.database.transaction(async (on) => {
      await lockOwnGroup(on, editor, groupId);
      await memberOf(on, groupId, id);
      if ((await firstRow(on, 'select 1 from invitees where member_id = $1 limit 1', [id])) !== null) {
        throw new DomainError('conflict', 'groupMember.invited', 'Člen už byl pozván na jednání. Místo odebrání zadejte poslední den jeho mandátu.');
      }
      await on.query('delete from group_members where id = $1', [id]);
      await leaveTrace(on, editor.doer, 'group-member.removed', id, now);
    });
  }
}

function valuesOf({ roleId, name, email, organisation, nominatedBy, personId, officeId, from, to }: GroupMemberTerms): readonly unknown[] {
  return [roleId, name, email, organisation, nominatedBy, personId, officeId, from, to];
}

async function memberOf(on: Queryable, groupId: string, id: string): Promise<GroupMember> {
  const member = await firstRow<GroupMember>(on, `select ${COLUMNS} from group_members m where m.id = $1 and m.group_id = $2`, [id, groupId]);
  if (member === null) throw new DomainError('missing', 'groupMember.notFound', 'Takový člen ve skupině není.');
  return member;
}

async function refuseTerms(on: Queryable, groupId: string, { roleId, personId, officeId, from, to }: GroupMemberTerms): Promise<void> {
  if (to !== null && to < from) throw invalid('to', 'mandate.endBeforeStart', 'Mandát nemůže skončit dřív, než začal.');
  if (personId !== null && officeId !== null) throw invalid('officeId', 'groupMember.twoBodies', 'Člen je buď z našich lidí, nebo za úřad; vyplňte jen jedno.');
  await refuseUnknown(on, 'people', personId, { field: 'personId', code: 'person.unknown', messageCs: 'Taková osoba v evidenci není.' });
  await refuseUnknown(on, 'offices', officeId, { field: 'officeId', code: 'office.unknown', messageCs: 'Takový úřad v evidenci není.' });
  if (roleId !== null && (await firstRow(on, 'select 1 from group_roles where id = $1 and group_id = $2', [roleId, groupId])) === null) {
    throw invalid('roleId', 'groupRole.unknown', 'Taková role ve skupině není.');
  }
}

function invalid(field: string, code: string, messageCs: string): DomainError {
  return new DomainError('invalid', code, messageCs, { fields: [{ field, code, messageCs }] });
}

async function leaveTrace(on: Queryable, doer: Doer, action: string, id: string, now: number): Promise<void> {
  await directoryChanged(on);
  await audit(on, doer, { action, subjectKind: 'group-member', subjectId: id }, now);
}
