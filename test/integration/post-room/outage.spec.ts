import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deadLetters, retryDeadLetters, unreachablePeople } from '../../../libs/casework/post-room/dead-letters.ts';
import { OutageGate } from '../../../libs/casework/post-room/outage-gate.ts';
import { postRoomStatus } from '../../../libs/casework/post-room/status.ts';
import { IMPATIENT, PostOffice, prague } from './post-office.ts';

const MINUTE = 60_000;

describe('a mail server in trouble', () => {
  let office: PostOffice;
  beforeAll(async () => { office = await PostOffice.open(); });
  beforeEach(() => office.reset());
  afterAll(() => office.close());

  const planFor = async (people: number, casesEach: number): Promise<readonly string[]> => {
    const recipients = await Promise.all(Array.from({ length: people }, () => office.person()));
    await Promise.all(recipients.flatMap((person) => Array.from({ length: casesEach }, async () => office.plan(await office.case(), person))));
    return recipients;
  };

  it('refusing for a day, then silent, then cut off after DATA: one message for everybody, repeated only where the line was cut', async () => {
    const recipients = await planFor(6, 3);
    const gate = new OutageGate();
    await office.sink.refuse();
    for (let hour = 0; hour <= 24; hour += 1) await office.drain({ at: prague('2026-12-28', 10 + hour), gate });
    await office.sink.listen();
    office.sink.setMode('hang');
    await office.drain({ at: prague('2026-12-29', 11), gate, transport: office.transportTo('Lhůtník', IMPATIENT) });
    office.sink.setMode('temporary');
    await office.drain({ at: prague('2026-12-29', 12), gate });
    expect(office.sink.mails).toHaveLength(0);
    office.sink.setMode('drop-after-data');
    await office.drain({ at: prague('2026-12-29', 13), gate });
    const cut = new Set(office.sink.mails.map(({ messageId }) => messageId));
    expect(cut.size).toBeGreaterThan(0);
    office.sink.setMode('ok');
    for (let minute = 0; minute <= 60; minute += 5) await office.drain({ at: prague('2026-12-29', 14, minute), gate });

    for (const person of recipients) {
      const address = await office.address(person);
      const mails = office.sink.mails.filter(({ recipients: to }) => to.includes(address));
      expect(mails.filter(({ acknowledged }) => acknowledged)).toHaveLength(1);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
      expect(mails.length > 1).toBe(cut.has(mails[0]?.messageId ?? ''));
      expect(new Set(mails.map(({ raw }) => raw)).size).toBe(1);
    }
    const facts = await office.recorded();
    expect(facts).toHaveLength(18);
    expect(new Set(facts.map(({ caseId, recipient }) => `${caseId} ${recipient}`)).size).toBe(18);
    expect(await office.openAlerts()).toEqual([]);
  });

  it('cut off after DATA two hundred times: one copy more for each cut, never another Message-ID', async () => {
    await planFor(200, 1);
    office.sink.setMode('drop-after-data');
    for (let minute = 0; minute < 8; minute += 1) await office.drain({ at: prague('2026-12-28', 10, minute), gate: new OutageGate() });
    const cuts = office.sink.mails.length;
    office.sink.setMode('ok');
    for (let minute = 10; minute <= 40; minute += 2) await office.drain({ at: prague('2026-12-28', 10, minute), gate: new OutageGate() });
    const acknowledged = office.sink.mails.filter((mail) => mail.acknowledged);
    expect(acknowledged).toHaveLength(200);
    expect(new Set(acknowledged.map(({ messageId }) => messageId)).size).toBe(200);
    expect(new Set(office.sink.mails.map(({ messageId }) => messageId)).size).toBe(200);
    expect(office.sink.mails).toHaveLength(200 + cuts);
    expect(await office.recorded()).toHaveLength(200);
  });

  it('repeats what may have arrived as it was, on another day too; what is new goes by itself', async () => {
    const [person] = await planFor(1, 2);
    office.sink.setMode('drop-after-data');
    await office.drain();
    await office.plan(await office.case(), person ?? '', { notBefore: prague('2026-12-29', 8) });
    office.sink.setMode('ok');
    await office.drain({ at: prague('2026-12-29', 10) });
    const [first, ...later] = office.sink.mails;
    expect(later).toHaveLength(2);
    expect(later.map(({ raw }) => raw)).toContain(first?.raw);
    expect((await office.received()).map(({ subject }) => subject).filter((subject) => subject?.startsWith('ST-2026'))).toHaveLength(1);
  });

  it('is not hammered: after its first failures a mail is tried at most once in a quarter of an hour', async () => {
    await planFor(1, 1);
    office.sink.setMode('temporary');
    const tries: number[] = [];
    for (let minute = 0; minute < 360; minute += 1) {
      const { retried } = await office.drain({ at: prague('2026-12-28', 10, minute) });
      if (retried > 0) tries.push(minute);
    }
    const slow = tries.slice(3);
    expect(slow.length).toBeGreaterThan(10);
    for (const [i, minute] of slow.entries()) expect(minute - (tries[i + 2] ?? 0)).toBeGreaterThanOrEqual(i === 0 ? 5 : 15);
  });

  it('is spared when it does not answer at all: of a thousand mails only a few probe it, and all go once it is back', async () => {
    await planFor(100, 1);
    const gate = new OutageGate();
    await office.sink.refuse();
    for (let second = 0; second < 55; second += 5) await office.drain({ at: prague('2026-12-28', 10) + second * 1_000, gate });
    const tried: { n: number }[] = await office.db.query('select sum(attempts)::integer as n from mails');
    expect(tried[0]?.n).toBeLessThanOrEqual(6);
    expect(await office.openAlerts()).toEqual([{ kind: 'mail-server-down', subject: 'system' }]);
    await office.sink.listen();
    for (let minute = 2; minute <= 10; minute += 1) await office.drain({ at: prague('2026-12-28', 10, minute), gate });
    expect(office.sink.mails).toHaveLength(100);
    expect(await office.openAlerts()).toEqual([]);
  });

  it('does not send at night what it refused by day', async () => {
    await planFor(1, 1);
    await office.sink.refuse();
    await office.drain({ at: prague('2026-12-28', 15, 59) });
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-28', 20) });
    expect(office.sink.mails).toHaveLength(0);
    await office.drain({ at: prague('2026-12-29', 8, 1) });
    expect(office.sink.mails).toHaveLength(1);
  });

  it('makes one digest of what came while it was away', async () => {
    const [person] = await planFor(1, 2);
    await office.sink.refuse();
    await office.drain();
    for (let n = 0; n < 3; n += 1) await office.plan(await office.case(), person ?? '');
    await office.drain({ at: prague('2026-12-28', 12) });
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-28', 14) });
    expect((await office.received()).map(({ subject }) => subject)).toEqual(['Lhůtník: 5 věcí, 28. 12. 2026']);
  });

  it('tells the day of sending, not that of the first attempt', async () => {
    await planFor(1, 2);
    await office.sink.refuse();
    await office.drain();
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-29', 9) });
    expect((await office.received()).map(({ subject }) => subject)).toEqual(['Lhůtník: 2 věci, 29. 12. 2026']);
  });

  it('refusing a mail for good makes it a dead letter: listed, alerted, and sent when somebody asks', async () => {
    const [person] = await planFor(1, 1);
    office.sink.setMode('permanent');
    expect(await office.drain()).toMatchObject({ sent: 0, dead: 1, retried: 0 });
    const [letter] = await deadLetters(office.db);
    expect(letter).toMatchObject({ recipientId: person, error: 'refused 550', attempts: 1 });
    expect(letter?.caseIds).toHaveLength(1);
    expect(letter?.registerNumbers).toEqual(await office.db.query<{ register_number: string }[]>('select register_number from cases where id = $1', [letter?.caseIds[0]]).then((rows) => rows.map((row) => row.register_number)));
    expect(await office.openAlerts()).toEqual([{ kind: 'mail-dead', subject: letter?.mailId }]);
    expect(await postRoomStatus(office.db, office.clock.at)).toMatchObject({ deadMails: 1, waitingMails: 0 });
    office.sink.setMode('ok');
    await office.drain({ at: prague('2026-12-28', 15) });
    expect(office.sink.mails).toHaveLength(0);
    expect(await retryDeadLetters(office.db, { actor: { kind: 'system' }, now: office.clock.at })).toEqual({ mails: 1, messages: 0 });
    expect(await office.drain()).toMatchObject({ sent: 1, recorded: 1 });
    expect(await deadLetters(office.db)).toEqual([]);
    expect(await office.openAlerts()).toEqual([]);
    const audited: unknown[] = await office.db.query(`select 1 from audit_events where action = 'mail.retry'`);
    expect(audited).toHaveLength(1);
  });

  it('does not send a dead letter that has become untrue by the time it is tried again', async () => {
    await planFor(1, 1);
    office.sink.setMode('permanent');
    await office.drain();
    await office.db.query('update cases set closed_at = now()');
    office.sink.setMode('ok');
    await retryDeadLetters(office.db, { actor: { kind: 'system' }, now: office.clock.at });
    expect(await office.drain()).toMatchObject({ sent: 0, withdrawn: 1 });
    await office.db.query('update cases set closed_at = null');
  });

  it('is never told an address that is none', async () => {
    const person = await office.person({ email: 'a@b.cz\r\nRCPT TO:<evil@example.org>' });
    await office.plan(await office.case(), person);
    const before = office.sink.connections();
    expect(await office.drain()).toMatchObject({ unaddressed: 1, sent: 0 });
    expect(office.sink.connections()).toBe(before);
    expect(await unreachablePeople(office.db)).toEqual([{ personId: person, reason: 'bad-address', messages: 1 }]);
    await office.db.query(`update people set email = 'a@b.cz' where id = $1`, [person]);
    expect(await retryDeadLetters(office.db, { actor: { kind: 'system' }, now: office.clock.at })).toEqual({ mails: 0, messages: 1 });
    expect(await office.drain()).toMatchObject({ sent: 1 });
  });

  it('hanging keeps nobody waiting: the pass ends by itself, cases can be worked on meanwhile', async () => {
    await planFor(10, 1);
    office.sink.setMode('hang');
    const pass = office.drain({ transport: office.transportTo('Lhůtník', IMPATIENT) });
    const touched: unknown[] = await office.db.query('update cases set version = version + 1 returning 1');
    expect(touched.length).toBeGreaterThan(0);
    expect(await pass).toMatchObject({ sent: 0, serverDown: true });
    expect((await postRoomStatus(office.db, office.clock.at + MINUTE)).waitingMails).toBe(10);
  });
});
