import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostOffice, prague } from './post-office.ts';

describe('when mail goes out, and how much of it', () => {
  let office: PostOffice;
  beforeAll(async () => { office = await PostOffice.open(); });
  beforeEach(() => office.reset());
  afterAll(() => office.close());

  it('sends nothing at midnight: the message goes at the opening, still before the end', async () => {
    await office.plan(await office.case(), await office.person(), { notBefore: prague('2026-12-29', 0) });
    await office.drain({ at: prague('2026-12-29', 0, 5) });
    await office.drain({ at: prague('2026-12-29', 7, 59) });
    expect(office.sink.mails).toHaveLength(0);
    await office.drain({ at: prague('2026-12-29', 8) });
    expect(office.sink.mails).toHaveLength(1);
    const [mail] = await office.received();
    expect(mail?.subject).toContain('konec lhůty 4. 1. 2027');
    expect(await office.countOfMessages('sent')).toBe(1);
  });

  it('sends nothing in the evening, on a weekend, on a holiday', async () => {
    await office.plan(await office.case(), await office.person(), { notBefore: prague('2026-12-22', 8) });
    for (const at of [prague('2026-12-23', 16), prague('2026-12-24', 10), prague('2026-12-26', 12), prague('2026-12-27', 12), prague('2026-12-28', 7, 59)]) {
      await office.drain({ at });
      expect(office.sink.mails).toHaveLength(0);
    }
    await office.drain({ at: prague('2026-12-28', 8) });
    expect(office.sink.mails).toHaveLength(1);
  });

  it('sends a message of the last legal day at once, found at whatever hour of it', async () => {
    const recipient = await office.person();
    await office.plan(await office.case(), recipient, { rung: 'legal-day', timing: 'last-day', notBefore: prague('2027-01-04', 8, 10) });
    await office.drain({ at: prague('2027-01-04', 8, 9) });
    expect(office.sink.mails).toHaveLength(0);
    await office.drain({ at: prague('2027-01-04', 21, 30) });
    const [mail] = await office.received();
    expect(mail?.subject).toContain('dnes, 4. 1. 2027, je poslední den lhůty');
  });

  it('keeps what was found after the last legal day for the next opening, and says that it is over', async () => {
    await office.plan(await office.case(), await office.person(), { rung: 'legal-day', timing: 'last-day', notBefore: prague('2027-01-04', 8) });
    await office.drain({ at: prague('2027-01-05', 0, 1) });
    expect(office.sink.mails).toHaveLength(0);
    await office.drain({ at: prague('2027-01-05', 8) });
    const [mail] = await office.received();
    expect(mail?.subject).toContain('překročení lhůty, poslední den byl 4. 1. 2027');
    expect(mail?.text).toContain('§ 13 zákona č. 82/1998 Sb.');
  });

  it('sends for a child at risk at any hour, each by itself', async () => {
    const recipient = await office.person();
    office.clock.at = prague('2026-12-27', 2, 30);
    for (const caseId of [await office.case(), await office.case()]) {
      await office.plan(caseId, recipient, { key: `child-at-risk:${caseId}`, purpose: 'child-at-risk', rung: null, timing: 'at-once' });
      await office.plan(caseId, recipient);
    }
    await office.drain();
    const mails = await office.received();
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(mail.subject).toContain('dítě může být v ohrožení, jednejte ještě dnes');
    expect(await office.countOfMessages('planned')).toBe(2);
  });

  it('makes one digest of many for one person, and single mails for others', async () => {
    const [many, one] = [await office.person(), await office.person()];
    for (let i = 0; i < 5; i += 1) await office.plan(await office.case(), many);
    await office.plan(await office.case(), one);
    const summary = await office.drain();
    expect(summary).toMatchObject({ composed: 2, sent: 2, recorded: 6 });
    const subjects = (await office.received()).map(({ subject }) => subject ?? '').sort();
    expect(subjects[0]).toBe('Lhůtník: 5 věcí, 28. 12. 2026');
    expect(subjects[1]).toMatch(/^ST-2026-\d{4} \(stížnost\): upozornění/);
  });

  it('sends each message by itself where the office wants no digests', async () => {
    const recipient = await office.person();
    for (let i = 0; i < 3; i += 1) await office.plan(await office.case(), recipient);
    expect(await office.drain({ change: { digest: false } })).toMatchObject({ sent: 3 });
  });

  it('does not hide the last day of one case in the digest of others', async () => {
    const recipient = await office.person();
    for (let i = 0; i < 3; i += 1) await office.plan(await office.case(), recipient);
    await office.plan(await office.case({ legalEnd: '2026-12-28' }), recipient, { rung: 'legal-day', timing: 'last-day' });
    await office.drain();
    const subjects = (await office.received()).map(({ subject }) => subject ?? '');
    expect(subjects).toHaveLength(2);
    expect(subjects.some((subject) => subject.includes('dnes, 28. 12. 2026, je poslední den lhůty'))).toBe(true);
    expect(subjects.some((subject) => subject.startsWith('Lhůtník: 3 věci'))).toBe(true);
  });

  it('gathers what the spread of one morning brings a person into the first mail and one digest', async () => {
    const recipient = await office.person();
    for (let i = 0; i < 6; i += 1) await office.plan(await office.case(), recipient, { notBefore: prague('2026-12-29', 8, 5 + 8 * i) });
    for (let minute = 0; minute <= 90; minute += 5) await office.drain({ at: prague('2026-12-29', 8, minute) });
    const subjects = (await office.received()).map(({ subject }) => subject ?? '');
    expect(subjects).toHaveLength(2);
    expect(subjects[1]).toBe('Lhůtník: 5 věcí, 29. 12. 2026');
    const sent: { at: Date }[] = await office.db.query('select sent_at as at from mails order by sent_at');
    expect(sent.map(({ at }) => at.getTime())).toEqual([prague('2026-12-29', 8, 5), prague('2026-12-29', 9)]);
  });

  it('does not hold back what people do in the morning', async () => {
    const recipient = await office.person();
    await office.plan(await office.case(), recipient, { notBefore: prague('2026-12-29', 8) });
    await office.drain({ at: prague('2026-12-29', 8) });
    await office.plan(await office.case(), recipient, { rung: null, purpose: 'to-sign' });
    await office.drain({ at: prague('2026-12-29', 8, 1) });
    expect(office.sink.mails).toHaveLength(2);
  });

  it('makes one digest of a thousand, with every case and every fact', async () => {
    const recipient = await office.person();
    const cases = await Promise.all(Array.from({ length: 1_000 }, () => office.case()));
    await Promise.all(cases.map((caseId) => office.plan(caseId, recipient)));
    const summary = await office.drain();
    expect(summary).toMatchObject({ composed: 1, sent: 1, recorded: 1_000 });
    const [mail] = await office.received();
    expect(mail?.subject).toBe('Lhůtník: 1000 věcí, 28. 12. 2026');
    for (const caseId of cases) expect(mail?.text).toContain(`https://lhutnik.urad.example/pripady/${caseId}`);
    const facts = await office.recorded();
    expect(facts).toHaveLength(1_000);
    expect(new Set(facts.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await office.drain()).toMatchObject({ composed: 0, sent: 0, recorded: 0 });
  });
});
