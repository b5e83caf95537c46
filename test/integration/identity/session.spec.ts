import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, Browser, inject, PASSWORD, signedIn, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a session', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi({ env: { PUBLIC_URL: 'https://lhutnik.kraj.example' } }); });
  afterAll(() => api.close());

  it('opens with the right password, however the login is capitalised, and says who signed in', async () => {
    const person = await addPerson(api, ['caseworker']);
    const browser = new Browser(api);
    const answer = await browser.signIn(person.login.toUpperCase(), PASSWORD);
    expect(answer.status).toBe(201);
    expect((await browser.send('GET', '/api/v1/me')).body).toMatchObject({ id: person.id, roles: ['caseworker'], csrfToken: browser.csrf });
  });

  it('lives in a cookie that scripts and other sites cannot use', async () => {
    const person = await addPerson(api, ['caseworker']);
    const answer = await new Browser(api).signIn(person.login, PASSWORD);
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-lhutnik=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('is kept as a hash only', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const token = browser.cookie.split('=')[1] ?? '';
    const rows: unknown[] = await api.dataSource.query('select s::text as row from sessions s where person_id = $1', [browser.person.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('ends at once when its owner signs out', async () => {
    const browser = await signedIn(api, ['caseworker']);
    expect((await browser.send('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await browser.send('GET', '/api/v1/me')).body).toMatchObject({ status: 401, code: 'session.ended' });
  });

  it('ends after two idle hours, and lives on while it is used', async () => {
    const browser = await signedIn(api, ['caseworker']);
    for (let i = 0; i < 3; i += 1) {
      api.clock.time += HOUR + 59 * MINUTE;
      expect((await browser.send('GET', '/api/v1/me')).status).toBe(200);
    }
    api.clock.time += 2 * HOUR;
    expect((await browser.send('GET', '/api/v1/me')).status).toBe(401);
  });

  it('ends after twelve hours however busy it is', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const end = api.clock.time + 12 * HOUR;
    while (api.clock.time + HOUR < end) {
      api.clock.time += HOUR;
      expect((await browser.send('GET', '/api/v1/me')).status).toBe(200);
    }
    api.clock.time = end;
    expect((await browser.send('GET', '/api/v1/me')).status).toBe(401);
  });

  it('follows roles as they are at each request, and a deactivation', async () => {
    const administrator = await signedIn(api, ['administrator']);
    const browser = await signedIn(api, ['administrator']);
    const url = `/api/v1/accounts/${browser.person.id}`;
    const account = await administrator.send('GET', url);
    expect((await browser.send('GET', '/api/v1/accounts')).status).toBe(200);
    const changed = await administrator.send('PATCH', url, { roles: ['registry'] }, { 'if-match': String(account.headers['etag']) });
    expect(changed.status).toBe(200);
    expect((await browser.send('GET', '/api/v1/accounts')).status).toBe(403);
    expect((await administrator.send('POST', `${url}/deactivate`, undefined, { 'if-match': String(changed.headers['etag']) })).status).toBe(200);
    expect((await browser.send('GET', '/api/v1/me')).status).toBe(401);
  });

  it('is no use without its secret: a made-up or shortened cookie is nobody', async () => {
    const browser = await signedIn(api, ['caseworker']);
    for (const cookie of ['__Host-lhutnik=', '__Host-lhutnik=AAAA', browser.cookie.slice(0, -1), `${browser.cookie}x`, browser.cookie.replace('__Host-', '')]) {
      expect((await inject(api, { method: 'GET', url: '/api/v1/me', headers: { cookie } })).status).toBe(401);
    }
  });
});

describe('what a browser sends by itself', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi(); });
  afterAll(() => api.close());

  it('changes nothing without the CSRF token of that very session', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const other = await signedIn(api, ['caseworker']);
    const body = { label: 'x', scopes: ['read'] };
    for (const header of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': other.csrf }, { 'x-csrf-token': browser.cookie.split('=')[1] ?? '' }]) {
      const answer = await inject(api, { method: 'POST', url: '/api/v1/me/tokens', headers: { cookie: browser.cookie, ...header }, payload: body });
      expect(answer.body).toMatchObject({ status: 403, code: 'csrf.missing' });
    }
    expect((await browser.send('POST', '/api/v1/me/tokens', body)).status).toBe(201);
  });

  it('reads without it', async () => {
    const browser = await signedIn(api, ['caseworker']);
    expect((await inject(api, { method: 'GET', url: '/api/v1/me', headers: { cookie: browser.cookie } })).status).toBe(200);
  });

  it('is not let in from another site', async () => {
    const person = await addPerson(api, ['caseworker']);
    const payload = { login: person.login, password: PASSWORD };
    expect((await inject(api, { method: 'POST', url: '/api/v1/session', headers: { 'sec-fetch-site': 'cross-site' }, payload })).status).toBe(403);
    const form = await inject(api, { method: 'POST', url: '/api/v1/session', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `login=${person.login}&password=x` });
    expect(form.status).toBe(415);
  });
});
