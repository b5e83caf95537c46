import type { PersonId } from '../domain/index.ts';
import { firstRow } from './database.ts';
import type { Queryable } from './database.ts';
import type { Proof } from './principal.ts';

export type Profile = {
  readonly login: string;
  readonly name: string;
  readonly position: string | null;
  readonly mustChangePassword: boolean;
  /** When the session ends at the latest; null for a token. */
  readonly sessionEndsAt: Date | null;
};

/** What a person is shown about themselves. */
export async function profileOf(on: Queryable, personId: PersonId, proof: Proof): Promise<Profile> {
  const key = proof.by === 'session' ? Buffer.from(proof.sessionKey, 'hex') : null;
  const row = await firstRow<Profile>(on, PROFILE, [personId, key]);
  if (row === null) throw new Error('the signed-in person vanished');
  return row;
}

const PROFILE = `
  select p.login, p.name, p.position, p.must_change_password as "mustChangePassword",
    (select s.expires_at from sessions s where s.token_hash = $2) as "sessionEndsAt"
  from people p where p.id = $1`;
