import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { MailDelivery, MailTransport, SentRecorder } from '../../../libs/casework/post-room/ports.ts';
import { PostRoom } from '../../../libs/casework/post-room/post-room.ts';
import { czechCalendar, ruleBook } from '../../../libs/law/index.ts';
import { DEFAULT_SETTINGS } from '../../../libs/domain/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { testWriter } from '../../support/mail-writer.ts';
import { eventually } from '../../support/wait.ts';
import { PostOffice, prague } from './post-office.ts';

describe('workers that share the post room, or die in it', () => {
  let office: PostOffice;
  let others: DataSource[];
  beforeAll(async () => {
    office = await PostOffice.open();
    const { url } = office.db.options as { url: string };
    others = await Promise.all([0, 1, 2].map(() => createDataSource(url, { poolSize: 6 }).initialize()));
  });
  beforeEach(() => office.reset());
  afterAll(async () => {
    for (const db of others) await db.destroy();
    await office.close();
  });

  it('double nothing, however many there are', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => office.person()));
    for (let i = 0; i < 240; i += 1) await office.plan(await office.case(), people[i % people.length] ?? '');
    const passes = [office.db, ...others].map((dataSource) => office.drain({ dataSource }));
    const summaries = await Promise.all(passes);
    const last = await office.drain();
    expect(office.sink.mails).toHaveLength(30);
    expect(new Set(office.sink.mails.map(({ recipients }) => recipients[0])).size).toBe(30);
    expect(new Set(office.sink.mails.map(({ messageId }) => messageId)).size).toBe(30);
    expect([...summaries, last].reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
    const facts = await office.recorded();
    expect(facts).toHaveLength(240);
    expect(new Set(facts.map(({ caseId, key, recipient }) => `${caseId} ${key} ${recipient}`)).size).toBe(240);
  });

  it('record only once what several find unrecorded', async () => {
    const person = await office.person();
    for (let i = 0; i < 40; i += 1) await office.plan(await office.case(), person);
    const broken: SentRecorder = { process: () => Promise.reject(new Error('the database went away')) };
    expect(await office.drain({ door: broken })).toMatchObject({ sent: 1, recorded: 0 });
    await Promise.all([office.db, ...others].map((dataSource) => office.drain({ dataSource })));
    expect(office.sink.mails).toHaveLength(1);
    expect(await office.recorded()).toHaveLength(40);
    expect(await office.countOfMessages('sent')).toBe(40);
  });

  it('killed between the server\'s yes and writing it down repeat that mail alone, with the same Message-ID and the same bytes', async () => {
    const people = [await office.person(), await office.person(), await office.person()];
    for (const person of people) await office.plan(await office.case(), person);
    const killed = new HeldAfterAccept(office.transport, { outcome: 'uncertain', code: 'KILLED' });
    const dying = office.drain({ transport: killed, senders: 1, leaseMs: 100 });
    await eventually(() => office.sink.mails.length === 1);
    await eventually(async () => {
      const expired: unknown[] = await office.db.query('select 1 from mails where lease_until < clock_timestamp()');
      return expired.length === 1;
    });
    const leased: { recipient: string }[] = await office.db.query('select recipient_id as recipient from mails where lease_until is not null');
    await office.plan(await office.case(), leased[0]?.recipient ?? '');
    await office.drain({ dataSource: others[0] as DataSource });
    expect(office.sink.mails).toHaveLength(5);
    const again = office.sink.mails.filter(({ messageId }) => messageId === office.sink.mails[0]?.messageId);
    expect(again).toHaveLength(2);
    expect(again[0]?.raw).toBe(again[1]?.raw);
    expect(new Set(office.sink.mails.map(({ messageId }) => messageId)).size).toBe(4);
    killed.release();
    await dying;
    expect(await office.recorded()).toHaveLength(4);
    expect(await office.drain({ at: prague('2026-12-28', 12) })).toMatchObject({ sent: 0 });
  });

  it('leave a mail that another one is sending alone, and its person\'s new messages wait for a mail of their own', async () => {
    const person = await office.person();
    await office.plan(await office.case(), person);
    const held = new HeldAfterAccept(office.transport, { outcome: 'accepted' });
    const slow = office.drain({ transport: held, senders: 1 });
    await eventually(() => office.sink.mails.length === 1);
    await office.plan(await office.case(), person);
    expect(await office.drain({ dataSource: others[0] as DataSource })).toMatchObject({ composed: 1, sent: 1 });
    held.release();
    await slow;
    expect(office.sink.mails).toHaveLength(2);
    expect(await office.recorded()).toHaveLength(2);
  });

  it('end their round after the mails in flight when they are to stop', async () => {
    for (let i = 0; i < 20; i += 1) await office.plan(await office.case(), await office.person());
    const stop = new AbortController();
    const transport: MailTransport = { deliver: (mail) => { stop.abort(); return office.transport.deliver(mail); } };
    const room = new PostRoom({
      dataSource: office.db, transport, door: office.door, log: console, clock: office.clock, senders: 2,
      writer: testWriter('https://lhutnik.urad.example'),
      office: () => Promise.resolve({ settings: DEFAULT_SETTINGS, calendar: czechCalendar(), rules: ruleBook() }),
    });
    await room.round(stop.signal);
    expect(office.sink.mails.length).toBeLessThanOrEqual(2);
    expect(await office.recorded()).toHaveLength(office.sink.mails.length);
    await office.drain();
    expect(office.sink.mails).toHaveLength(20);
  });

  it('write down a big digest round by round, and send between two rounds what is urgent', async () => {
    const [person, other] = [await office.person(), await office.person()];
    const cases = await Promise.all(Array.from({ length: 1_100 }, () => office.case()));
    await Promise.all(cases.map((caseId) => office.plan(caseId, person)));
    const broken: SentRecorder = { process: () => Promise.reject(new Error('the database went away')) };
    expect(await office.drain({ door: broken })).toMatchObject({ sent: 1, recorded: 0, unfinished: false });
    expect(await office.drain()).toMatchObject({ sent: 0, recorded: 1_000, unfinished: true });
    await office.plan(await office.case(), other, { key: 'child-at-risk:1', purpose: 'child-at-risk', rung: null, timing: 'at-once' });
    expect(await office.drain()).toMatchObject({ sent: 1, recorded: 101, unfinished: false });
    expect(await office.recorded()).toHaveLength(1_101);
  });

  it('survive a transport that throws, taking the mail for one that may have got through', async () => {
    await office.plan(await office.case(), await office.person());
    const broken: MailTransport = { deliver: () => Promise.reject(new Error('bug')) };
    expect(await office.drain({ transport: broken })).toMatchObject({ sent: 0, retried: 1 });
    expect(await office.drain({ at: prague('2026-12-28', 11) })).toMatchObject({ sent: 1 });
  });
});

/** Hands its mail over, and says what became of it when it is released: for all others it might be dead. */
class HeldAfterAccept implements MailTransport {
  release: () => void = () => undefined;

  constructor(private readonly transport: MailTransport, private readonly outcome: MailDelivery) {}

  async deliver(mail: Parameters<MailTransport['deliver']>[0]): Promise<MailDelivery> {
    await this.transport.deliver(mail);
    await new Promise<void>((resolve) => { this.release = resolve; });
    return this.outcome;
  }
}
