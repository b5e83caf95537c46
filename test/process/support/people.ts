import type { DataSource } from 'typeorm';
import type { Actor, PersonId, Role } from '../../../libs/domain/index.ts';

export const DEPARTMENT = '00000000-0000-4000-8000-0000000000d1';
export const ORP = '00000000-0000-4000-8000-0000000000f1';

type Someone = { readonly id: PersonId; readonly name: string; readonly login: string; readonly roles: readonly Role[]; readonly superior: PersonId | null };

const id = (n: number): PersonId => `00000000-0000-4000-8000-00000000a00${String(n)}`;

/** A small department: two caseworkers under a manager, under a head who signs; names that occur nowhere else. */
export const PEOPLE = {
  caseworker: { id: id(1), name: 'Anežka Ukazatelová', login: 'ukazatelova', roles: ['caseworker'], superior: id(3) },
  colleague: { id: id(2), name: 'Bohuslav Zástupník', login: 'zastupnik', roles: ['caseworker'], superior: id(3) },
  manager: { id: id(3), name: 'Cecílie Přehledná', login: 'prehledna', roles: ['manager'], superior: id(4) },
  head: { id: id(4), name: 'Drahomír Podpisovský', login: 'podpisovsky', roles: ['signatory'], superior: null },
  registry: { id: id(5), name: 'Emil Razítko', login: 'razitko', roles: ['registry'], superior: id(4) },
} as const satisfies Record<string, Someone>;

export type Who = keyof typeof PEOPLE;

export function actor(who: Who): Actor {
  const { id: personId, roles } = PEOPLE[who];
  return { kind: 'person', personId, roles, departmentId: DEPARTMENT };
}

export function emailOf(who: Who): string {
  return `${PEOPLE[who].login}@kraj.example`;
}

/** 'caseworker' for an id of ours, the id itself for a stranger's. */
export function whoIs(personId: PersonId): string {
  return (Object.keys(PEOPLE) as Who[]).find((who) => PEOPLE[who].id === personId) ?? personId;
}

export async function seedPeople(dataSource: DataSource): Promise<void> {
  await dataSource.query('insert into departments (id, name, code) values ($1, $2, $3)', [DEPARTMENT, 'Oddělení sociálně-právní ochrany dětí', 'OSV']);
  await dataSource.query(
    "insert into offices (id, kind, name, office, search_name) values ($1, 'orp', 'Pelhřimov', 'Městský úřad Pelhřimov', 'pelhrimov')",
    [ORP],
  );
  for (const who of ['head', 'manager', 'caseworker', 'colleague', 'registry'] as const) {
    const { id: personId, name, login, roles, superior } = PEOPLE[who];
    await dataSource.query(
      `insert into people (id, login, name, search_name, email, roles, department_id, superior_id, created_at) values ($1, $2, $3, $2, $4, $5, $6, $7, now())`,
      [personId, login, name, emailOf(who), roles, DEPARTMENT, superior],
    );
  }
}
