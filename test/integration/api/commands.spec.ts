import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../support/api.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { complaint, Matter, register } from './support/matter.ts';
import { moveTo } from './support/clock.ts';

type ProblemBody = { readonly status: number; readonly code: string; readonly detail: string; readonly errors?: readonly { field: string; code: string; message: string }[]; readonly details?: Record<string, unknown> };
const problem = (answer: Answer): ProblemBody => answer.body;
const NOTE = { text: { note: 'Volala stěžovatelka.' } };

describe('a command', () => {
  let office: TestOffice;
  beforeAll(async () => { office = await openOffice(); });
  beforeEach(() => { moveTo(office.api, '2026-11-23T08:00+01:00'); });
  afterAll(() => office.api.close());

  async function assigned(change: Readonly<Record<string, unknown>> = {}): Promise<Matter> {
    const matter = await Matter.open(office.worker, complaint(office, change));
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    return matter;
  }

  async function count(table: string): Promise<number> {
    const [row] = await office.api.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
    return row?.n ?? 0;
  }

  it('sent twenty times at once with one key happens once and is answered twenty times the same', async () => {
    const [cases, numbers] = [await count('cases'), await count('register_numbers')];
    const key = randomUUID();
    const body = complaint(office);
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(office.worker, body, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => `${String(headers['location'])} ${String(headers['etag'])}`)).size).toBe(1);
    expect([await count('cases'), await count('register_numbers')]).toEqual([cases + 1, numbers + 1]);
  });

  it('a step sent twenty times at once with one key writes one fact', async () => {
    const matter = await assigned();
    const facts = await count('facts');
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => matter.send(office.worker, 'add-note', NOTE, { key })));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await count('facts')).toBe(facts + 1);
  });

  it('repeated later gives the first answer, whatever has happened since', async () => {
    const matter = await assigned();
    const key = randomUUID();
    const version = matter.version;
    const first = await matter.send(office.worker, 'add-note', NOTE, { key, version });
    await matter.send(office.worker, 'add-note', { text: { note: 'Další.' } }, { version: (first.body as { version: number }).version });
    const again = await matter.send(office.worker, 'add-note', NOTE, { key, version });
    expect([again.status, again.text, again.headers['etag']]).toEqual([200, first.text, first.headers['etag']]);
  });

  it('a key used for another body is refused, and a refused command leaves its key free', async () => {
    const matter = await assigned();
    const key = randomUUID();
    await matter.send(office.worker, 'add-note', NOTE, { key });
    expect(problem(await matter.send(office.worker, 'add-note', { text: { note: 'Jiná.' } }, { key }))).toMatchObject({ status: 422, code: 'idempotency.keyReused' });
    const other = randomUUID();
    expect((await matter.send(office.worker, 'add-note', NOTE, { key: other, version: 1 })).status).toBe(412);
    const fresh = await assigned();
    expect((await fresh.send(office.worker, 'add-note', NOTE, { key: other })).status).toBe(200);
  });

  it('without a key, or without a version: said in Czech', async () => {
    const matter = await assigned();
    expect(problem(await matter.send(office.worker, 'add-note', NOTE, { key: null }))).toMatchObject({ status: 400, code: 'idempotency.missing' });
    expect(problem(await matter.send(office.worker, 'add-note', NOTE, { version: null }))).toMatchObject({ status: 428, code: 'version.missing' });
    expect(problem(await office.worker.send('POST', '/api/v1/complaints', complaint(office)))).toMatchObject({ status: 400, code: 'idempotency.missing' });
  });

  it('two people editing one case: one gets through, the other learns what changed and loses nothing', async () => {
    const matter = await assigned();
    const seen = matter.version;
    const [mine, theirs] = await Promise.all([
      matter.send(office.worker, 'add-note', NOTE, { version: seen }),
      matter.send(office.manager, 'add-note', { text: { note: 'Pozor na lhůtu.' } }, { version: seen }),
    ]);
    const winner = mine.status === 200 ? office.worker : office.manager;
    const loser = mine.status === 200 ? theirs : mine;
    expect([mine.status, theirs.status].sort()).toEqual([200, 412]);
    expect(problem(loser)).toMatchObject({
      code: 'case.versionStale',
      details: { version: seen + 1, seenVersion: seen, changes: [{ type: 'noteAdded', day: '2026-11-23', enteredBy: { id: winner.id, name: winner.name } }] },
    });
    expect(problem(loser).detail).toContain('co jste napsali, zůstává u vás');
    const by = winner === office.worker ? office.manager : office.worker;
    expect((await matter.send(by, 'add-note', NOTE, { version: seen + 1 })).status).toBe(200);
  });

  it('rights come before the version, the version before the decision', async () => {
    const matter = await assigned();
    expect((await matter.send(office.auditor, 'add-note', NOTE, { version: 1 })).status).toBe(403);
    expect((await matter.send(office.manager, 'dispatch-notice', { day: '2026-11-23', recipients: ['p1'], by: 'post' }, { version: 1 })).status).toBe(403);
    expect((await matter.send(office.worker, 'close', { reason: 'notified', day: '2026-11-23' }, { version: 1 })).status).toBe(412);
    expect(problem(await matter.send(office.worker, 'close', { reason: 'notified', day: '2026-11-23' }))).toMatchObject({ status: 409, code: 'close.notNotified' });
  });

  it('every write leaves a line in the audit log, a refused one too, none with a name or a text', async () => {
    const before = await count('audit_events');
    const matter = await assigned();
    await matter.step(office.worker, 'add-note', NOTE);
    await matter.send(office.manager, 'draft-notice', { day: '2026-11-23', text: { notice: 'x' } });
    const events = await office.api.dataSource.query<{ action: string; outcome: string; code: string | null; request_id: string | null; actor_id: string }[]>(
      'select action, outcome, code, request_id, actor_id from audit_events where subject_id = $1 order by no', [matter.id]);
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual(['registerComplaint done', 'assign done', 'addNote done', 'draftNotice refused']);
    expect(events.every(({ request_id }) => request_id !== null)).toBe(true);
    expect(await count('audit_events')).toBe(before + 4);
    const raw = JSON.stringify(await office.api.dataSource.query('select * from audit_events'));
    for (const word of ['Ďuriš', 'Žofie', 'Volala', 'kopii']) expect(raw).not.toContain(word);
    for (const word of ['Ďuriš', 'Žofie', 'Volala', 'kopii']) expect(office.api.logged()).not.toContain(word);
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['no complainant and not anonymous', { parties: [] }, 'parties', /stěžovatele/],
    ['anonymous with a complainant', { anonymous: true }, 'parties', /Anonymní/],
    ['a data-box submission without its day of delivery', { arrival: { registryStamped: '2026-11-23' } }, 'arrival.databoxDelivered', /doručence/],
    ['a stamp before the delivery', { arrival: { databoxDelivered: '2026-11-20', registryStamped: '2026-11-19' } }, 'arrival.registryStamped', /dříve/],
    ['a day that is yet to come', { arrival: { databoxDelivered: '2026-11-24' } }, 'arrival.databoxDelivered', /budoucnosti/],
    ['a representative of nobody', { parties: [{ id: 'p1', role: 'complainant', text: { name: 'A' } }, { id: 'p2', role: 'representative', text: { name: 'B' } }] }, 'parties.1.represents', /zastupuje/],
    ['oral without its record', { channel: 'oral', arrival: { firstReceived: '2026-11-23' } }, 'oral', /záznam/],
    ['an unknown channel', { channel: 'fax' }, 'channel', /Povolené/],
    ['an unknown key', { extension: 'P30D' }, 'extension', /Neznámý údaj „extension“/],
    ['a claim without words', { claims: [{ id: 'b1', text: { claim: '  ' } }] }, 'claims.0.text.claim', /Vyplňte/],
  ])('registering with %s is refused at its field, in Czech', async (_, change, field, said) => {
    const answer = await register(office.worker, complaint(office, change));
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const { errors = [] } = problem(answer);
    expect(errors.map((error) => error.field)).toContain(field);
    expect(errors.find((error) => error.field === field)?.message).toMatch(said);
  });

  it('an office, a department or a person that is not there is refused', async () => {
    const missing = randomUUID();
    for (const change of [{ departmentId: missing }, { complainedOf: [{ id: 's1', person: missing }] }, { children: [{ id: 'd1', residenceOfficeId: missing, text: { initials: 'A. N.', birthYear: 2017 } }] }]) {
      expect((await register(office.worker, complaint(office, change))).status).toBe(422);
    }
  });

  it('numbers of a year have no gap, also with refusals in between and many at once', async () => {
    const bad = complaint(office, { complainedOf: [{ id: 's1', person: randomUUID() }] });
    await Promise.all(Array.from({ length: 12 }, (_, i) => register(office.worker, i % 3 === 0 ? bad : complaint(office))));
    const rows = await office.api.dataSource.query<{ n: number }[]>('select n from register_numbers where year = 2026 order by n');
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, i) => i + 1));
  });
});
