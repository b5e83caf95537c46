import type { DataSource } from 'typeorm';
import { packDepartmentId } from '../../../libs/casework/index.ts';
import type { Role } from '../../../libs/domain/index.ts';
import { PasswordService, People, RateLimiter, Sessions } from '../../../libs/identity/index.ts';

/** An invented person of a trial office; nobody real. */
export type DemoAccount = {
  readonly login: string;
  readonly name: string;
  readonly position: string;
  readonly roles: readonly Role[];
  /** Code of a department of the data pack; null: the whole authority. */
  readonly department: string | null;
  /** Login of the superior, who stands earlier in the list. */
  readonly superior: string | null;
};

/** The head of the odbor signs for the department, the director for the whole authority: by the signing rules. */
export const DEMO_ACCOUNTS = [
  { login: 'reditelka', name: 'Ivana Říhová', position: 'ředitelka krajského úřadu', roles: ['signatory'], department: null, superior: null },
  { login: 'vedouci.odboru', name: 'Karel Beneš', position: 'vedoucí odboru', roles: ['signatory'], department: 'SPOD', superior: 'reditelka' },
  { login: 'vedouci', name: 'Marie Horáková', position: 'vedoucí oddělení', roles: ['manager'], department: 'SPOD', superior: 'vedouci.odboru' },
  { login: 'referentka', name: 'Jana Novotná', position: 'referentka', roles: ['caseworker'], department: 'SPOD', superior: 'vedouci' },
  { login: 'referent', name: 'Petr Dvořák', position: 'referent', roles: ['caseworker'], department: 'SPOD', superior: 'vedouci' },
  { login: 'referentka2', name: 'Lucie Malá', position: 'referentka', roles: ['caseworker'], department: 'SPOD', superior: 'vedouci' },
  { login: 'metodik', name: 'Ondřej Sedlák', position: 'metodik náhradní rodinné péče', roles: ['caseworker'], department: 'SPOD', superior: 'vedouci' },
  { login: 'metodicka', name: 'Zuzana Kolářová', position: 'metodička sociálně-právní ochrany dětí', roles: ['methodologist'], department: 'SPOD', superior: 'vedouci' },
  { login: 'podatelna', name: 'Alena Bartošová', position: 'podatelna', roles: ['registry'], department: 'POD', superior: 'reditelka' },
  { login: 'kontrola', name: 'Tomáš Šimek', position: 'vnitřní kontrola', roles: ['internal-control'], department: 'IKA', superior: 'reditelka' },
  { login: 'spravce', name: 'David Kučera', position: 'správce', roles: ['administrator'], department: 'IKA', superior: 'reditelka' },
  { login: 'auditor', name: 'Eva Králová', position: 'auditorka', roles: ['auditor'], department: 'IKA', superior: 'reditelka' },
] as const satisfies readonly DemoAccount[];

export type DemoLogin = (typeof DEMO_ACCOUNTS)[number]['login'];

const SYSTEM = { personId: null, kind: 'system', requestId: null } as const;
const RESET_MINUTES = 5;

/** Makes the accounts that are missing, all with the given password; those that are there keep theirs. */
export async function ensureDemoAccounts(database: DataSource, password: string, now: number): Promise<void> {
  const people = new People(database);
  const present = new Map<string, string>((await people.list({ limit: 1_000 })).map(({ login, id }) => [login, id]));
  for (const account of DEMO_ACCOUNTS.filter(({ login }) => !present.has(login))) {
    const superiorId = account.superior === null ? null : present.get(account.superior) ?? null;
    present.set(account.login, await create(database, { ...account, superiorId }, password, now));
  }
}

async function create(database: DataSource, account: DemoAccount & { readonly superiorId: string | null }, password: string, now: number): Promise<string> {
  const { login, name, position, roles, superiorId } = account;
  const passwords = new PasswordService(database, new Sessions(database), new RateLimiter(database));
  const { id, token } = await database.transaction(async (on) => {
    const person = await new People(database).create(on, SYSTEM, {
      login, name, position, roles, superiorId, email: `${login}@urad.example`, departmentId: account.department === null ? null : packDepartmentId(account.department),
    }, now);
    return { id: person.id, token: (await passwords.grantReset(on, SYSTEM, person.id, RESET_MINUTES, now)).token };
  });
  await passwords.redeem(token, password, 'lhutnik start', now);
  return id;
}
