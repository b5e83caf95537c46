import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose invitation a link opens. `linkNo` rises when it is revoked. */
export type InvitationLink = { readonly meetingId: string; readonly inviteeId: string; readonly linkNo: number };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ID_BYTES = 16;
const SIGNED_BYTES = 2 * ID_BYTES + 2;
const SIGNATURE_BYTES = 24;
const LINK_NO_MAX = 0xffff;

/** 58 bytes. */
const TOKEN = /^[A-Za-z0-9_-]{78}$/;

/**
 * The token of an invitation's link: both ids, the number of the link, and a signature over them.
 * @throws RangeError when an id is no UUID, or the number is none that a link can have
 */
export function signInvitationLink({ meetingId, inviteeId, linkNo }: InvitationLink, secret: string): string {
  if (!Number.isInteger(linkNo) || linkNo < 0 || linkNo > LINK_NO_MAX) throw new RangeError('no number of a link');
  const number = Buffer.alloc(2);
  number.writeUInt16BE(linkNo);
  const signed = Buffer.concat([idBytes(meetingId), idBytes(inviteeId), number]);
  return Buffer.concat([signed, signature(signed, secret)]).toString('base64url');
}

/** What a token says, if we signed it; null for everything else. Whether the link is still the current one, the meeting knows. */
export function readInvitationLink(token: string, secret: string): InvitationLink | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  // The last character carries bits that nothing is made of: one link, one way to write it.
  if (bytes.length !== SIGNED_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
  const signed = bytes.subarray(0, SIGNED_BYTES);
  if (!timingSafeEqual(bytes.subarray(SIGNED_BYTES), signature(signed, secret))) return null;
  return { meetingId: idText(signed.subarray(0, ID_BYTES)), inviteeId: idText(signed.subarray(ID_BYTES, 2 * ID_BYTES)), linkNo: signed.readUInt16BE(2 * ID_BYTES) };
}

/** The page on which the invited answer. */
export function invitationAddress(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/pozvanka/${token}`;
}

function signature(signed: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update(signed).digest().subarray(0, SIGNATURE_BYTES);
}

function idBytes(id: string): Buffer {
  if (!UUID.test(id)) throw new RangeError('not an id');
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
