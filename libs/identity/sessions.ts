import type { DepartmentId, PersonId, Role } from '../domain/index.ts';
import { at, steadyRow } from './database.ts';
import type { Database, Queryable } from './database.ts';
import type { Principal } from './principal.ts';
import { csrfTokenOf, newSecret, sha256 } from './secrets.ts';

export const IDLE_MS = 2 * 3_600_000;
const ABSOLUTE_MS = 12 * 3_600_000;
const TOUCH_MS = 60_000;

export type NewSession = { readonly token: string; readonly csrfToken: string; readonly expiresAt: number };
/** `mustChangePassword`: the password was given by somebody else; nothing but changing it is allowed. */
export type Found = { readonly principal: Principal; readonly mustChangePassword: boolean };

type Row = { personId: PersonId; roles: Role[]; departmentId: DepartmentId | null; mustChangePassword: boolean; lastSeenAt: Date };

/** Browser sessions. The cookie holds a secret, the row its hash; person and roles are read anew at each request. */
export class Sessions {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async open(on: Queryable, personId: PersonId, now: number): Promise<NewSession> {
    const token = newSecret();
    const csrfToken = csrfTokenOf(token);
    const expiresAt = now + ABSOLUTE_MS;
    await on.query(
      'insert into sessions (token_hash, person_id, csrf_hash, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)',
      [sha256(token), personId, sha256(csrfToken), at(now), at(expiresAt)],
    );
    return { token, csrfToken, expiresAt };
  }

  /** Null when there is no such session, it idled or ran out, or the person was deactivated. */
  async find(token: string, now: number): Promise<Found | null> {
    const key = sha256(token);
    const row = await steadyRow<Row>(this.database, FIND, [key, at(now), at(now - IDLE_MS)]);
    if (row === null) return null;
    if (now - row.lastSeenAt.getTime() >= TOUCH_MS) {
      await this.database.query('update sessions set last_seen_at = $2 where token_hash = $1', [key, at(now)]);
    }
    const proof = { by: 'session', sessionKey: key.toString('hex'), csrfToken: csrfTokenOf(token) } as const;
    const { personId, roles, departmentId, mustChangePassword } = row;
    return { principal: { personId, roles, departmentId, proof }, mustChangePassword };
  }

  async close(on: Queryable, sessionKey: string): Promise<void> {
    await on.query('delete from sessions where token_hash = $1', [Buffer.from(sessionKey, 'hex')]);
  }

  /** All of a person's sessions but the one kept: after a new password, a reset, a deactivation. */
  async closeAll(on: Queryable, personId: PersonId, keep: string | null = null): Promise<void> {
    await on.query('delete from sessions where person_id = $1 and token_hash is distinct from $2', [personId, keep === null ? null : Buffer.from(keep, 'hex')]);
  }

  async sweep(now: number): Promise<void> {
    await this.database.query('delete from sessions where expires_at <= $1 or last_seen_at <= $2', [at(now), at(now - IDLE_MS)]);
  }
}

const FIND = `
  select s.person_id as "personId", p.roles, p.department_id as "departmentId", p.must_change_password as "mustChangePassword", s.last_seen_at as "lastSeenAt"
  from sessions s join people p on p.id = s.person_id
  where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3 and p.active`;
