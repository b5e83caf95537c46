import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { invitationAddress, readInvitationLink, signInvitationLink } from './links.ts';

const SECRET = 'tajemství dlouhé aspoň třicet dva znaků';
const LINK = { meetingId: '0197a1b2-0000-7000-8000-0000000000ff', inviteeId: '0197a1b2-1111-7000-8000-000000000001', linkNo: 1 };
const TOKEN = signInvitationLink(LINK, SECRET);

describe('the link of an invitation', () => {
  it('opens what it was signed for, and can be a part of an address as it stands', () => {
    fc.assert(fc.property(fc.uuid(), fc.uuid(), fc.integer({ min: 0, max: 65_535 }), (meetingId, inviteeId, linkNo) => {
      const link = { meetingId, inviteeId, linkNo };
      const token = signInvitationLink(link, SECRET);
      expect(token).toMatch(/^[A-Za-z0-9_-]{78}$/);
      expect(readInvitationLink(token, SECRET)).toEqual(link);
    }));
    expect(invitationAddress('https://lhutnik.example.cz/', TOKEN)).toBe(`https://lhutnik.example.cz/pozvanka/${TOKEN}`);
  });

  it('does not open with any one bit of it turned', () => {
    const bytes = Buffer.from(TOKEN, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(readInvitationLink(turned.toString('base64url'), SECRET)).toBeNull();
    }
  });

  it('has one way to be written: no other character at any place opens it', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. ';
    for (let i = 0; i < TOKEN.length; i += 1) {
      for (const char of alphabet) if (char !== TOKEN[i]) expect(readInvitationLink(`${TOKEN.slice(0, i)}${char}${TOKEN.slice(i + 1)}`, SECRET)).toBeNull();
    }
  });

  it('does not open cut short, drawn out, or under another secret', () => {
    for (let length = 0; length < TOKEN.length; length += 1) expect(readInvitationLink(TOKEN.slice(0, length), SECRET)).toBeNull();
    for (const token of [`${TOKEN}A`, `${TOKEN}=`, ` ${TOKEN}`, `${TOKEN}\n`, `${TOKEN}${TOKEN}`]) expect(readInvitationLink(token, SECRET)).toBeNull();
    for (const other of ['', `${SECRET} `, SECRET.toUpperCase(), randomUUID()]) expect(readInvitationLink(TOKEN, other)).toBeNull();
  });

  it('cannot be carried over to another invitee, meeting or number', () => {
    const own = Buffer.from(TOKEN, 'base64url');
    for (const link of [{ ...LINK, linkNo: 2 }, { ...LINK, inviteeId: randomUUID() }, { ...LINK, meetingId: randomUUID() }, { ...LINK, meetingId: LINK.inviteeId, inviteeId: LINK.meetingId }]) {
      const other = Buffer.from(signInvitationLink(link, SECRET), 'base64url');
      expect(readInvitationLink(Buffer.concat([other.subarray(0, 34), own.subarray(34)]).toString('base64url'), SECRET)).toBeNull();
    }
  });

  it('is nothing, and not an error, for whatever else is typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (token) => { expect(readInvitationLink(token, SECRET)).toBeNull(); }));
    for (let i = 0; i < 500; i += 1) expect(readInvitationLink(randomBytes(58).toString('base64url'), SECRET)).toBeNull();
  });

  it('is signed for ids and numbers only', () => {
    for (const link of [{ ...LINK, linkNo: -1 }, { ...LINK, linkNo: 65_536 }, { ...LINK, linkNo: 1.5 }, { ...LINK, meetingId: 'x' }, { ...LINK, inviteeId: LINK.inviteeId.toUpperCase() }]) {
      expect(() => signInvitationLink(link, SECRET)).toThrow(RangeError);
    }
  });
});
