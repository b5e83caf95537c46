import { readFileSync } from 'node:fs';
import { audit } from './audit.ts';
import type { Doer } from './audit.ts';
import { at, firstRow } from './database.ts';
import type { Database } from './database.ts';
import { normalLogin } from './local-provider.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { People } from './register/people.ts';

export type FirstAdministrator = { readonly email: string; readonly name: string; readonly passwordFile: string | null };
/** `without-password`: the operator has a one-time token made by `lhutnik user reset-password`. */
export type Appointed = 'there-already' | 'appointed' | 'appointed-without-password' | 'nobody-named';

const SYSTEM: Doer = { personId: null, kind: 'system', requestId: null };

/**
 * Whoever the configuration names becomes the first administrator of an empty installation. There is no default
 * password: it comes from a file and has to be changed at the first sign-in. Two processes at once appoint one.
 */
export async function appointFirstAdministrator(database: Database, named: FirstAdministrator | null, now: number): Promise<Appointed> {
  if (await someAdministrator(database)) return 'there-already';
  if (named === null) return 'nobody-named';
  const password = named.passwordFile === null ? null : readFileSync(named.passwordFile, 'utf8').trim();
  if (password !== null) refuseWeakPassword(password, { login: named.email, name: '' }, 'FIRST_ADMIN_PASSWORD_FILE');
  const passwordHash = password === null ? null : await hashPassword(password);
  return database.transaction(async (on) => {
    await on.query(`select pg_advisory_xact_lock(hashtext('lhutnik.first-administrator'))`);
    if (await someAdministrator(on)) return 'there-already';
    const login = normalLogin(named.email);
    const person = { login, name: named.name, email: named.email, position: null, roles: ['administrator'] as const, departmentId: null, superiorId: null };
    const { id } = await new People(database).create(on, SYSTEM, person, now);
    await on.query('update people set password_hash = $2, password_changed_at = $3, must_change_password = $4 where id = $1', [id, passwordHash, at(now), passwordHash !== null]);
    await audit(on, SYSTEM, { action: 'administrator.appointed', subjectKind: 'person', subjectId: id }, now);
    return passwordHash === null ? 'appointed-without-password' : 'appointed';
  });
}

async function someAdministrator(on: Pick<Database, 'query'>): Promise<boolean> {
  return (await firstRow(on, `select 1 from people where active and 'administrator' = any(roles) limit 1`)) !== null;
}
