import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CANARIES, PostOffice } from './post-office.ts';

const HOSTILE = [
  'ST-1\r\nBcc: evil@example.org', 'ST-2\nBcc: evil@example.org', 'ST-3\r\n\r\n<script>alert(1)</script>', 'ST-4\u2028Bcc: evil@example.org', 'ST-5=?utf-8?q?=0D=0ABcc:evil?=',
  'ST-6\r\n.\r\nMAIL FROM:<evil@example.org>', 'ST-7\u0085Bcc: evil@example.org', 'ST-8"><img src=x onerror=alert(1)>', 'ST-9\r\nContent-Type: text/html', 'ST-10\u202egnp.exe',
];
const PURPOSES = ['reminder', 'escalation', 'internal-target', 'others-overdue', 'child-at-risk', 'assigned', 'bias-to-decide', 'to-approve', 'to-sign'] as const;

describe('what leaves the house', () => {
  let office: PostOffice;
  beforeAll(async () => { office = await PostOffice.open(); });
  beforeEach(() => office.reset());
  afterAll(() => office.close());

  it('holds no name, subject or č. j., neither in the raw bytes nor in what they decode to', async () => {
    const [alone, many] = [await office.person(), await office.person()];
    for (const purpose of PURPOSES) {
      const timing = purpose === 'child-at-risk' ? 'at-once' : 'office-hours';
      await office.plan(await office.case(), many, { purpose, timing });
      await office.plan(await office.case(), alone, { purpose, timing: 'at-once' });
    }
    await office.drain();
    const mails = await office.received();
    expect(mails.length).toBeGreaterThan(PURPOSES.length);
    const all = mails.map((mail, i) => [office.sink.mails[i]?.raw, mail.subject, mail.text, mail.html || '', JSON.stringify(mail.headerLines)].join('\n')).join('\n');
    expect(all).toMatch(/ST-2026-\d{4}/);
    for (const canary of CANARIES) {
      for (const form of formsOf(canary)) expect(all).not.toContain(form);
    }
  });

  it('gains no header, no recipient and no tag by what a register number, a sender\'s name or an address hold', async () => {
    const person = await office.person();
    await office.plan(await office.case(), person);
    await office.drain();
    const plain = headerNames(office.sink.mails[0]?.raw ?? '');
    for (const registerNumber of HOSTILE) {
      const recipient = await office.person();
      await office.reset();
      await office.plan(await office.case({ registerNumber }), recipient);
      const transport = office.transportTo(registerNumber);
      await office.drain({ transport });
      transport.close();
      const [mail] = await office.received();
      expect(office.sink.mails).toHaveLength(1);
      expect(headerNames(office.sink.mails[0]?.raw ?? '')).toEqual(plain);
      expect(office.sink.mails[0]?.recipients).toEqual([await office.address(recipient)]);
      expect(mail?.bcc).toBeUndefined();
      expect(mail?.html || '').not.toMatch(/<script|<img/);
    }
  });

  it('says nothing of a case to the log', async () => {
    const lines: string[] = [];
    const keep = (fields: Record<string, unknown>, message: string): void => { lines.push(JSON.stringify(fields), message); };
    await office.plan(await office.case(), await office.person());
    office.sink.setMode('permanent');
    await office.drain({ log: { info: keep, warn: keep, error: keep } });
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).not.toMatch(/@|ST-2026|Kanárk/);
    const errors: { error: string }[] = await office.db.query('select last_error as error from mails');
    for (const { error } of errors) expect(error).not.toContain('@');
  });
});

/** As it stands, and as transfer encodings would carry it. */
function formsOf(text: string): readonly string[] {
  const quoted = [...Buffer.from(text)].map((byte) => (byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte))).join('');
  return [text, quoted, quoted.replaceAll(' ', '_'), Buffer.from(text).toString('base64').replace(/=+$/, '')];
}

function headerNames(raw: string): readonly string[] {
  const head = raw.split('\r\n\r\n')[0] ?? '';
  return head.split('\r\n').filter((line) => !/^[ \t]/.test(line)).map((line) => line.slice(0, line.indexOf(':')));
}
