import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DeclaredRoutes } from '../../../apps/api/shell/declared-routes.ts';
import { addPerson, Browser, inject, PASSWORD, signedIn, startApi } from '../../support/api.ts';
import type { Answer, TestApi } from '../../support/api.ts';

type Signed = Awaited<ReturnType<typeof signedIn>>;

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const match = (answer: Answer): Record<string, string> => ({ 'if-match': String(answer.headers['etag']) });
const idOf = (answer: Answer): string => (answer.body as { id: string }).id;

const PERSON = { name: 'Nový Člověk', email: null, position: null, roles: [], departmentId: null, superiorId: null };
const DEPARTMENT = { name: 'Odbor', code: null, active: true };
const OFFICE = { kind: 'orp', name: 'Vzorov', office: 'Městský úřad Vzorov', contactEmail: null, dataBox: null, contacts: [], active: true };
const GROUP = { name: 'Pracovní skupina', kind: 'working-group', departmentId: null, note: null, active: true };
const MEMBER = { roleId: null, name: 'Jana Členská', email: null, organisation: null, nominatedBy: null, personId: null, officeId: null, from: '2026-01-01', to: null };
const BUSY = { from: '2027-03-01', to: '2027-03-05', officeId: null, kind: 'busy', note: null };
const NEXT = 'zelený vlak projel tunelem';

describe('every write outside cases', () => {
  let api: TestApi;
  let administrator: Signed;
  let methodologist: Signed;
  beforeAll(async () => {
    api = await startApi();
    administrator = await signedIn(api, ['administrator']);
    methodologist = await signedIn(api, ['methodologist']);
  });
  afterAll(() => api.close());

  const account = async (): Promise<Answer> => administrator.send('POST', '/api/v1/accounts', { login: `p-${randomUUID()}`, ...PERSON }, key());
  const onAccount = async (step: string, headers: (created: Answer) => Record<string, string>): Promise<Answer> => {
    const created = await account();
    return administrator.send('POST', `/api/v1/accounts/${idOf(created)}/${step}`, undefined, headers(created));
  };
  const absence = async (): Promise<{ who: Signed; entered: Answer }> => {
    const who = await signedIn(api, ['caseworker']);
    return { who, entered: await who.send('POST', '/api/v1/absences', { personId: who.person.id, from: '2026-12-01', to: null, deputyId: null }, key()) };
  };

  const made = (path: string, body: object): Promise<Answer> => methodologist.send('POST', `/api/v1/${path}`, body, key());
  const inGroup = async (part: 'roles' | 'members', body: object): Promise<{ path: string; answer: Answer }> => {
    const path = `groups/${idOf(await made('groups', GROUP))}/${part}`;
    return { path, answer: await made(path, body) };
  };
  const changed = (path: string, answer: Answer, changes: object): Promise<Answer> => methodologist.send('PATCH', `/api/v1/${path}/${idOf(answer)}`, changes, match(answer));
  const removed = (path: string, answer: Answer): Promise<Answer> => methodologist.send('DELETE', `/api/v1/${path}/${idOf(answer)}`);

  /** How each of them is done; a new one without a line here fails the test. */
  const samples: Record<string, () => Promise<Answer>> = {
    signIn: async () => { const { login } = await addPerson(api, []); return new Browser(api).signIn(login, PASSWORD); },
    signOut: async () => (await signedIn(api, [])).send('DELETE', '/api/v1/session'),
    changePassword: async () => (await signedIn(api, [])).send('POST', '/api/v1/me/password', { currentPassword: PASSWORD, newPassword: NEXT }),
    resetPassword: async () => {
      const { id } = await addPerson(api, []);
      const { body } = await administrator.send('POST', `/api/v1/accounts/${id}/password-reset`);
      return inject(api, { method: 'POST', url: '/api/v1/password-reset', payload: { token: (body as { token: string }).token, newPassword: NEXT } });
    },
    createToken: async () => (await signedIn(api, [])).send('POST', '/api/v1/me/tokens', { label: 'x', scopes: ['read'] }),
    revokeToken: async () => {
      const who = await signedIn(api, []);
      const created = await who.send('POST', '/api/v1/me/tokens', { label: 'x', scopes: ['read'] });
      return who.send('DELETE', `/api/v1/me/tokens/${idOf(created)}`);
    },
    createAccount: account,
    changeAccount: async () => { const created = await account(); return administrator.send('PATCH', `/api/v1/accounts/${idOf(created)}`, { position: 'x' }, match(created)); },
    deactivateAccount: () => onAccount('deactivate', match),
    activateAccount: () => onAccount('activate', match),
    unlockAccount: () => onAccount('unlock', () => ({})),
    grantPasswordReset: () => onAccount('password-reset', () => ({})),
    enterAbsence: async () => (await absence()).entered,
    changeAbsence: async () => { const { who, entered } = await absence(); return who.send('PUT', `/api/v1/absences/${idOf(entered)}`, { from: '2026-12-02', to: null, deputyId: null }); },
    cancelAbsence: async () => { const { who, entered } = await absence(); return who.send('DELETE', `/api/v1/absences/${idOf(entered)}`); },
    createDepartment: () => administrator.send('POST', '/api/v1/departments', DEPARTMENT, key()),
    changeDepartment: async () => { const made = await administrator.send('POST', '/api/v1/departments', DEPARTMENT, key()); return administrator.send('PUT', `/api/v1/departments/${idOf(made)}`, DEPARTMENT, match(made)); },
    createOffice: () => administrator.send('POST', '/api/v1/offices', OFFICE, key()),
    changeOffice: async () => { const made = await administrator.send('POST', '/api/v1/offices', OFFICE, key()); return administrator.send('PUT', `/api/v1/offices/${idOf(made)}`, OFFICE, match(made)); },
    changeOfficeSettings: async () => { const { body } = await administrator.send('GET', '/api/v1/settings'); return administrator.send('PUT', '/api/v1/settings/office', (body as { office: object }).office); },
    changeLawSettings: async () => { const { body } = await administrator.send('GET', '/api/v1/settings'); return administrator.send('PUT', '/api/v1/settings/law', (body as { law: object }).law); },
    createGroup: () => made('groups', GROUP),
    changeGroup: async () => changed('groups', await made('groups', GROUP), { note: 'x' }),
    createGroupRole: async () => (await inGroup('roles', { name: 'tajemník' })).answer,
    changeGroupRole: async () => { const { path, answer } = await inGroup('roles', { name: 'tajemník' }); return changed(path, answer, { place: 2 }); },
    removeGroupRole: async () => { const { path, answer } = await inGroup('roles', { name: 'tajemník' }); return removed(path, answer); },
    createGroupMember: async () => (await inGroup('members', MEMBER)).answer,
    changeGroupMember: async () => { const { path, answer } = await inGroup('members', MEMBER); return changed(path, answer, { to: '2026-12-31' }); },
    removeGroupMember: async () => { const { path, answer } = await inGroup('members', MEMBER); return removed(path, answer); },
    createBusyTime: () => made('busy-times', BUSY),
    changeBusyTime: async () => changed('busy-times', await made('busy-times', BUSY), { note: 'x' }),
    removeBusyTime: async () => removed('busy-times', await made('busy-times', BUSY)),
    createFeed: () => made('feeds', { seriesId: null }),
    revokeFeed: async () => removed('feeds', await made('feeds', { seriesId: null })),
    retryDeadLetters: () => administrator.send('POST', '/api/v1/operations/dead-letters/retry', {}),
    retryStuckProcesses: async () => {
      const [departmentId, caseId] = [idOf(await administrator.send('POST', '/api/v1/departments', DEPARTMENT, key())), randomUUID()];
      await insertStuckCase(api, caseId, departmentId);
      return administrator.send('POST', '/api/v1/operations/stuck-processes/retry', { caseIds: [caseId] });
    },
  };

  it('has a sample here', () => {
    // A rehearsal is no write: nothing of it touches the register.
    const ofCases = /^\/api\/v1\/(?:complaints|reviews|series|meetings|invitations|cases|attachments|rehearsals)(?:\/|$)/;
    const writes = api.app.get(DeclaredRoutes).all().filter(({ method, path, contract }) => method !== 'GET' && contract !== null && !ofCases.test(path));
    expect(writes.map(({ contract }) => contract?.id).sort()).toEqual(Object.keys(samples).sort());
  });

  it.each(Object.keys(samples))('%s leaves a trace that names the request, in the same transaction', async (id) => {
    const answer = await samples[id]?.();
    expect(answer?.status).toBeLessThan(300);
    const rows: { actor_kind: string; outcome: string }[] = await api.dataSource.query(
      `select actor_kind, outcome from audit_events where request_id = $1`, [answer?.headers['x-request-id']]);
    expect(rows).toEqual(expect.arrayContaining([{ actor_kind: 'person', outcome: 'done' }]));
  });

  it('that fails leaves none', async () => {
    const count = async (): Promise<unknown> => api.dataSource.query(`select count(*) from audit_events where action like 'person.%'`);
    const created = await account();
    const before = await count();
    await administrator.send('POST', '/api/v1/accounts', { ...PERSON, login: 'x y' }, key());
    await administrator.send('PATCH', `/api/v1/accounts/${idOf(created)}`, { superiorId: idOf(created) }, match(created));
    expect(await count()).toEqual(before);
  });

  it('cannot be wiped from the trail by the application', async () => {
    await expect(api.dataSource.query('delete from audit_events')).rejects.toThrow(/permission denied|append/);
    await expect(api.dataSource.query(`update audit_events set action = 'x'`)).rejects.toThrow(/permission denied|append/);
  });
});

async function insertStuckCase(api: TestApi, id: string, departmentId: string): Promise<void> {
  const columns: { name: string; type: string }[] = await api.dataSource.query(
    `select column_name as name, data_type as type from information_schema.columns where table_name = 'cases' and is_nullable = 'NO' and column_default is null`);
  const known: Record<string, unknown> = { id, department_id: departmentId, kind: 'complaint', phase: 'classification' };
  const plain: Record<string, unknown> = { 'uuid': randomUUID(), 'integer': 1, 'bigint': 1, 'boolean': false, 'text': 'x', 'date': '2026-11-23', 'timestamp with time zone': new Date(api.clock.time), 'jsonb': '{}', 'ARRAY': [] };
  const row = { ...Object.fromEntries(columns.map(({ name, type }) => [name, known[name] ?? plain[type]])), ...known, relay_dead_at: new Date(api.clock.time) };
  const names = Object.keys(row);
  await api.dataSource.query(`insert into cases (${names.join(', ')}) values (${names.map((_, i) => `$${String(i + 1)}`).join(', ')})`, Object.values(row));
}

describe('the log', () => {
  it('at its most talkative holds no secret and nothing that people are called, wrote or looked for', async () => {
    const api = await startApi();
    try {
      const secrets = await doMuch(api);
      await api.app.close();
      const logged = api.logged();
      expect(logged).toContain('"route":"/api/v1/people"');
      for (const secret of secrets) expect({ secret, found: logged.toLowerCase().includes(secret.toLowerCase()) }).toEqual({ secret, found: false });
    } finally {
      await api.close();
    }
  });

  /** A bit of everything, refusals and failures included; gives what must not be found. */
  async function doMuch(api: TestApi): Promise<readonly string[]> {
    const browser = await signedIn(api, ['administrator', 'manager'], { login: 'kanarek.login', name: 'Božena Kanárková' });
    const created = await browser.send('POST', '/api/v1/me/tokens', { label: 'kanarek-stitek', scopes: ['read'] });
    const { secret } = created.body as { secret: string };
    await browser.send('POST', '/api/v1/accounts', { ...PERSON, login: 'kanarek.druhy', name: 'Kryšpín Kanárek', email: 'kanarek@posta.example' }, key());
    await browser.send('POST', '/api/v1/accounts', { ...PERSON, login: 'kanarek.druhy', name: 'Kryšpín Kanárek' }, key());
    await browser.send('POST', '/api/v1/accounts', { login: 'kanarek neplatny', name: ['Kanárek'] }, key());
    await browser.send('GET', '/api/v1/people?q=kanarek-hledany');
    await browser.send('GET', '/api/v1/kanarek-cesta?x=kanarek-dotaz');
    await inject(api, { method: 'POST', url: '/api/v1/session', headers: { 'content-type': 'application/json' }, payload: '{"login":"kanarek-rozbity' });
    await new Browser(api).signIn('kanarek.login', 'kanarek-heslo-spatne');
    await inject(api, { method: 'GET', url: '/api/v1/me', headers: { authorization: `Bearer ${secret}`, 'x-kanarek': 'kanarek-hlavicka' } });
    await inject(api, { method: 'GET', url: '/api/v1/me', headers: { authorization: 'Bearer lht_kanarek-token', cookie: 'lhutnik=kanarek-cookie' } });
    await api.dataSource.query('alter table people rename to people_gone').catch(() => undefined);
    await browser.send('GET', '/api/v1/people?q=kanarek-pri-chybe');
    await api.database.drop();
    await browser.send('GET', '/api/v1/people?q=kanarek-bez-databaze');
    return ['kanarek', 'kanárek', 'kanárkov', 'kryšpín', 'božena', PASSWORD, secret, secret.slice(4), browser.cookie.split('=')[1] ?? '', browser.csrf];
  }
});
