import type { PersonId } from '../domain/index.ts';
import { at, firstRow } from './database.ts';
import type { Database } from './database.ts';
import type { Identified, IdentityProvider } from './identity-provider.ts';
import { passwordMatches } from './passwords.ts';

export type Credentials = { readonly login: string; readonly password: string };

/** So many misses in a row lock the account; each further one locks it again. */
const MISSES_TO_LOCK = 10;
const LOCKED_FOR_MS = 30 * 60_000;

type Account = { id: PersonId; passwordHash: string | null; active: boolean; lockedUntil: Date | null };

/** Accounts of our own. The same statements and the same hashing run whether the login exists or not. */
export class LocalIdentityProvider implements IdentityProvider<Credentials> {
  readonly name = 'local';
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async identify({ login, password }: Credentials, now: number): Promise<Identified> {
    const name = normalLogin(login);
    const account = await firstRow<Account>(this.database, ACCOUNT, [name]);
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    const locked = account?.lockedUntil != null && account.lockedUntil.getTime() > now;
    if (account === null || !matches || locked || !account.active) {
      await this.database.query(MISS, [name, MISSES_TO_LOCK, at(now + LOCKED_FOR_MS), locked]);
      return { outcome: 'refused', personId: account?.id ?? null, why: reason(account, locked) };
    }
    await this.database.query('update people set failed_logins = 0, locked_until = null, last_login_at = $2 where id = $1', [account.id, at(now)]);
    return { outcome: 'identified', personId: account.id };
  }
}

function reason(account: Account | null, locked: boolean): 'unknown' | 'wrong' | 'locked' | 'inactive' {
  if (account === null) return 'unknown';
  if (!account.active) return 'inactive';
  return locked ? 'locked' : 'wrong';
}

export function normalLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase();
}

const ACCOUNT = 'select id, password_hash as "passwordHash", active, locked_until as "lockedUntil" from people where login = $1';

/** While it is locked, tries neither count nor prolong: nobody can keep another out for good. */
const MISS = `
  update people set
    failed_logins = case when $4 then failed_logins else failed_logins + 1 end,
    locked_until = case when not $4 and failed_logins + 1 >= $2 then $3 else locked_until end
  where login = $1`;
