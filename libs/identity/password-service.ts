import { DomainError } from '../domain/index.ts';
import type { PersonId } from '../domain/index.ts';
import { audit } from './audit.ts';
import type { Doer } from './audit.ts';
import { at, firstRow } from './database.ts';
import type { Database, Queryable } from './database.ts';
import { hashPassword, passwordMatches, refuseWeakPassword } from './passwords.ts';
import type { RateLimiter, RateRule } from './rate-limit.ts';
import type { Sessions } from './sessions.ts';
import { newSecret, sha256 } from './secrets.ts';

type Account = { id: PersonId; login: string; name: string; passwordHash: string | null };
export type ResetGrant = { readonly token: string; readonly expiresAt: number };

/** A stolen session must not become a way to find out the password. */
const GUESSES: RateRule = { limit: 5, windowMs: 60_000 };

const ACCOUNT = 'select id, login, name, password_hash as "passwordHash" from people where id = $1 and active';

/** New passwords: by oneself, or by a one-time token that the administrator hands over (later: a mail). */
export class PasswordService {
  private readonly database: Database;
  private readonly sessions: Sessions;
  private readonly limiter: RateLimiter;

  constructor(database: Database, sessions: Sessions, limiter: RateLimiter) {
    this.database = database;
    this.sessions = sessions;
    this.limiter = limiter;
  }

  /** Seconds to wait before the next guess at a current password or a one-time token; 0 = go on. */
  guess(bucket: string, now: number): Promise<number> {
    return this.limiter.take(`password ${bucket}`, GUESSES, now);
  }

  /** Ends all other sessions of the person. @throws DomainError invalid 'password.wrong' | 'password.weak' */
  async change(doer: Doer & { readonly personId: PersonId }, sessionKey: string, words: { readonly current: string; readonly next: string }, now: number): Promise<void> {
    const account = await firstRow<Account>(this.database, ACCOUNT, [doer.personId]);
    if (account === null || !(await passwordMatches(account.passwordHash, words.current))) throw wrongPassword();
    refuseWeakPassword(words.next, account, 'newPassword');
    const passwordHash = await hashPassword(words.next);
    await this.database.transaction(async (on) => {
      const changed = await firstRow(on, `${SET} and password_hash = $4 returning id`, [account.id, passwordHash, at(now), account.passwordHash]);
      if (changed === null) throw wrongPassword();
      await this.sessions.closeAll(on, account.id, sessionKey);
      await audit(on, doer, { action: 'password.changed', subjectKind: 'person', subjectId: account.id }, now);
    });
  }

  /** A one-time token for a new password; earlier ones of the person stop being valid. */
  async grantReset(on: Queryable, doer: Doer, personId: PersonId, minutes: number, now: number): Promise<ResetGrant> {
    const token = newSecret();
    const expiresAt = now + minutes * 60_000;
    await on.query('delete from password_resets where person_id = $1 or expires_at <= $2', [personId, at(now)]);
    await on.query('insert into password_resets (token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)', [sha256(token), personId, at(now), at(expiresAt)]);
    await audit(on, doer, { action: 'password.resetGranted', subjectKind: 'person', subjectId: personId }, now);
    return { token, expiresAt };
  }

  /** Also unlocks; ends all sessions. @throws DomainError invalid 'password.resetInvalid' | 'password.weak' */
  async redeem(token: string, next: string, requestId: string, now: number): Promise<void> {
    const account = await firstRow<Account>(this.database, REDEEMABLE, [sha256(token), at(now)]);
    if (account === null) throw resetInvalid();
    refuseWeakPassword(next, account, 'newPassword');
    const passwordHash = await hashPassword(next);
    await this.database.transaction(async (on) => {
      const used = await firstRow(on, 'update password_resets set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning person_id', [sha256(token), at(now)]);
      const set = used === null ? null : await firstRow(on, `${SET} returning id`, [account.id, passwordHash, at(now)]);
      if (set === null) throw resetInvalid();
      await this.sessions.closeAll(on, account.id);
      await audit(on, { personId: account.id, kind: 'person', requestId }, { action: 'password.reset', subjectKind: 'person', subjectId: account.id }, now);
    });
  }
}

const REDEEMABLE = `
  select p.id, p.login, p.name, p.password_hash as "passwordHash" from password_resets r join people p on p.id = r.person_id
  where r.token_hash = $1 and r.used_at is null and r.expires_at > $2 and p.active`;

const SET = `
  update people set password_hash = $2, password_changed_at = $3, must_change_password = false, failed_logins = 0, locked_until = null
  where id = $1 and active`;

function wrongPassword(): DomainError {
  return new DomainError('invalid', 'password.wrong', 'Dosavadní heslo není správné.', {
    fields: [{ field: 'currentPassword', code: 'password.wrong', messageCs: 'Dosavadní heslo není správné.' }],
  });
}

function resetInvalid(): DomainError {
  return new DomainError('invalid', 'password.resetInvalid', 'Odkaz na nové heslo už neplatí. Požádejte správce o nový.');
}
