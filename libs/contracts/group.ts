import { z } from 'zod';
import { day, id, line, text } from './fields.ts';
import { dayOut, idOut } from './views/common.ts';

const email = z.email({ error: 'Uveďte e-mailovou adresu.' }).max(200);

const isChange = (changes: object): boolean => Object.keys(changes).length > 0;
const NO_CHANGE = { error: 'Uveďte aspoň jeden údaj, který se má změnit.' };

/** pracovní skupina · řídící skupina · platforma · komise · tým */
export const GROUP_KINDS = ['working-group', 'steering-group', 'platform', 'commission', 'team'] as const;
const groupKind = z.enum(GROUP_KINDS).meta({ id: 'GroupKind' });

const groupTerms = {
  name: line(300),
  kind: groupKind,
  departmentId: id('odboru').nullable().describe('Čí skupina je; null = celého úřadu.'),
  note: text(2000).nullable(),
  active: z.boolean(),
};

export const groupParams = z.object({ id: id('skupiny') });
export const groupRoleParams = z.object({ id: id('skupiny'), roleId: id('role') });
export const groupMemberParams = z.object({ id: id('skupiny'), memberId: id('člena') });

export const groupBody = z.strictObject(groupTerms).meta({ id: 'GroupTerms' });
export const groupChangesBody = z.strictObject(groupTerms).partial().refine(isChange, NO_CHANGE).meta({ id: 'GroupChanges' });
export const groupQuery = z.strictObject({
  kind: groupKind.exactOptional(),
  active: z.enum(['true', 'false']).default('true'),
});

const roleTerms = {
  name: line(200).describe('Například „krajský školský koordinátor prevence“.'),
  place: z.int().min(1).max(999).describe('Pořadí v seznamu rolí.'),
};
export const groupRoleBody = z.strictObject({ name: roleTerms.name, place: roleTerms.place.exactOptional() }).meta({ id: 'GroupRoleTerms' });
export const groupRoleChangesBody = z.strictObject(roleTerms).partial().refine(isChange, NO_CHANGE).meta({ id: 'GroupRoleChanges' });

const memberTerms = {
  roleId: id('role').nullable().describe('Role ze seznamu rolí skupiny; null = bez role.'),
  name: line(100),
  email: email.nullable().describe('Sem chodí pozvánky; null = adresa člověka nebo úřadu z evidence.'),
  organisation: line(200).nullable().describe('Odkud je.'),
  nominatedBy: line(200).nullable().describe('Kdo člena vyslal.'),
  personId: id('člověka').nullable().describe('Je-li z našich lidí.'),
  officeId: id('úřadu').nullable().describe('Je-li za úřad z evidence.'),
  from: day().describe('První den mandátu.'),
  to: day().nullable().describe('Poslední den mandátu včetně; null = do odvolání.'),
};
export const groupMemberBody = z.strictObject(memberTerms).meta({ id: 'GroupMemberTerms' });
export const groupMemberChangesBody = z.strictObject(memberTerms).partial().refine(isChange, NO_CHANGE).meta({ id: 'GroupMemberChanges' });

const groupFields = { id: idOut, name: z.string(), kind: groupKind, departmentId: idOut.nullable(), note: z.string().nullable(), active: z.boolean(), version: z.int() };

export const groupRoleView = z.strictObject({ id: idOut, name: z.string(), place: z.int(), version: z.int() }).meta({ id: 'GroupRole' });
export const groupMemberView = z
  .strictObject({
    id: idOut, roleId: idOut.nullable(), name: z.string(), email: z.string().nullable(), organisation: z.string().nullable(), nominatedBy: z.string().nullable(),
    personId: idOut.nullable(), officeId: idOut.nullable(), from: dayOut, to: dayOut.nullable(), version: z.int(),
  })
  .meta({ id: 'GroupMember' });
export const listedGroupView = z
  .strictObject({
    ...groupFields,
    members: z.int().describe('Kolik členů má dnes mandát.'),
    roles: z.int().describe('Kolik rolí má seznam skupiny.'),
    vacantRoles: z.int().describe('Kolik z nich dnes nikdo nezastává.'),
  })
  .meta({ id: 'ListedGroup' });
export const groupView = z
  .strictObject({ ...groupFields, roles: z.array(groupRoleView), members: z.array(groupMemberView).describe('Také ti, jejichž mandát už skončil.') })
  .meta({ id: 'Group' });
export const groupList = z.strictObject({ items: z.array(listedGroupView) }).meta({ id: 'GroupList' });
