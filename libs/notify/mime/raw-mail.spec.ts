import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { invitationCalendar } from '../calendar/invitation-entry.ts';
import { rawMail } from './raw-mail.ts';

const MAIL = { subject: 'ST-2026-0042 (stížnost): konec lhůty', text: 'Žluťoučký kůň', html: '<p>Žluťoučký kůň</p>', messageId: '<abc@x.example>', to: 'a@b.example', date: Date.UTC(2026, 11, 28) };
const SENDER = { address: 'lhutnik@x.example', name: 'Lhůtník' };
const ENTRY = {
  meetingId: 'm1', title: 'Metodická porada – příští rok', place: 'Žďár', link: null, days: [{ day: '2027-03-12', from: '09:00', to: '15:00' }],
  sequence: 1, cancelled: false, stamp: 0, url: 'https://x.example/pozvanka/t',
};

/** What a hostile value could try to be: line ends of every kind, encoded words, more than one address. */
const PAYLOADS = [
  'x\r\nBcc: evil@example.org', 'x\nBcc: evil@example.org', 'x\rBcc: evil@example.org', 'x\r\n\r\nbody', 'x\n\nbody', 'x\0Bcc: evil@example.org', 'x\u2028Bcc: evil@example.org',
  'x\u2029Bcc: evil@example.org', 'x\u0085Bcc: evil@example.org', 'x\u000bBcc: evil@example.org', 'x\u000cBcc: evil@example.org', 'x\r\n Bcc: folded@example.org', 'x\r\n\tBcc: folded@example.org',
  '=?utf-8?q?x=0D=0ABcc:=20evil@example.org?=', '=?utf-8?b?DQpCY2M6IGV2aWxAZXhhbXBsZS5vcmc=?=', '=?iso-8859-1?q?=0aX-Evil:_1?=', 'x=?=?utf-8?q?a?=', '%0d%0aBcc: evil@example.org', '\\r\\nBcc: evil@example.org',
  'x\r\nContent-Type: text/html', 'x\r\nX-Evil: 1\r\nX-Evil-2: 2', 'x\r\n.\r\nMAIL FROM:<evil@example.org>', 'x"\r\nBcc: evil@example.org', 'x>\r\nBcc: evil@example.org', '<evil@example.org>',
  'x, evil@example.org', 'evil@example.org;', 'x\u202eBcc: evil@example.org', 'x\u200bBcc', '\ufeffBcc: evil@example.org', 'x\x1bBcc: evil', 'x\x7fBcc: evil', 'x'.repeat(2_000), 'x '.repeat(1_000),
  '\r\n'.repeat(50) + 'Bcc: evil@example.org', 'Bcc: evil@example.org', 'x\r\nBcc : evil@example.org', 'x\n\rBcc: evil@example.org', 'x\r\r\nBcc: evil@example.org', '\nSubject: twice', 'x\r\nFrom: evil@example.org',
  'x\r\nTo: evil@example.org', 'x\r\nMessage-ID: <evil@example.org>', 'x\r\nReply-To: evil@example.org', 'x\r\nDKIM-Signature: v=1', 'ž\r\nBcc: evil@example.org', 'ž\u2028Bcc: evil@example.org', 'x\u0000\r\n\u0000Bcc: evil',
  '=?utf-8?q?a?=\r\n =?utf-8?q?=0d=0aBcc:evil?=', '=?UTF-8?Q?=3D=3Fx?=\nBcc: evil@example.org',
];

describe('the bytes of a mail', () => {
  it('are the same each time, so that a repeated attempt is the same message', async () => {
    expect((await rawMail(MAIL, SENDER)).equals(await rawMail(MAIL, SENDER))).toBe(true);
  });

  it('carry text and HTML, the fixed Message-ID, and no name of the addressee', async () => {
    const parsed = await simpleParser(await rawMail(MAIL, SENDER));
    expect(parsed.text?.trim()).toBe('Žluťoučký kůň');
    expect(parsed.html).toContain('Žluťoučký kůň');
    expect(parsed.messageId).toBe('<abc@x.example>');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.to).toMatchObject({ value: [{ address: 'a@b.example', name: '' }] });
  });

  it('bring a calendar entry as one of the forms in which they can be read, and as a file, the same each time', async () => {
    const content = invitationCalendar({ entry: ENTRY, host: 'x.example', organizer: SENDER, attendee: { name: 'Městský úřad Žďár', address: 'a@b.example' } });
    const mail = { ...MAIL, calendar: { method: 'REQUEST', content } } as const;
    const bytes = await rawMail(mail, SENDER);
    expect(bytes.equals(await rawMail(mail, SENDER))).toBe(true);
    const raw = bytes.toString('latin1');
    const parts = [...raw.matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gm)].map(([, type]) => type);
    expect(parts).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics']);
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    const parsed = await simpleParser(bytes);
    expect(parsed.text?.trim()).toBe('Žluťoučký kůň');
    expect(parsed.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar', 'application/ics']);
    for (const attachment of parsed.attachments) expect(attachment.content.toString()).toBe(content);
    expect(parsed.attachments[1]?.filename).toBe('invite.ics');
  });

  it('withdraw a meeting under its own method', async () => {
    const content = invitationCalendar({ entry: { ...ENTRY, cancelled: true }, host: 'x.example', organizer: SENDER, attendee: { name: null, address: 'a@b.example' } });
    const raw = (await rawMail({ ...MAIL, calendar: { method: 'CANCEL', content } }, SENDER)).toString('latin1');
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL\r$/m);
  });

  it('gain no header by what a subject or a sender\'s name says', async () => {
    const plain = headerNames(await rawMail(MAIL, SENDER));
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(50);
    for (const payload of PAYLOADS) {
      const bytes = await rawMail({ ...MAIL, subject: payload }, { ...SENDER, name: payload });
      expect(headerNames(bytes)).toEqual(plain);
      const parsed = await simpleParser(bytes);
      expect(parsed.from?.value.map(({ address }) => address)).toEqual([SENDER.address]);
      expect(parsed.subject ?? '').not.toMatch(/[\r\n\0\u2028\u2029]/);
    }
  });
});

function headerNames(bytes: Buffer): readonly string[] {
  const head = bytes.toString('latin1').split('\r\n\r\n')[0] ?? '';
  return head.split('\r\n').filter((line) => !/^[ \t]/.test(line)).map((line) => line.slice(0, line.indexOf(':')));
}
