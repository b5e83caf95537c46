import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailbox } from '../../apps/mailbox/mailbox.ts';
import type { Mailbox } from '../../apps/mailbox/mailbox.ts';
import type { MessageSummary } from '../../apps/mailbox/store.ts';
import { createLogger, systemClock } from '../../libs/config/index.ts';

describe('the inbox of a local installation', () => {
  let folder: string;
  let mailbox: Mailbox;
  const open = (): Promise<Mailbox> => startMailbox({
    folder, host: '127.0.0.1', smtpPort: 0, httpPort: 0, clock: systemClock, logger: createLogger({ role: 'mailbox', level: 'silent' }),
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lhutnik-mailbox-'));
    mailbox = await open();
  });
  afterEach(async () => {
    await mailbox.close();
    rmSync(folder, { recursive: true });
  });

  const url = (path: string): string => `http://127.0.0.1:${String(mailbox.httpPort)}${path}`;
  const get = async (path: string): Promise<string> => (await fetch(url(path))).text();
  const list = async (query = ''): Promise<readonly MessageSummary[]> => ((await (await fetch(url(`/api/messages${query}`))).json()) as { messages: MessageSummary[] }).messages;
  const send = (to: string, subject: string, more: object = {}): Promise<unknown> =>
    createTransport({ host: '127.0.0.1', port: mailbox.smtpPort }).sendMail({ from: 'urad@kraj.example', to, subject, text: 'Lhůta končí 4. ledna.\nhttps://lhutnik.example/veci/1', ...more });

  it('keeps what the mail server was given, newest first, with the recipients of the envelope', async () => {
    await send('jan@obec.example', 'První', { messageId: '<m-1@kraj.example>' });
    await send('eva@obec.example', 'Druhá žádost o vyjádření', { bcc: 'skryty@obec.example' });
    const [newest, oldest] = await list();
    expect(newest).toMatchObject({ subject: 'Druhá žádost o vyjádření', recipients: ['eva@obec.example', 'skryty@obec.example'], from: 'urad@kraj.example' });
    expect(oldest).toMatchObject({ subject: 'První', messageId: 'm-1@kraj.example' });
    expect(await get(`/api/messages/${oldest?.id ?? ''}/raw`)).toMatch(/^Message-ID: <m-1@kraj\.example>/m);
  });

  it('finds messages by a part of the recipient\'s address', async () => {
    await send('jan@obec.example', 'Jedna');
    await send('eva@mesto.example', 'Dvě');
    expect((await list('?to=MESTO')).map(({ subject }) => subject)).toEqual(['Dvě']);
    expect(await get('/?to=obec.example')).toContain('Jedna');
    expect(await get('/?to=obec.example')).not.toContain('Dvě');
  });

  it('survives a restart and is emptied on request only', async () => {
    await send('jan@obec.example', 'Trvalá');
    await mailbox.close();
    mailbox = await open();
    expect((await list()).map(({ subject }) => subject)).toEqual(['Trvalá']);
    expect((await fetch(url('/api/messages'), { method: 'DELETE' })).status).toBe(204);
    expect(await list()).toEqual([]);
    await mailbox.close();
    mailbox = await open();
    expect(await list()).toEqual([]);
  });

  it('shows a message with text, links, headers and attachments, and runs nothing that came in it', async () => {
    const attack = '<script>alert(1)</script>';
    await send('jan@obec.example', attack, { html: `<p>Ahoj</p>${attack}`, attachments: [{ filename: 'pozvánka.ics', content: 'BEGIN:VCALENDAR' }] });
    const id = (await list())[0]?.id ?? '';
    const page = await get(`/messages/${id}`);
    expect(page).not.toContain(attack);
    expect(page).toContain('<a href="https://lhutnik.example/veci/1"');
    expect(page).toContain('Message-ID');
    expect(await get('/')).not.toContain(attack);
    expect(await get(`/messages/${id}/attachments/0`)).toBe('BEGIN:VCALENDAR');
    const rich = await fetch(url(`/messages/${id}/html`));
    expect(rich.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(rich.headers.get('content-security-policy')).toMatch(/sandbox(?!.*allow-scripts)/);
  });

  it('loads nothing from elsewhere', async () => {
    await send('jan@obec.example', 'Předmět');
    for (const path of ['/', `/messages/${(await list())[0]?.id ?? ''}`]) {
      const links = (await get(path)).match(/(?:src|href)="(?!\/)[^"]*"/g) ?? [];
      expect(links.filter((link) => !link.includes('lhutnik.example'))).toEqual([]);
    }
  });

  it('answers only under its own address, so that no foreign page reads it through a browser', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port: mailbox.httpPort, path: '/api/messages', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject).end();
    });
    expect(status).toBe(421);
  });

  it.each(['/messages/..%2f..%2fsecret', '/messages/unknown', '/nothing'])('answers 404 to %s', async (path) => {
    expect((await fetch(url(path))).status).toBe(404);
  });
});
