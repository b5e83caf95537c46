import { describe, expect, it } from '@jest/globals';
import { mailAddress } from './address.ts';

describe('address of a recipient', () => {
  it.each([
    ['jana.novakova@kr-vysocina.example', 'jana.novakova@kr-vysocina.example'],
    ['  o\'hara+spod@example.cz ', 'o\'hara+spod@example.cz'],
    ['referent@žďár.example', `referent@${new URL('http://žďár.example').host}`],
    ['a@localhost', 'a@localhost'],
  ])('takes %s', (typed, address) => {
    expect(mailAddress(typed)).toBe(address);
  });

  it.each([
    '', '@', 'a', 'a@', '@b.cz', 'a@@b.cz', 'a@b@c.cz', 'a b@c.cz', 'a@b c.cz', 'a@b.cz, d@e.cz', 'a@b.cz;d@e.cz', '<a@b.cz>', 'Jana <a@b.cz>',
    'a(comment)@b.cz', 'a@b.cz(comment)', '"a b"@c.cz', '"a"@c.cz', 'a\\@b@c.cz', '.a@b.cz', 'a.@b.cz', 'a..b@c.cz', 'a@-b.cz', 'a@b-.cz', 'a@b..cz', 'a@[127.0.0.1]',
    'a@b.cz\r\nBcc: x@y.cz', 'a\r\nRCPT TO:<x@y.cz>@b.cz', 'a\n@b.cz', 'a\0@b.cz', 'a@b\0.cz', 'a@b.cz\u2028Bcc: x@y.cz', 'a\u202e@b.cz', 'a@b\u200b.cz',
    '=?utf-8?q?a=40b.cz=0d=0aBcc:x?=@b.cz', 'a@b.cz?bcc=x@y.cz', 'a@b.cz/x', 'a@b.cz#x', 'a%x@b%40.cz', 'a@b.cz>', 'a@b.cz\tx', `${'a'.repeat(65)}@b.cz`, `a@${'b'.repeat(64)}.cz`,
    `a@${'b.'.repeat(130)}cz`, 'group:a@b.cz,c@d.cz;', 'a@b.cz\\r\\nBcc: x@y.cz', 'a@b_c.cz',
  ])('refuses %j', (typed) => {
    expect(mailAddress(typed)).toBeNull();
  });
});
