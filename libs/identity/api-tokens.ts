import { randomUUID } from 'node:crypto';
import { DomainError } from '../domain/index.ts';
import type { DepartmentId, PersonId, Role } from '../domain/index.ts';
import { audit } from './audit.ts';
import type { Doer } from './audit.ts';
import { at, rowsOf, steadyRow } from './database.ts';
import type { Database } from './database.ts';
import type { TokenScope } from './permissions.ts';
import type { Found } from './sessions.ts';
import { newSecret, sha256 } from './secrets.ts';

const PREFIX = 'lht_';
const SHOWN = 10;
const MAX_TOKENS = 50;
const DAY_MS = 86_400_000;
const TOUCH_MS = 60_000;

export type ApiToken = {
  readonly id: string;
  readonly label: string;
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

export type NewToken = { readonly label: string; readonly scopes: readonly TokenScope[]; readonly days: number };

type Row = { id: string; personId: PersonId; scopes: TokenScope[]; lastUsedAt: Date | null; roles: Role[]; departmentId: DepartmentId | null; mustChangePassword: boolean };

/** Personal tokens for programs. Shown once, kept as a hash; they can do at most what their owner can at that moment. */
export class ApiTokens {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async create(doer: Doer & { readonly personId: PersonId }, token: NewToken, now: number): Promise<ApiToken & { readonly secret: string }> {
    const secret = `${PREFIX}${newSecret()}`;
    const id = randomUUID();
    return this.database.transaction(async (on) => {
      await on.query('select 1 from people where id = $1 for update', [doer.personId]);
      const [count] = await rowsOf<{ n: number }>(on, 'select count(*)::int as n from api_tokens where person_id = $1 and revoked_at is null and expires_at > $2', [doer.personId, at(now)]);
      if ((count?.n ?? 0) >= MAX_TOKENS) throw new DomainError('conflict', 'token.tooMany', `Platných tokenů může být nejvýše ${String(MAX_TOKENS)}; některý zrušte.`);
      const [row] = await rowsOf<ApiToken>(on, CREATE, [id, doer.personId, token.label, secret.slice(0, SHOWN), sha256(secret), [...new Set(token.scopes)], at(now), at(now + token.days * DAY_MS)]);
      await audit(on, doer, { action: 'token.created', subjectKind: 'token', subjectId: id }, now);
      if (row === undefined) throw new Error('the token was not written');
      return { ...row, secret };
    });
  }

  /** Also those revoked and run out, newest first: their owner sees what was used and when. */
  list(personId: PersonId): Promise<readonly ApiToken[]> {
    return rowsOf<ApiToken>(this.database, `select ${COLUMNS} from api_tokens where person_id = $1 order by created_at desc, id limit 200`, [personId]);
  }

  /** At once: the next request with it is refused. Revoking twice is the same as once. */
  async revoke(doer: Doer & { readonly personId: PersonId }, id: string, now: number): Promise<void> {
    await this.database.transaction(async (on) => {
      const found = await rowsOf<{ id: string }>(on, 'update api_tokens set revoked_at = coalesce(revoked_at, $3) where id = $1 and person_id = $2 returning id', [id, doer.personId, at(now)]);
      if (found.length === 0) throw new DomainError('missing', 'token.notFound', 'Takový token nemáte.');
      await audit(on, doer, { action: 'token.revoked', subjectKind: 'token', subjectId: id }, now);
    });
  }

  async find(secret: string, now: number): Promise<Found | null> {
    if (!secret.startsWith(PREFIX)) return null;
    const row = await steadyRow<Row>(this.database, FIND, [sha256(secret), at(now)]);
    if (row === null) return null;
    if (row.lastUsedAt === null || now - row.lastUsedAt.getTime() >= TOUCH_MS) {
      await this.database.query('update api_tokens set last_used_at = $2 where id = $1', [row.id, at(now)]);
    }
    const { personId, roles, departmentId, mustChangePassword } = row;
    return { principal: { personId, roles, departmentId, proof: { by: 'token', tokenId: row.id, scopes: row.scopes } }, mustChangePassword };
  }
}

const COLUMNS = 'id, label, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"';

const CREATE = `
  insert into api_tokens (id, person_id, label, prefix, token_hash, scopes, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${COLUMNS}`;

const FIND = `
  select t.id, t.person_id as "personId", t.scopes, t.last_used_at as "lastUsedAt", p.roles, p.department_id as "departmentId", p.must_change_password as "mustChangePassword"
  from api_tokens t join people p on p.id = t.person_id
  where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2 and p.active`;
