import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addPerson, signedIn, startApi } from '../../support/api.ts';
import type { Answer, Browser, TestApi } from '../../support/api.ts';

type Signed = Awaited<ReturnType<typeof signedIn>>;

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const match = (answer: Answer): Record<string, string> => ({ 'if-match': String(answer.headers['etag']) });
const idOf = (answer: Answer): string => (answer.body as { id: string }).id;

let api: TestApi;
let administrator: Signed;
beforeAll(async () => {
  api = await startApi();
  administrator = await signedIn(api, ['administrator']);
});
afterAll(() => api.close());

const newPerson = (more: object = {}): object =>
  ({ login: `p-${randomUUID()}`, name: 'Čeněk Řehoř', email: null, position: 'referent', roles: ['caseworker'], departmentId: null, superiorId: null, ...more });

async function department(): Promise<string> {
  return idOf(await administrator.send('POST', '/api/v1/departments', { name: 'Odbor', code: null, active: true }, key()));
}

describe('people', () => {
  it('are created once however often the same request is repeated', async () => {
    const [body, headers] = [newPerson(), key()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => administrator.send('POST', '/api/v1/accounts', body, headers)));
    expect(new Set(answers.map((answer) => `${String(answer.status)} ${idOf(answer)}`)).size).toBe(1);
    const other = await administrator.send('POST', '/api/v1/accounts', newPerson(), headers);
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency.keyReused' });
    expect((await administrator.send('POST', '/api/v1/accounts', newPerson())).body).toMatchObject({ status: 400, code: 'idempotency.missing' });
  });

  it('do not share a login, also when two administrators create them at once', async () => {
    const body = newPerson();
    const answers = await Promise.all([1, 2, 3].map(() => administrator.send('POST', '/api/v1/accounts', body, key())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('are changed only by whoever saw them as they are', async () => {
    const created = await administrator.send('POST', '/api/v1/accounts', newPerson(), key());
    const url = `/api/v1/accounts/${idOf(created)}`;
    expect((await administrator.send('PATCH', url, { position: 'vedoucí' })).body).toMatchObject({ status: 428, code: 'version.missing' });
    for (const tag of ['W/"1"', '*', '"1", "2"', '"x"']) expect((await administrator.send('PATCH', url, { position: 'x' }, { 'if-match': tag })).status).toBe(412);
    for (const tag of ['1', '{}', '"1']) expect((await administrator.send('PATCH', url, { position: 'x' }, { 'if-match': tag })).status).toBe(400);
    const answers = await Promise.all(['a', 'b', 'c'].map((position) => administrator.send('PATCH', url, { position }, match(created))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await administrator.send('GET', url)).headers['etag']).toBe('"2"');
  });

  it('come in Czech order, page by page, none twice and none left out', async () => {
    const names = ['Chalupa Hana', 'Hájek Ivo', 'Dvořák Jan', 'Ďurica Petr', 'Černá Eva', 'Cibulka Jan', 'Zeman Aleš', 'Žák Adam'];
    const departmentId = await department();
    for (const name of names) await administrator.send('POST', '/api/v1/accounts', newPerson({ name, departmentId }), key());
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const answer = await administrator.send('GET', `/api/v1/people?department=${departmentId}&limit=3${after === '' ? '' : `&after=${after}`}`);
      const page = answer.body as { items: { name: string }[]; next: string | null };
      seen.push(...page.items.map(({ name }) => name));
      after = page.next;
    }
    expect(seen).toEqual(['Cibulka Jan', 'Černá Eva', 'Ďurica Petr', 'Dvořák Jan', 'Hájek Ivo', 'Chalupa Hana', 'Zeman Aleš', 'Žák Adam']);
  });

  it('are found without diacritics, and wildcards mean themselves', async () => {
    const departmentId = await department();
    await administrator.send('POST', '/api/v1/accounts', newPerson({ name: 'Žofie Říhová', departmentId }), key());
    const found = async (q: string): Promise<number> =>
      ((await administrator.send('GET', `/api/v1/people?department=${departmentId}&q=${encodeURIComponent(q)}`)).body as { items: unknown[] }).items.length;
    expect(await found('RIHOVA')).toBe(1);
    expect(await found('%')).toBe(0);
    expect(await found('_ofie')).toBe(0);
  });

  it.each(["' or 1=1 --", '%27%3B drop table people;--', '\\', "1'||pg_sleep(5)||'", '${jndi:x}', '../../etc/passwd'])('survive %p in a search and a cursor', async (payload) => {
    expect((await administrator.send('GET', `/api/v1/people?q=${encodeURIComponent(payload)}`)).status).toBe(200);
    const cursor = Buffer.from(JSON.stringify(['people', payload, payload])).toString('base64url');
    expect((await administrator.send('GET', `/api/v1/people?after=${cursor}`)).status).toBe(422);
    expect((await administrator.send('GET', `/api/v1/people?after=${encodeURIComponent(payload)}`)).status).toBe(422);
    expect((await administrator.send('GET', `/api/v1/people?sort=${encodeURIComponent(payload)}`)).status).toBe(422);
  });

  it('lead upwards, never in a circle', async () => {
    const [a, b] = [await administrator.send('POST', '/api/v1/accounts', newPerson(), key()), await administrator.send('POST', '/api/v1/accounts', newPerson(), key())];
    const under = (who: Answer, superior: Answer): Promise<Answer> => administrator.send('PATCH', `/api/v1/accounts/${idOf(who)}`, { superiorId: idOf(superior) }, match(who));
    expect((await under(a, a)).body).toMatchObject({ status: 422, code: 'superior.circle' });
    expect((await under(a, b)).status).toBe(200);
    expect((await under(b, a)).body).toMatchObject({ status: 422, code: 'superior.circle' });
  });

  it('always include an active administrator, also when two remove each other at once', async () => {
    const own = await startApi();
    try {
      const [one, two] = [await signedIn(own, ['administrator']), await signedIn(own, ['administrator'])];
      const remove = async (by: Browser, whom: Signed): Promise<Answer> => {
        const account = await by.send('GET', `/api/v1/accounts/${whom.person.id}`);
        return by.send('POST', `/api/v1/accounts/${whom.person.id}/deactivate`, undefined, match(account));
      };
      const answers = await Promise.all([remove(one, two), remove(two, one)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = answers[0].status === 200 ? one : two;
      expect((await remove(left, left)).body).toMatchObject({ status: 409, code: 'people.lastAdministrator' });
    } finally {
      await own.close();
    }
  });

  it('are shown to others without login, e-mail or locks', async () => {
    const manager = await signedIn(api, ['manager']);
    const answer = await manager.send('GET', '/api/v1/people');
    for (const hidden of ['login', 'email', 'locked', 'lastLoginAt']) expect(answer.text).not.toContain(`"${hidden}"`);
  });
});

describe('an absence', () => {
  let departmentId: string;
  let manager: Signed;
  let caseworker: Signed;
  beforeEach(async () => {
    departmentId = await department();
    manager = await signedIn(api, ['manager'], { departmentId });
    caseworker = await signedIn(api, ['caseworker'], { departmentId });
  });

  const enter = (by: Browser, personId: string, more: object = {}): Promise<Answer> =>
    by.send('POST', '/api/v1/absences', { personId, from: '2026-11-23', to: null, deputyId: null, ...more }, key());

  it('is entered by the manager for another, from today, with an open end', async () => {
    expect((await enter(manager, caseworker.person.id, { deputyId: manager.person.id })).body).toMatchObject({ to: null, enteredBy: manager.person.id });
  });

  it('is not entered for people of another department, nor by a colleague', async () => {
    const elsewhere = await addPerson(api, ['caseworker'], { departmentId: await department() });
    const refusals = [await enter(manager, elsewhere.id), await enter(caseworker, manager.person.id), await enter(manager, randomUUID())];
    for (const { body } of refusals) expect(body).toMatchObject({ status: 403, code: 'absence.notYours' });
  });

  it('does not overlap another of the same person, also when both are entered at once', async () => {
    const answers = await Promise.all(['2026-12-01', '2026-12-05'].map((from) => enter(caseworker, caseworker.person.id, { from, to: '2026-12-10' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await enter(caseworker, caseworker.person.id, { from: '2026-12-11', to: '2026-12-12' })).status).toBe(201);
  });

  it.each([
    [{ from: '2026-12-02', to: '2026-12-01' }, 'absence.endBeforeStart'],
    [{ deputyId: 'self' }, 'absence.ownDeputy'],
    [{ deputyId: '0198c0de-0000-7000-8000-00000000dead' }, 'person.unknown'],
  ])('that makes no sense (%p) is refused', async (more, code) => {
    const deputy = 'deputyId' in more && more.deputyId === 'self' ? { deputyId: caseworker.person.id } : {};
    expect((await enter(caseworker, caseworker.person.id, { ...more, ...deputy })).body).toMatchObject({ status: 422, code });
  });

  it('keeps its earlier wording when it is changed or cancelled', async () => {
    const entered = await enter(caseworker, caseworker.person.id);
    const url = `/api/v1/absences/${idOf(entered)}`;
    expect((await caseworker.send('PUT', url, { from: '2026-11-23', to: '2026-11-27', deputyId: null })).body).toMatchObject({ to: '2026-11-27' });
    expect((await manager.send('DELETE', url)).status).toBe(204);
    expect((await manager.send('DELETE', url)).status).toBe(404);
    expect((await manager.send('GET', `/api/v1/absences?person=${caseworker.person.id}`)).body).toEqual({ items: [] });
    const rows: unknown[] = await api.dataSource.query('select kind from absence_facts where absence_id = $1 order by no', [idOf(entered)]);
    expect(rows).toEqual([{ kind: 'entered' }, { kind: 'changed' }, { kind: 'cancelled' }]);
  });
});

describe('offices', () => {
  const TERMS = {
    kind: 'orp', name: 'Žďár nad Sázavou', office: 'Městský úřad Žďár nad Sázavou', contactEmail: null, dataBox: 'ybxb3sz',
    contacts: [{ role: 'secretary', email: 'tajemnik@zdar.example' }], active: true,
  };

  it('carry contacts by role, are found without diacritics, and read by everybody', async () => {
    const created = await administrator.send('POST', '/api/v1/offices', TERMS, key());
    const registry = await signedIn(api, ['registry']);
    expect((await registry.send('GET', '/api/v1/offices?q=zdar&kind=orp')).body).toMatchObject({ items: [{ id: idOf(created), contacts: TERMS.contacts }] });
    expect((await registry.send('GET', `/api/v1/offices/${idOf(created)}`)).headers['etag']).toBe('"1"');
  });

  it('are changed as a whole by whoever saw them as they are', async () => {
    const created = await administrator.send('POST', '/api/v1/offices', TERMS, key());
    const url = `/api/v1/offices/${idOf(created)}`;
    expect((await administrator.send('PUT', url, { ...TERMS, contacts: [] }, match(created))).body).toMatchObject({ contacts: [], version: 2 });
    expect((await administrator.send('PUT', url, TERMS, match(created))).body).toMatchObject({ status: 412, code: 'office.versionStale' });
  });

  it('refuse what cannot be a data box, field by field', async () => {
    const answer = await administrator.send('POST', '/api/v1/offices', { ...TERMS, dataBox: 'XX', contacts: [{ role: 'tajemnik' }] }, key());
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual(['contacts.0.role', 'dataBox']);
  });
});

describe('settings', () => {
  it('are read with their defaults and replaced as a whole', async () => {
    const { body } = await administrator.send('GET', '/api/v1/settings');
    const { office, law } = body as { office: Record<string, unknown>; law: Record<string, unknown> };
    expect(office).toMatchObject({ noticeCountsWhen: 'dispatched' });
    expect((await administrator.send('PUT', '/api/v1/settings/office', { ...office, noticeCountsWhen: 'signed' })).body).toMatchObject({ office: { noticeCountsWhen: 'signed' } });
    expect((await administrator.send('PUT', '/api/v1/settings/law', { ...law, reviewDays: 30 })).body).toMatchObject({ law: { reviewDays: 30 }, office: { noticeCountsWhen: 'signed' } });
    expect((await administrator.send('PUT', '/api/v1/settings/office', { ...office, registerNumberPattern: 'ST' })).status).toBe(422);
  });
});
