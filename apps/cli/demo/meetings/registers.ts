import type { DataSource } from 'typeorm';
import { idOf, packDepartmentId, packOfficeId } from '../../../../libs/casework/index.ts';
import { BusyTimes, GroupMembers, GroupRoles, Groups, Offices } from '../../../../libs/identity/index.ts';
import type { GroupMember } from '../../../../libs/identity/index.ts';
import { addDays, addWorkingDays, nextWorkingDay, yearOf } from '../../../../libs/law/index.ts';
import type { Calendar, Day } from '../../../../libs/law/index.ts';
import { DEMO_ACCOUNTS } from '../../start/demo-accounts.ts';
import type { DemoPeople, DemoPerson } from '../people.ts';
import { STEERING_MEMBERS, PLATFORM_ROLES, WORKING_MEMBERS } from './members.ts';
import type { Seat } from './members.ts';

/** An office whose address was entered by a slip of the pen. */
export const UNREACHABLE = packOfficeId('orp', 'Pacov');
export const UNREACHABLE_ADDRESS = 'hruskova.ospod(zavináč)pacov.example';
/** Since so many days ago. */
export const UNREACHABLE_DAYS = 14;
export const WORKING_GROUP = idOf('group', 'SPRSS: poskytovatelé služeb pro rodiny s dětmi a mládež');
export const STEERING_GROUP = idOf('group', 'Řídící skupina SPRSS');

/** `names`: of members and of ours, by id. */
export type DemoGroups = { readonly platform: string; readonly names: ReadonlyMap<string, string> };
type Setting = { readonly people: DemoPeople; readonly calendar: Calendar; readonly today: Day; readonly now: number };
type Named = readonly [id: string, name: string];
type On = Parameters<Groups['create']>[0];

/** The demo is filled in by whoever holds the database, in the methodologist's name. */
const NO_PROOF = { by: 'token', tokenId: 'demo', scopes: [] } as const;

/** Groups with their members and mandates, and busy times. */
export async function enterRegisters(on: On, dataSource: DataSource, setting: Setting): Promise<DemoGroups> {
  const { people } = setting;
  await enterBusyTimes(on, dataSource, setting);
  const platform = await enterPlatform(on, dataSource, setting);
  const members = [
    ...platform.members,
    ...await enterMembers(on, dataSource, WORKING_GROUP, WORKING_MEMBERS, setting),
    ...await enterMembers(on, dataSource, STEERING_GROUP, STEERING_MEMBERS, setting),
  ];
  const ours = DEMO_ACCOUNTS.map(({ login, name }): Named => [people[login].personId, name]);
  return { platform: platform.id, names: new Map([...members, ...ours]) };
}

async function enterPlatform(on: On, dataSource: DataSource, setting: Setting): Promise<{ readonly id: string; readonly members: readonly Named[] }> {
  const { people, now } = setting;
  const editor = editorOf(people.metodicka);
  const terms = { name: 'Platforma prevence rizikového chování', kind: 'platform', departmentId: packDepartmentId('SPOD'), note: null, active: true } as const;
  const { id } = await new Groups(dataSource).create(on, editor, terms, now);
  const seats: (Seat & { readonly roleId: string })[] = [];
  for (const { role, seats: held } of PLATFORM_ROLES) {
    const { id: roleId } = await new GroupRoles(dataSource).create(on, editor, id, { name: role }, now);
    seats.push(...held.map((seat) => ({ ...seat, roleId })));
  }
  return { id, members: await enterMembers(on, dataSource, id, seats, setting) };
}

function editorOf(person: DemoPerson): Parameters<Groups['create']>[1] {
  return { principal: { ...person, proof: NO_PROOF }, doer: { personId: person.personId, kind: 'person', requestId: null } };
}

async function enterMembers(on: On, dataSource: DataSource, groupId: string, seats: readonly (Seat & { readonly roleId?: string | null })[], { people, today, now }: Setting): Promise<readonly Named[]> {
  const members = new GroupMembers(dataSource);
  const entered: Named[] = [];
  for (const { name, email = null, organisation, nominatedBy = null, ours, town, from, to = null, roleId = null } of seats) {
    const terms: Omit<GroupMember, 'id' | 'groupId' | 'version'> = {
      roleId, name, email, organisation, nominatedBy, personId: ours === undefined ? null : people[ours].personId, officeId: town === undefined ? null : packOfficeId('orp', town),
      from: addDays(today, from), to: to === null ? null : addDays(today, to),
    };
    const { id } = await members.create(on, editorOf(people.metodicka), groupId, terms, now);
    entered.push([id, name]);
  }
  return entered;
}

/** When offices cannot come, this year and the next: what the methodologist knows of, no more. */
async function enterBusyTimes(on: On, dataSource: DataSource, { people, calendar, today, now }: Setting): Promise<void> {
  const busy = new BusyTimes(dataSource);
  const { doer } = editorOf(people.metodicka);
  const next = String(yearOf(today) + 1);
  const moving = nextWorkingDay(calendar, addDays(today, 40));
  const training = addWorkingDays(calendar, today, 15);
  const office = (town: string): string => packOfficeId('orp', town);
  const times = [
    { from: `${next}-01-11`, to: `${next}-02-05`, officeId: null, kind: 'statements', note: 'Roční výkazy' },
    { from: `${next}-02-08`, to: `${next}-02-14`, officeId: office('Jihlava'), kind: 'school-holiday', note: 'Jarní prázdniny' },
    { from: `${next}-02-15`, to: `${next}-02-21`, officeId: office('Třebíč'), kind: 'school-holiday', note: 'Jarní prázdniny' },
    { from: `${next}-02-22`, to: `${next}-02-28`, officeId: office('Pelhřimov'), kind: 'school-holiday', note: 'Jarní prázdniny' },
    { from: `${next}-05-17`, to: `${next}-05-19`, officeId: office('Telč'), kind: 'busy', note: 'Kontrola výkonu přenesené působnosti' },
    { from: moving, to: addDays(moving, 4), officeId: office('Humpolec'), kind: 'closed', note: 'Stěhování úřadu' },
    { from: training, to: addWorkingDays(calendar, training, 1), officeId: office('Žďár nad Sázavou'), kind: 'busy', note: 'Školení celého oddělení' },
  ] as const;
  for (const time of times) await busy.create(on, doer, time, now);
}

/** Somebody has written an address to which no mail goes. */
export async function changeAddress(dataSource: DataSource, by: DemoPerson, now: number): Promise<void> {
  const offices = new Offices(dataSource);
  const { id, version, ...terms } = await offices.get(UNREACHABLE);
  const contacts = [{ role: 'head-of-ospod', name: 'Bc. Renata Hrušková', email: UNREACHABLE_ADDRESS }] as const;
  await offices.change(editorOf(by).doer, id, version, { ...terms, contacts }, now);
}
