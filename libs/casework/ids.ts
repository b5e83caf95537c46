import { createHash, randomBytes } from 'node:crypto';

/** A new id, UUID v7: made here, not in the database, and growing with time so that indexes fill from one side. */
export function newId(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.max(0, Math.trunc(now)), 0, 6);
  return uuid(bytes, 7);
}

/** The same id for the same name, UUID v8: what is loaded twice is one thing. */
export function idOf(kind: string, name: string): string {
  return uuid(createHash('sha256').update(`${kind}\n${name}`).digest().subarray(0, 16), 8);
}

function uuid(bytes: Buffer, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is not an id is the id of nothing. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
