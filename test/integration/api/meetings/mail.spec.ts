import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { Door, OfficeStates, pool, PostRoom } from '../../../../libs/casework/index.ts';
import { SmtpTransport } from '../../../../libs/notify/index.ts';
import { SENDER, testWriter } from '../../../support/mail-writer.ts';
import { startSmtpSink } from '../../../support/smtp.ts';
import type { SmtpSink } from '../../../support/smtp.ts';
import { byLink, moment, openPlanningOffice, planYear, seen } from './planned.ts';
import type { PlanningOffice } from './planned.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('from a step of the methodologist to the mailboxes of the invited', () => {
  let office: PlanningOffice;
  let meeting: string;
  let sink: SmtpSink;
  let room: PostRoom;
  beforeAll(async () => {
    office = await openPlanningOffice();
    const { dataSource, app, clock } = office.api;
    await dataSource.query(`update offices set contact_email = 'ospod' || substr(id::text, 1, 8) || '@mesto.example', contacts = '[]' where kind = 'orp'`);
    meeting = (await planYear(office)).meetings[0]?.caseId ?? '';
    sink = await startSmtpSink();
    const offices = new OfficeStates();
    room = new PostRoom({
      dataSource, clock, log: QUIET, door: app.get(Door), writer: testWriter('https://lhutnik.urad.example'), office: () => offices.current(pool(dataSource)),
      transport: new SmtpTransport({ host: sink.host, port: sink.port, security: 'none', auth: null, from: SENDER }),
    });
  });
  afterAll(async () => {
    await sink.close();
    await office.api.close();
  });

  /** What came since the last look. */
  const mails = async (): Promise<readonly ParsedMail[]> => {
    await room.round(new AbortController().signal);
    return Promise.all((sink.mails as unknown as { splice(from: number): { raw: string }[] }).splice(0).map(({ raw }) => simpleParser(raw)));
  };
  const methods = (all: readonly ParsedMail[]): ReadonlySet<string> => new Set(all.map(({ attachments }) => /METHOD:(\w+)/.exec(attachments[0]?.content.toString() ?? '')?.[1] ?? ''));

  it('each office is invited once, answers by the link of its mail, and hears of a move and of the end', async () => {
    const { detail } = await seen(office.methodologist, meeting);
    await moment(office.api, meeting, 'invite', `${detail.inviteOn}T09:00:00Z`);
    const invitations = await mails();
    expect(invitations).toHaveLength(detail.invitees.length);
    const [title] = new Set(invitations.map(({ subject }) => subject));
    expect(title).toMatch(/^Pozvánka: .*\d{1,2}\. \d{1,2}\. 2027$/);
    expect(invitations.every(({ subject }) => subject === title)).toBe(true);
    expect(methods(invitations)).toEqual(new Set(['REQUEST']));

    const token = /pozvanka\/([\w-]+)\?odpoved=ne/.exec(invitations[0]?.text ?? '')?.[1] ?? '';
    expect((await byLink(office.api, 'POST', token, { body: { answer: 'no', attendees: [] } })).status).toBeLessThan(300);

    const { matter } = await seen(office.methodologist, meeting);
    const [day] = detail.days;
    await matter.step(office.methodologist, 'move-meeting', { days: [{ ...day, from: '10:00', to: '14:00' }], text: { reason: 'nemoc lektora' } });
    const changes = await mails();
    expect(changes).toHaveLength(detail.invitees.length);
    expect(changes.every(({ text }) => text?.includes('Důvod: nemoc lektora') === true && text.includes('Původní termín'))).toBe(true);
    expect(changes.filter(({ text }) => text?.includes('Odpověděli jste: nepřijdeme.') === true)).toHaveLength(1);

    await (await seen(office.methodologist, meeting)).matter.step(office.methodologist, 'cancel-meeting', { day: detail.inviteOn, text: { reason: 'stěhování úřadu' } });
    const ends = await mails();
    expect(ends).toHaveLength(detail.invitees.length);
    expect(methods(ends)).toEqual(new Set(['CANCEL']));
    expect(await mails()).toEqual([]);
    expect((await seen(office.methodologist, meeting)).detail.invitees.every(({ mails: [last] }) => last?.purpose === 'invitation-cancelled' && last.state === 'sent')).toBe(true);
  });
});
