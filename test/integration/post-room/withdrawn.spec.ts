import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostOffice, prague } from './post-office.ts';

const CHANGES: readonly (readonly [reason: string, change: (office: PostOffice, caseId: string, person: string) => Promise<unknown>])[] = [
  ['case-closed', (office, caseId) => office.db.query('update cases set closed_at = now() where id = $1', [caseId])],
  ['deadline-met', (office, caseId) => office.db.query(`update deadlines set state = 'met' where case_id = $1`, [caseId])],
  ['deadline-cancelled', (office, caseId) => office.db.query(`update deadlines set state = 'cancelled' where case_id = $1`, [caseId])],
  ['recipient-excluded', (office, caseId, person) => office.db.query(`insert into case_excluded (case_id, person_id, reason, with_subordinates) values ($1, $2, 'complained-of', true)`, [caseId, person])],
  ['recipient-excluded', async (office, caseId, person) => {
    const superior = await office.person();
    await office.db.query('update people set superior_id = $2 where id = $1', [person, superior]);
    await office.db.query(`insert into case_excluded (case_id, person_id, reason, with_subordinates) values ($1, $2, 'complained-of', true)`, [caseId, superior]);
  }],
  ['recipient-inactive', (office, _caseId, person) => office.db.query('update people set active = false where id = $1', [person])],
];

describe('messages that have become untrue or forbidden', () => {
  let office: PostOffice;
  beforeAll(async () => { office = await PostOffice.open(); });
  beforeEach(() => office.reset());
  afterAll(() => office.close());

  it.each(CHANGES)('are never sent, and the reason is kept: %s before they were in a mail', async (reason, change) => {
    const [caseId, person] = [await office.case(), await office.person()];
    const key = await office.plan(caseId, person);
    await change(office, caseId, person);
    expect(await office.drain()).toMatchObject({ composed: 0, sent: 0, withdrawn: 1 });
    expect(await office.states()).toEqual({ [key]: `overtaken ${reason}` });
    expect(office.sink.mails).toHaveLength(0);
    expect(await office.drain()).toMatchObject({ withdrawn: 0 });
  });

  it.each(CHANGES)('are never sent, and the reason is kept: %s while their mail waited for the server', async (reason, change) => {
    const [caseId, person] = [await office.case(), await office.person()];
    const key = await office.plan(caseId, person);
    await office.sink.refuse();
    expect(await office.drain()).toMatchObject({ composed: 1, sent: 0, retried: 1 });
    await change(office, caseId, person);
    await office.sink.listen();
    expect(await office.drain({ at: prague('2026-12-28', 12) })).toMatchObject({ sent: 0, withdrawn: 1 });
    expect(await office.states()).toEqual({ [key]: `overtaken ${reason}` });
    expect(office.sink.mails).toHaveLength(0);
  });

  it('drop out of a digest, which goes on without them', async () => {
    const person = await office.person();
    const [gone, kept] = [await office.case(), await office.case()];
    await office.plan(gone, person);
    await office.plan(kept, person);
    await office.sink.refuse();
    await office.drain();
    await office.db.query('update cases set closed_at = now() where id = $1', [gone]);
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-28', 12) });
    const [mail] = await office.received();
    expect(mail?.text).toContain(kept);
    expect(mail?.text).not.toContain(gone);
    expect((await office.recorded()).map(({ caseId }) => caseId)).toEqual([kept]);
  });

  it('include the lower rungs of an outage: only the highest that is due goes out', async () => {
    const [caseId, person] = [await office.case(), await office.person()];
    await office.sink.refuse();
    const keys: string[] = [];
    for (const [rung, day] of [['before-14', '2026-12-08'], ['before-7', '2026-12-17'], ['before-3', '2026-12-29'], ['before-1', '2026-12-31']] as const) {
      keys.push(await office.plan(caseId, person, { rung, notBefore: prague(day, 8) }));
      await office.drain({ at: prague(day, 8, 30) });
    }
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-31', 10) });
    expect(office.sink.mails).toHaveLength(1);
    const states = await office.states();
    expect(keys.map((key) => states[key])).toEqual(['overtaken higher-rung', 'overtaken higher-rung', 'overtaken higher-rung', 'sent']);
  });

  it('do not include a rung whose successor is not due yet', async () => {
    const [caseId, person] = [await office.case(), await office.person()];
    const low = await office.plan(caseId, person, { rung: 'before-3' });
    const high = await office.plan(caseId, person, { rung: 'before-1', notBefore: prague('2026-12-31', 8) });
    await office.drain();
    expect(await office.states()).toEqual({ [low]: 'sent', [high]: 'planned' });
  });
});

describe('people without a usable address', () => {
  let office: PostOffice;
  beforeAll(async () => { office = await PostOffice.open(); });
  beforeEach(() => office.reset());
  afterAll(() => office.close());

  it('are listed and alerted, and get their messages as soon as they have an address', async () => {
    const person = await office.person({ email: null });
    const key = await office.plan(await office.case(), person);
    expect(await office.drain()).toMatchObject({ composed: 0, unaddressed: 1 });
    expect(await office.states()).toEqual({ [key]: 'dead no-address' });
    expect(await office.openAlerts()).toEqual([{ kind: 'recipient-unreachable', subject: person }]);
    await office.db.query(`update people set email = 'nova@urad.example' where id = $1`, [person]);
    expect(await office.drain()).toMatchObject({ sent: 1 });
    expect(office.sink.mails[0]?.recipients).toEqual(['nova@urad.example']);
    expect(await office.openAlerts()).toEqual([]);
  });

  it('are found out also when the address went while their mail waited, and the same mail comes back', async () => {
    const person = await office.person();
    const key = await office.plan(await office.case(), person);
    await office.sink.refuse();
    await office.drain();
    const address = await office.address(person);
    await office.db.query('update people set email = null where id = $1', [person]);
    await office.sink.listen();
    expect(await office.drain({ at: prague('2026-12-28', 12) })).toMatchObject({ sent: 0, unaddressed: 1 });
    expect(await office.states()).toEqual({ [key]: 'dead no-address' });
    await office.db.query('update people set email = $2 where id = $1', [person, address]);
    expect(await office.drain()).toMatchObject({ sent: 1, recorded: 1 });
  });

  it('get what waits for them at the address of the moment of sending', async () => {
    const person = await office.person({ email: 'stara@urad.example' });
    await office.plan(await office.case(), person);
    await office.sink.refuse();
    await office.drain();
    await office.db.query(`update people set email = 'nova@urad.example' where id = $1`, [person]);
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-28', 12) });
    expect(office.sink.mails.map(({ recipients }) => recipients)).toEqual([['nova@urad.example']]);
  });
});
