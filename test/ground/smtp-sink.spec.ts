import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startSmtpSink } from '../support/smtp.ts';
import type { SmtpMode, SmtpSink } from '../support/smtp.ts';
import { eventually } from '../support/wait.ts';

describe('the mail server of the tests', () => {
  let sink: SmtpSink;
  beforeEach(async () => { sink = await startSmtpSink(); });
  afterEach(() => sink.close());

  /** @param greetingTimeout short for a server that never greets only: a busy machine greets late */
  const send = (greetingTimeout = 30_000): Promise<unknown> => createTransport({ host: sink.host, port: sink.port, greetingTimeout, tls: { rejectUnauthorized: false } })
    .sendMail({ from: 'urad@kraj.example', to: ['jan@obec.example', 'eva@obec.example'], subject: 'Lhůta', text: '.tečka\nčeská', messageId: '<m-1@kraj.example>' });

  it('keeps the raw message with its Message-ID and all recipients', async () => {
    await send();
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]).toMatchObject({ from: 'urad@kraj.example', recipients: ['jan@obec.example', 'eva@obec.example'], messageId: 'm-1@kraj.example', acknowledged: true });
    expect(sink.mails[0]?.raw).toMatch(/^Subject: /m);
  });

  it.each<[SmtpMode, string]>([['temporary', '451'], ['permanent', '550'], ['hang', 'Greeting']])('in mode %s takes nothing', async (mode, reason) => {
    sink.setMode(mode);
    await expect(send(mode === 'hang' ? 500 : undefined)).rejects.toThrow(reason);
    expect(sink.mails).toHaveLength(0);
  });

  it('in mode drop-after-data has the message while the sender believes it failed', async () => {
    sink.setMode('drop-after-data');
    await expect(send()).rejects.toThrow();
    await eventually(() => sink.mails.length === 1);
    expect(sink.mails[0]).toMatchObject({ messageId: 'm-1@kraj.example', acknowledged: false });
  });

  it('refuses connections while it is down and takes mail on the same port afterwards', async () => {
    await sink.refuse();
    await expect(send()).rejects.toThrow('ECONNREFUSED');
    await sink.listen();
    await send();
    expect(sink.mails).toHaveLength(1);
  });
});
