import { randomUUID } from 'node:crypto';
import { addPerson, inject, startApi } from '../../../support/api.ts';
import type { Answer, TestApi, TestApiOptions } from '../../../support/api.ts';
import type { Role } from '../../../../libs/domain/index.ts';
import { ApiTokens, TOKEN_SCOPES } from '../../../../libs/identity/index.ts';

/** A program of one person: signed in by a token, which outlives the days that a test lets pass. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  send(method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
};

export type TestOffice = {
  readonly api: TestApi;
  readonly department: string;
  readonly otherDepartment: string;
  /** An ORP office. */
  readonly orp: string;
  readonly otherOrp: string;
  readonly registry: Member;
  readonly worker: Member;
  readonly colleague: Member;
  readonly manager: Member;
  /** Head of the department: signs, and stands above the manager. */
  readonly head: Member;
  readonly administrator: Member;
  readonly auditor: Member;
  readonly control: Member;
  /** A caseworker of another department. */
  readonly stranger: Member;
};

/** An authority with everybody it needs, each signed in. */
export async function openOffice(options: TestApiOptions = {}): Promise<TestOffice> {
  const api = await startApi(options);
  const department = await add(api, 'departments', { name: 'Odbor sociálních věcí', code: 'OSV' });
  const otherDepartment = await add(api, 'departments', { name: 'Odbor školství', code: 'OSM' });
  const orp = await add(api, 'offices', { kind: 'orp', name: 'Jihlava', office: 'Magistrát města Jihlavy', search_name: 'jihlava' });
  const otherOrp = await add(api, 'offices', { kind: 'orp', name: 'Třebíč', office: 'Městský úřad Třebíč', search_name: 'trebic' });
  const member = (name: string, roles: readonly Role[], departmentId: string | null = department): Promise<Member> => addMember(api, name, roles, departmentId);
  const office: TestOffice = {
    api, department, otherDepartment, orp, otherOrp,
    registry: await member('Pavla Podatelnová', ['registry'], null),
    worker: await member('Radka Referentová', ['caseworker']),
    colleague: await member('Karel Kolega', ['caseworker']),
    manager: await member('Věra Vedoucí', ['manager']),
    head: await member('Petr Podepisující', ['signatory']),
    administrator: await member('Adam Správce', ['administrator'], null),
    auditor: await member('Alžběta Auditorová', ['auditor'], null),
    control: await member('Viktor Kontrolní', ['internal-control'], null),
    stranger: await member('Cyril Cizí', ['caseworker'], otherDepartment),
  };
  await superior(api, office.manager, [office.worker, office.colleague]);
  await superior(api, office.head, [office.manager]);
  return office;
}

export async function addMember(api: TestApi, name: string, roles: readonly Role[], departmentId: string | null): Promise<Member> {
  const { id } = await addPerson(api, roles, { name, departmentId });
  await api.dataSource.query('update change_counters set value = value + 1');
  const { secret } = await new ApiTokens(api.dataSource).create({ personId: id, kind: 'person', requestId: 'test' }, { label: name, scopes: TOKEN_SCOPES, days: 1_000 }, api.clock.time);
  return {
    id, name, token: secret,
    send: (method, url, body, headers = {}) => inject(api, {
      method, url, headers: { ...headers, authorization: `Bearer ${secret}` }, ...(body === undefined ? {} : { payload: body as object }),
    }),
  };
}

async function add(api: TestApi, table: string, row: Readonly<Record<string, string>>): Promise<string> {
  const id = randomUUID();
  const columns = Object.keys(row);
  await api.dataSource.query(
    `insert into ${table} (id, ${columns.join(', ')}) values ($1, ${columns.map((_, index) => `$${String(index + 2)}`).join(', ')})`,
    [id, ...Object.values(row)],
  );
  return id;
}

/** Written past the registers, so the change is counted by hand: the next request sees it. */
async function superior(api: TestApi, of: Member, people: readonly Member[]): Promise<void> {
  await api.dataSource.query('update people set superior_id = $1 where id = any($2)', [of.id, people.map(({ id }) => id)]);
  await api.dataSource.query('update change_counters set value = value + 1');
}
