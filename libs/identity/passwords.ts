import { hash, verify } from '@node-rs/argon2';
import type { Options } from '@node-rs/argon2';
import { DomainError } from '../domain/index.ts';

/** argon2id (the library's default); memory in KiB. About 60 ms on one core of a small server; four threads of the pool run at once. */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 } as const satisfies Options;

const MIN_LENGTH = 12;
const MAX_LENGTH = 200;

/** A hash that no password has, at today's cost: what is compared when there is nobody to compare with. */
const nobody: Promise<string> = hash(`nobody:${String(Math.random())}${String(process.pid)}`, COST);

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Takes as long for nobody (null) as for somebody. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password.normalize('NFC'));
  return matches && passwordHash !== null;
}

/** @throws DomainError invalid 'password.weak' naming `field` */
export function refuseWeakPassword(password: string, about: { readonly login: string; readonly name: string }, field: string): void {
  const problem = weaknessOf(password, about);
  if (problem !== null) {
    throw new DomainError('invalid', 'password.weak', 'Zvolte jiné heslo.', { fields: [{ field, code: 'password.weak', messageCs: problem }] });
  }
}

function weaknessOf(password: string, { login, name }: { login: string; name: string }): string | null {
  const length = Array.from(password).length;
  if (length < MIN_LENGTH) return `Heslo musí mít alespoň ${String(MIN_LENGTH)} znaků.`;
  if (length > MAX_LENGTH) return `Heslo může mít nejvýše ${String(MAX_LENGTH)} znaků.`;
  const lowered = password.toLowerCase();
  const own = [login.split('@')[0] ?? '', ...name.split(/\s+/)].map((part) => part.toLowerCase()).filter((part) => part.length >= 4);
  if (own.some((part) => lowered.includes(part))) return 'Heslo nesmí obsahovat vaše jméno ani přihlašovací jméno.';
  if (new Set(lowered).size < 5 || /^(?:heslo|password|qwert|12345|abcde|lhutnik|lhůtník)/u.test(lowered)) return 'Takové heslo by se dalo snadno uhodnout.';
  return null;
}
