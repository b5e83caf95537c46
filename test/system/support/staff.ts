import { prepareOffice } from '../../../apps/cli/start/office.ts';
import { packDepartmentId, packOfficeId } from '../../../libs/casework/index.ts';
import { systemClock } from '../../../libs/config/index.ts';
import { ApiTokens, TOKEN_SCOPES } from '../../../libs/identity/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import type { Topology } from './topology.ts';

export const PASSWORD = 'modrá lampa svítí do noci';
export const DEPARTMENT = packDepartmentId('SPOD');
export const ORP_OFFICE = packOfficeId('orp', 'Jihlava');

const LOGINS = ['referentka', 'referent', 'referentka2', 'vedouci', 'vedouci.odboru', 'reditelka', 'metodicka'] as const;
export type Login = (typeof LOGINS)[number];

export type Member = { readonly id: string; readonly email: string; readonly token: string };
export type Staff = Readonly<Record<Login, Member>>;

/** The office with its people, each with a token for programs. */
export async function openOffice(topology: Topology): Promise<Staff> {
  await prepareOffice({ databaseUrl: topology.databaseUrl, clock: systemClock, demoPassword: PASSWORD });
  const database = createDataSource(topology.databaseUrl, { poolSize: 2 });
  await database.initialize();
  try {
    const people = await topology.sql.rows<{ id: string; login: string; email: string }>('select id, login, email from people where login = any($1)', [LOGINS]);
    const members = await Promise.all(people.map(async ({ id, login, email }) => {
      const { secret } = await new ApiTokens(database).create({ personId: id, kind: 'person', requestId: 'test' }, { label: 'test', scopes: TOKEN_SCOPES, days: 10_000 }, Date.now());
      return [login, { id, email, token: secret }] as const;
    }));
    return Object.fromEntries(members) as Staff;
  } finally {
    await database.destroy();
  }
}
