import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, Browser, inject, PASSWORD, signedIn, startApi, stillClock } from '../../support/api.ts';
import type { Answer, TestApi } from '../../support/api.ts';

const MINUTE = 60_000;

const attempt = (api: TestApi, login: string, password: string, headers: Record<string, string> = {}, remoteAddress = '10.1.1.1'): Promise<Answer> =>
  inject(api, { method: 'POST', url: '/api/v1/session', payload: { login, password }, headers, remoteAddress });

/** What the one who tries can see. */
function seen({ status, headers, body }: Answer): unknown {
  const { instance: _, ...problem } = body as Record<string, unknown>;
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  return { status, rest, problem };
}

describe('signing in', () => {
  const clock = stillClock('2026-11-23T08:00:00Z');
  let api: TestApi;
  let other: TestApi;
  beforeAll(async () => {
    api = await startApi({ clock });
    other = await startApi({ clock, database: api.database });
  });
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  it('is refused after five misses a minute on one account from one address, counted over all processes', async () => {
    const person = await addPerson(api, ['caseworker']);
    for (let i = 0; i < 5; i += 1) expect((await attempt(i % 2 === 0 ? api : other, person.login, 'špatné heslo')).status).toBe(401);
    clock.time += 20_000;
    for (const one of [api, other]) {
      const answer = await attempt(one, person.login, PASSWORD);
      expect(answer.body).toMatchObject({ status: 429, code: 'session.tooManyAttempts' });
      expect(answer.headers['retry-after']).toBe('40');
    }
    expect((await attempt(api, person.login, PASSWORD, {}, '10.9.9.9')).status).toBe(201);
    clock.time += 40_000;
    expect((await attempt(other, person.login, PASSWORD)).status).toBe(201);
  });

  it('lets no more than five through however many come at once', async () => {
    const person = await addPerson(api, ['caseworker']);
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => attempt(i % 2 === 0 ? api : other, person.login, 'špatné heslo')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(11);
  });

  it('counts by the real address: X-Forwarded-For of a stranger changes nothing', async () => {
    const person = await addPerson(api, ['caseworker']);
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await attempt(api, person.login, 'špatné heslo', { 'x-forwarded-for': `192.0.2.${String(i)}` })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('counts a whole IPv6 network of a subscriber as one address', async () => {
    const person = await addPerson(api, ['caseworker']);
    const statuses: number[] = [];
    for (let i = 1; i <= 6; i += 1) statuses.push((await attempt(api, person.login, 'špatné heslo', {}, `2001:db8:1:2::${String(i)}`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await attempt(api, person.login, 'špatné heslo', {}, '2001:db8:1:3::1')).status).toBe(401);
  });

  it('answers the same for a wrong password, an unknown, a locked and a deactivated account', async () => {
    const wrong = await addPerson(api, ['caseworker']);
    const locked = await addPerson(api, ['caseworker']);
    const inactive = await addPerson(api, ['caseworker']);
    await api.dataSource.query('update people set locked_until = $2 where id = $1', [locked.id, new Date(clock.time + MINUTE)]);
    await api.dataSource.query('update people set active = false where id = $1', [inactive.id]);
    const answers = [
      await attempt(api, wrong.login, 'špatné heslo'),
      await attempt(api, 'nikdo-takovy', 'špatné heslo'),
      await attempt(api, locked.login, PASSWORD),
      await attempt(api, inactive.login, PASSWORD),
    ].map(seen);
    expect(answers[0]).toMatchObject({ status: 401, problem: { code: 'session.refused' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('limits an unknown account like a known one', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await attempt(api, 'vymyslena', 'špatné heslo')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('locks an account after ten misses in a row, until the administrator unlocks it', async () => {
    const person = await addPerson(api, ['caseworker']);
    const administrator = await signedIn(api, ['administrator']);
    for (let i = 0; i < 10; i += 1) {
      expect((await attempt(api, person.login, 'špatné heslo')).status).toBe(401);
      clock.time += MINUTE / 4;
    }
    clock.time += MINUTE;
    expect((await attempt(api, person.login, PASSWORD)).status).toBe(401);
    const url = `/api/v1/accounts/${person.id}`;
    expect((await administrator.send('GET', url)).body).toMatchObject({ locked: true });
    expect((await administrator.send('POST', `${url}/unlock`)).body).toMatchObject({ locked: false });
    expect((await attempt(api, person.login, PASSWORD)).status).toBe(201);
  });

  it('unlocks by itself after half an hour, and tries of strangers meanwhile do not prolong it', async () => {
    const person = await addPerson(api, ['caseworker']);
    for (let i = 0; i < 10; i += 1) {
      await attempt(api, person.login, 'špatné heslo');
      clock.time += MINUTE / 4;
    }
    clock.time += 20 * MINUTE;
    expect((await attempt(api, person.login, 'špatné heslo')).status).toBe(401);
    clock.time += 11 * MINUTE;
    expect((await attempt(api, person.login, PASSWORD)).status).toBe(201);
  });

  it('leaves a trace of each outcome without what was typed', async () => {
    const person = await addPerson(api, ['caseworker']);
    await attempt(api, person.login, 'špatné heslo');
    await attempt(api, person.login, PASSWORD);
    const rows: { action: string; outcome: string; code: string | null }[] = await api.dataSource.query(
      `select action, outcome, code from audit_events where $1 in (actor_id, subject_id::uuid) order by no`, [person.id]);
    expect(rows).toEqual([
      { action: 'session.refused', outcome: 'refused', code: 'signIn.wrong' },
      { action: 'session.opened', outcome: 'done', code: null },
    ]);
  });
});

describe('behind a trusted proxy', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi({ env: { TRUSTED_PROXY: '10.0.0.1' } }); });
  afterAll(() => api.close());

  it('counts by the address that the proxy saw, and still not by what others made up', async () => {
    const person = await addPerson(api, ['caseworker']);
    const from = (client: string, via: string): Promise<Answer> => attempt(api, person.login, 'špatné heslo', { 'x-forwarded-for': client }, via);
    for (let i = 0; i < 5; i += 1) expect((await from(`203.0.113.99, 198.51.100.7`, '10.0.0.1')).status).toBe(401);
    expect((await from('203.0.113.98, 198.51.100.7', '10.0.0.1')).status).toBe(429);
    expect((await from('198.51.100.8', '10.0.0.1')).status).toBe(401);
  });
});

describe('a password', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi(); });
  afterAll(() => api.close());

  const NEXT = 'zelený vlak projel tunelem';

  it('is kept as argon2id with its parameters', async () => {
    const browser = await signedIn(api, ['caseworker']);
    await browser.send('POST', '/api/v1/me/password', { currentPassword: PASSWORD, newPassword: NEXT });
    const [row] = await api.dataSource.query<{ hash: string }[]>('select password_hash as hash from people where id = $1', [browser.person.id]);
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  });

  it('can be changed with the current one only, and that ends the other sessions', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const elsewhere = new Browser(api);
    await elsewhere.signIn(browser.person.login, PASSWORD);
    const wrong = await browser.send('POST', '/api/v1/me/password', { currentPassword: 'něco jiného', newPassword: NEXT });
    expect(wrong.body).toMatchObject({ status: 422, code: 'password.wrong', errors: [{ field: 'currentPassword' }] });
    expect((await browser.send('POST', '/api/v1/me/password', { currentPassword: PASSWORD, newPassword: NEXT })).status).toBe(204);
    expect((await browser.send('GET', '/api/v1/me')).status).toBe(200);
    expect((await elsewhere.send('GET', '/api/v1/me')).status).toBe(401);
    expect((await elsewhere.signIn(browser.person.login, PASSWORD)).status).toBe(401);
    expect((await elsewhere.signIn(browser.person.login, NEXT)).status).toBe(201);
  });

  it.each(['krátké', 'aaaaaaaaaaaaaaaa', 'heslo1234567890', 'Dvořáková je doma'])('such as %p is refused with a reason', async (newPassword) => {
    const browser = await signedIn(api, ['caseworker'], { name: 'Jana Dvořáková' });
    const answer = await browser.send('POST', '/api/v1/me/password', { currentPassword: PASSWORD, newPassword });
    expect(answer.body).toMatchObject({ status: 422, code: 'password.weak', errors: [{ field: 'newPassword', message: expect.stringMatching(/^\p{Lu}.*\.$/u) }] });
  });

  it('cannot be guessed through a stolen session', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await browser.send('POST', '/api/v1/me/password', { currentPassword: `pokus ${String(i)}`, newPassword: NEXT })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('is set by a one-time token of the administrator, once, and that unlocks the account', async () => {
    const administrator = await signedIn(api, ['administrator']);
    const person = await addPerson(api, ['caseworker']);
    await api.dataSource.query('update people set locked_until = $2, failed_logins = 10 where id = $1', [person.id, new Date(api.clock.time + MINUTE)]);
    const grant = await administrator.send('POST', `/api/v1/accounts/${person.id}/password-reset`);
    const { token } = grant.body as { token: string };
    const set = (): Promise<Answer> => inject(api, { method: 'POST', url: '/api/v1/password-reset', payload: { token, newPassword: NEXT } });
    expect((await set()).status).toBe(204);
    expect((await set()).body).toMatchObject({ status: 422, code: 'password.resetInvalid' });
    expect((await new Browser(api).signIn(person.login, NEXT)).status).toBe(201);
  });

  it('of an out-of-date or replaced token is not set', async () => {
    const administrator = await signedIn(api, ['administrator']);
    const person = await addPerson(api, ['caseworker']);
    const grant = async (): Promise<string> => ((await administrator.send('POST', `/api/v1/accounts/${person.id}/password-reset`)).body as { token: string }).token;
    const [replaced, current] = [await grant(), await grant()];
    const set = (token: string): Promise<Answer> => inject(api, { method: 'POST', url: '/api/v1/password-reset', payload: { token, newPassword: NEXT }, remoteAddress: '10.3.3.3' });
    expect((await set(replaced)).status).toBe(422);
    api.clock.time += 61 * MINUTE;
    expect((await set(current)).status).toBe(422);
  });

  it('that somebody else chose opens nothing but its change', async () => {
    const browser = await signedIn(api, ['administrator']);
    await api.dataSource.query('update people set must_change_password = true where id = $1', [browser.person.id]);
    expect((await browser.send('GET', '/api/v1/accounts')).body).toMatchObject({ status: 403, code: 'password.mustChange' });
    expect((await browser.send('GET', '/api/v1/me')).body).toMatchObject({ mustChangePassword: true });
    expect((await browser.send('POST', '/api/v1/me/password', { currentPassword: PASSWORD, newPassword: NEXT })).status).toBe(204);
    expect((await browser.send('GET', '/api/v1/accounts')).status).toBe(200);
  });
});
