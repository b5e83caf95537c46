import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { invitationCalendar } from '../../../libs/notify/calendar/invitation-entry.ts';
import { SmtpTransport } from '../../../libs/notify/index.ts';
import type { OutgoingMail, SmtpLimits, SmtpSettings } from '../../../libs/notify/index.ts';
import { rawMail } from '../../../libs/notify/mime/raw-mail.ts';
import { startSmtpSink } from '../../support/smtp.ts';

const MAIL: OutgoingMail = { subject: 'Věc', text: 'text', html: '<p>text</p>', messageId: '<a@x.example>', to: 'b@urad.example', date: 0 };
const FROM = { address: 'lhutnik@urad.example', name: 'Lhůtník' };
/** Of a server that is not expected to answer. */
const IMPATIENT: Partial<SmtpLimits> = { connectMs: 300, silenceMs: 300, attemptMs: 600 };
/** Of one that answers, and then falls silent: on a busy machine its answers take a while. */
const WAITING: Partial<SmtpLimits> = { silenceMs: 3_000 };

describe('handing a mail to a server', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => { for (const close of closing.splice(0).reverse()) await close(); });

  const transportTo = (port: number, change: Partial<SmtpSettings> = {}, limits: Partial<SmtpLimits> = {}): SmtpTransport => {
    const transport = new SmtpTransport({ host: '127.0.0.1', port, security: 'none', auth: null, from: FROM, ...change }, limits);
    closing.push(() => { transport.close(); });
    return transport;
  };

  const authenticating = async (): Promise<{ port: number; users: string[] }> => {
    const users: string[] = [];
    const server = new SMTPServer({
      allowInsecureAuth: true,
      hideSTARTTLS: true,
      onAuth: ({ username, password }, _session, done) => {
        if (password === 'tajné') done(null, { user: username ?? '' });
        else done(new Error('no'));
      },
      onData: (stream, session, done) => {
        stream.resume();
        stream.on('end', () => { users.push(String(session.user)); done(); });
      },
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    closing.push(() => new Promise<void>((resolve) => { server.close(resolve); }));
    return { port: (server.server.address() as AddressInfo).port, users };
  };

  const odd = async (talk: Parameters<typeof createServer>[1]): Promise<number> => {
    const server: Server = createServer(talk ?? (() => undefined));
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    closing.push(() => new Promise<void>((resolve) => { server.close(() => { resolve(); }); }));
    return (server.address() as AddressInfo).port;
  };

  it('signs in where it must; a wrong password is the server\'s trouble, not the mail\'s', async () => {
    const { port, users } = await authenticating();
    expect(await transportTo(port, { auth: { user: 'lhutnik', password: 'tajné' } }).deliver(MAIL)).toEqual({ outcome: 'accepted' });
    expect(users).toEqual(['lhutnik']);
    expect(await transportTo(port, { auth: { user: 'lhutnik', password: 'jiné' } }).deliver(MAIL)).toEqual({ outcome: 'unreachable', stage: 'login', code: '535' });
    expect(await transportTo(port).deliver(MAIL)).toMatchObject({ outcome: 'refused', permanent: true, stage: 'envelope' });
  });

  it('does not fall back to the clear where STARTTLS is asked for and not offered', async () => {
    const { port, users } = await authenticating();
    const { outcome } = await transportTo(port, { security: 'starttls', auth: { user: 'lhutnik', password: 'tajné' } }).deliver(MAIL);
    expect(outcome).toBe('unreachable');
    expect(users).toEqual([]);
  });

  it('uses a connection for many mails, and a new one when the server has closed it', async () => {
    const sink = await startSmtpSink();
    closing.push(() => sink.close());
    const transport = transportTo(sink.port);
    for (let i = 0; i < 5; i += 1) expect(await transport.deliver(MAIL)).toEqual({ outcome: 'accepted' });
    expect(sink.connections()).toBe(1);
    await sink.refuse();
    await sink.listen();
    expect(await transport.deliver(MAIL)).toEqual({ outcome: 'accepted' });
    expect(sink.mails).toHaveLength(6);
  });

  it('brings a calendar entry across byte for byte, long lines, dots and diacritics included', async () => {
    const sink = await startSmtpSink();
    closing.push(() => sink.close());
    const entry = {
      meetingId: 'm1', title: `.Řada porad ${'příliš žluťoučký kůň '.repeat(80)}`, place: '.', link: null, days: [{ day: '2027-03-28', from: '09:00', to: '15:00' }],
      sequence: 2, cancelled: false, stamp: 0, url: 'https://x.example/pozvanka/t',
    };
    const content = invitationCalendar({ entry, host: 'x.example', organizer: FROM, attendee: { name: 'Městský úřad Žďár', address: MAIL.to } });
    const mail: OutgoingMail = { ...MAIL, calendar: { method: 'REQUEST', content } };
    expect(await transportTo(sink.port).deliver(mail)).toEqual({ outcome: 'accepted' });
    expect(sink.mails[0]?.raw.trimEnd()).toBe((await rawMail(mail, FROM)).toString('latin1').trimEnd());
    const { attachments } = await simpleParser(sink.mails[0]?.raw ?? '');
    expect(attachments.map(({ contentType, content: read }) => [contentType, read.toString()])).toEqual([['text/calendar', content], ['application/ics', content]]);
  });

  it('keeps to the number of connections it may hold', async () => {
    const sink = await startSmtpSink();
    closing.push(() => sink.close());
    const transport = transportTo(sink.port, {}, { connections: 2 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => transport.deliver(MAIL)));
    expect(outcomes.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect(sink.connections()).toBeLessThanOrEqual(2);
  });

  it('tells no from silence, and silence before the mail from silence after it', async () => {
    const sink = await startSmtpSink();
    closing.push(() => sink.close());
    const transport = transportTo(sink.port);
    sink.setMode('temporary');
    expect(await transport.deliver(MAIL)).toEqual({ outcome: 'refused', permanent: false, stage: 'envelope', code: '451' });
    sink.setMode('permanent');
    expect(await transport.deliver(MAIL)).toEqual({ outcome: 'refused', permanent: true, stage: 'envelope', code: '550' });
    sink.setMode('drop-after-data');
    expect(await transport.deliver(MAIL)).toMatchObject({ outcome: 'uncertain' });
    sink.setMode('hang');
    expect(await transportTo(sink.port, {}, IMPATIENT).deliver(MAIL)).toEqual({ outcome: 'unreachable', stage: 'connect', code: 'ETIMEDOUT' });
    await sink.refuse();
    expect(await transport.deliver(MAIL)).toEqual({ outcome: 'unreachable', stage: 'connect', code: 'ESOCKET' });
  });

  it('ends the attempt with a server that dribbles for ever', async () => {
    const port = await odd((socket) => {
      const drip = setInterval(() => socket.write('220-still here\r\n'), 50);
      socket.on('close', () => { clearInterval(drip); });
      socket.on('error', () => undefined);
    });
    expect(await transportTo(port, {}, IMPATIENT).deliver(MAIL)).toMatchObject({ outcome: 'unreachable' });
  });

  it('is uncertain of a mail whose last dot was met with silence', async () => {
    const port = await odd((socket) => {
      socket.write('220 odd\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1');
        if (/^EHLO/.test(text)) socket.write('250 odd\r\n');
        else if (/^(MAIL|RCPT)/.test(text)) socket.write('250 ok\r\n');
        else if (/^DATA/.test(text)) socket.write('354 go on\r\n');
      });
      socket.on('error', () => undefined);
    });
    expect(await transportTo(port, {}, WAITING).deliver(MAIL)).toEqual({ outcome: 'uncertain', code: 'ETIMEDOUT' });
  });

  it('takes a no after the last dot for a no', async () => {
    const port = await odd((socket) => {
      socket.write('220 odd\r\n');
      let inData = false;
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1');
        if (inData) {
          if (text.endsWith('\r\n.\r\n')) socket.write('554 5.7.1 spam\r\n');
        } else if (/^DATA/.test(text)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else {
          socket.write('250 ok\r\n');
        }
      });
      socket.on('error', () => undefined);
    });
    expect(await transportTo(port).deliver(MAIL)).toEqual({ outcome: 'refused', permanent: true, stage: 'data', code: '554' });
  });
});
