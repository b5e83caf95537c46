import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in a cookie, a header and an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Enough for secrets of full entropy; passwords take argon2id. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Follows from the session's secret, which no script can read; so a reloaded page can be told it again. */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url');
}
