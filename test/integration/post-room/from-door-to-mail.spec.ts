import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { pragueDay } from '../../../libs/law/index.ts';
import { inTransaction, pool, PostRoom, readFacts } from '../../../libs/casework/index.ts';
import { commandAt, nextMilestone } from '../../../libs/domain/index.ts';
import type { ProcessView } from '../../../libs/domain/index.ts';
import { SmtpTransport } from '../../../libs/notify/index.ts';
import { testWriter } from '../../support/mail-writer.ts';
import { startSmtpSink } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';
import { openOffice, submission } from '../casework/office.ts';
import type { Office } from '../casework/office.ts';
import { prague } from './post-office.ts';

const REGISTERED = prague('2026-11-02', 9, 30);
const UNTIL = prague('2027-01-08', 12);
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The ladder of § 175 odst. 5 from day 0 on 2 November 2026, as the design gives it. */
const LADDER = ['2026-12-02', '2026-12-10', '2026-12-21', '2026-12-29', '2026-12-31', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08'];

describe('from the door to the mail', () => {
  let office: Office;
  let sink: SmtpSink;
  let room: PostRoom;
  const clock = { at: REGISTERED, now: (): number => clock.at };

  beforeAll(async () => {
    office = await openOffice();
    sink = await startSmtpSink();
    const from = { address: 'lhutnik@urad.example', name: 'Lhůtník' };
    room = new PostRoom({
      dataSource: office.dataSource, door: office.door, log: QUIET, clock,
      transport: new SmtpTransport({ host: sink.host, port: sink.port, security: 'none', auth: null, from }),
      writer: testWriter('https://lhutnik.urad.example'),
      office: () => inTransaction(office.dataSource, (tx) => office.offices.current(tx)),
    });
  });
  afterAll(async () => {
    await sink.close();
    await office.close();
  });

  /** What the process would do: sleeps to the next milestone, lets it happen, and the post room has its rounds. */
  const live = async (caseId: string, until: number): Promise<void> => {
    let view: ProcessView = await office.process.lookAt(caseId, clock.at);
    for (let next = nextMilestone(view); next !== null && next.at <= until; next = nextMilestone(view)) {
      clock.at = Math.max(clock.at, next.at);
      view = await office.door.process(caseId, commandAt(next), { now: clock.at });
      await room.round(new AbortController().signal);
    }
    clock.at = until;
    await room.round(new AbortController().signal);
  };

  it('reminds of the 60 days by the ladder, upwards from the last working day on, and every sending is a fact', async () => {
    const { caseId, registerNumber } = await office.door.open(
      submission(office, { arrival: { databoxDelivered: '2026-11-02' } }), office.actor('registry'), { now: REGISTERED });
    await live(caseId, UNTIL);

    const db = pool(office.dataSource);
    const messages = await db.query<{ key: string; rung: string; why: string; state: string; sent: Date; name: string }>(
      `select m.key, m.rung, m.why, m.state, m.sent_at as sent, p.login as name from messages m join people p on p.id = m.recipient_id
       where m.case_id = $1 and m.deadline = 'complaint-60d' order by m.sent_at, p.login`, [caseId]);
    expect(messages.every(({ state }) => state === 'sent')).toBe(true);
    expect([...new Set(messages.map(({ sent }) => String(pragueDay(sent.getTime()))))]).toEqual(LADDER);
    const toManager = messages.filter(({ name }) => name === 'manager').map(({ sent }) => String(pragueDay(sent.getTime())));
    expect(toManager).toEqual(LADDER.slice(LADDER.indexOf('2026-12-31')));
    expect([...new Set(messages.filter(({ why }) => why === 'role').map(({ name }) => name))].sort()).toEqual(['dana', 'emil']);

    const facts = await readFacts(db, caseId);
    const sent = facts.filter(({ type }) => type === 'messageSent').map(({ data }) => data as { key: string; recipient: string; messageId: string });
    const all = await db.query('select 1 from messages where case_id = $1', [caseId]);
    expect(new Set(sent.map(({ key, recipient }) => `${key} ${recipient}`)).size).toBe(sent.length);
    expect(sent).toHaveLength(all.length);
    const accepted = new Set(sink.mails.map(({ messageId }) => `<${String(messageId)}>`));
    expect(accepted.size).toBe(sink.mails.length);
    for (const { messageId } of sent) expect(accepted.has(messageId)).toBe(true);

    for (const { raw } of sink.mails) {
      const { subject, text, html } = await simpleParser(raw);
      const told = [raw, subject, text, html || ''].join('\n');
      expect(told).not.toMatch(/Alena|Vzorov|Cyril|Ukázkov|Stížnost na postup pracovníka|Nevydali/);
      expect(told).toContain(registerNumber);
    }
  });

  it('tells of a child at risk at night, at once', async () => {
    const before = sink.mails.length;
    clock.at = prague('2027-01-09', 23, 10);
    await office.door.open(
      submission(office, { arrival: { databoxDelivered: '2027-01-09' }, childAtRisk: true }), office.actor('registry'), { now: clock.at });
    await room.round(new AbortController().signal);
    const subjects = await Promise.all(sink.mails.slice(before).map(async ({ raw }) => (await simpleParser(raw)).subject ?? ''));
    expect(subjects.length).toBeGreaterThan(0);
    for (const subject of subjects) expect(subject).toContain('dítě může být v ohrožení');
  });
});
