import type { DepartmentId, Role } from '../domain/index.ts';
import { at, firstRow } from './database.ts';
import type { Database } from './database.ts';
import type { Principal } from './principal.ts';
import { IDLE_MS } from './sessions.ts';

type Row = { readonly roles: Role[]; readonly departmentId: DepartmentId | null };

/**
 * The same person as they stand now; null when they signed out, idled out, lost the token or were deactivated. Counts as
 * no activity: a stream left open must not keep its session alive.
 */
export async function recheck(database: Database, principal: Principal, now: number): Promise<Principal | null> {
  const { proof } = principal;
  const row = proof.by === 'session'
    ? await firstRow<Row>(database, SESSION, [Buffer.from(proof.sessionKey, 'hex'), at(now), at(now - IDLE_MS)])
    : await firstRow<Row>(database, TOKEN, [proof.tokenId, at(now)]);
  return row === null ? null : { ...principal, roles: row.roles, departmentId: row.departmentId };
}

const PERSON = 'p.roles, p.department_id as "departmentId"';
const SESSION = `select ${PERSON} from sessions s join people p on p.id = s.person_id where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3 and p.active`;
const TOKEN = `select ${PERSON} from api_tokens t join people p on p.id = t.person_id where t.id = $1 and t.revoked_at is null and t.expires_at > $2 and p.active`;
