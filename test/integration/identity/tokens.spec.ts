import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inject, signedIn, startApi } from '../../support/api.ts';
import type { Answer, Browser, TestApi } from '../../support/api.ts';

const DAY = 86_400_000;

type Created = { id: string; secret: string; prefix: string };

describe('a personal token', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi(); });
  afterAll(() => api.close());

  const create = async (browser: Browser, scopes: string[], days = 30): Promise<Created> =>
    (await browser.send('POST', '/api/v1/me/tokens', { label: 'skript', scopes, days })).body;
  const withToken = (secret: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer> =>
    inject(api, { method, url, headers: { authorization: `Bearer ${secret}`, ...headers }, ...(payload === undefined ? {} : { payload }) });

  it('is shown once and kept as a hash', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const { secret, prefix } = await create(browser, ['read']);
    expect(secret).toMatch(/^lht_[A-Za-z0-9_-]{43}$/);
    expect(secret.startsWith(prefix)).toBe(true);
    expect((await browser.send('GET', '/api/v1/me/tokens')).text).not.toContain(secret);
    const rows: unknown[] = await api.dataSource.query('select t::text as row from api_tokens t where person_id = $1', [browser.person.id]);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(prefix.length));
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('reads as its owner, and says when it was last used', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const { secret } = await create(browser, ['read']);
    expect((await withToken(secret, 'GET', '/api/v1/me')).body).toMatchObject({ id: browser.person.id, csrfToken: null, sessionEndsAt: null });
    expect((await browser.send('GET', '/api/v1/me/tokens')).body).toMatchObject({ items: [{ lastUsedAt: new Date(api.clock.time).toISOString() }] });
  });

  it('reaches no further than its scopes', async () => {
    const browser = await signedIn(api, ['administrator', 'manager']);
    const person = { login: 'novy.clovek', name: 'Nový Člověk', email: null, position: null, roles: [], departmentId: null, superiorId: null };
    const reader = await create(browser, ['read']);
    const writer = await create(browser, ['read', 'write']);
    const administrator = await create(browser, ['admin']);
    expect((await withToken(reader.secret, 'GET', '/api/v1/people')).status).toBe(200);
    for (const { secret } of [reader, writer]) {
      expect((await withToken(secret, 'GET', '/api/v1/accounts')).body).toMatchObject({ status: 403, code: 'token.scope' });
      expect((await withToken(secret, 'POST', '/api/v1/accounts', person, { 'idempotency-key': 'novy-clovek-1' })).status).toBe(403);
    }
    expect((await withToken(administrator.secret, 'GET', '/api/v1/people')).status).toBe(403);
    expect((await withToken(administrator.secret, 'POST', '/api/v1/accounts', person, { 'idempotency-key': 'novy-clovek-1' })).status).toBe(201);
  });

  it('reaches no further than its owner, at that very moment', async () => {
    const browser = await signedIn(api, ['administrator', 'caseworker']);
    const { secret } = await create(browser, ['admin']);
    expect((await withToken(secret, 'GET', '/api/v1/accounts')).status).toBe(200);
    await api.dataSource.query(`update people set roles = '{caseworker}' where id = $1`, [browser.person.id]);
    expect((await withToken(secret, 'GET', '/api/v1/accounts')).body).toMatchObject({ status: 403, code: 'access.forbidden' });
  });

  it('makes no other token and changes no password', async () => {
    const browser = await signedIn(api, ['administrator']);
    const { secret } = await create(browser, ['read', 'write', 'export', 'admin']);
    for (const [method, url, payload] of [
      ['POST', '/api/v1/me/tokens', { label: 'další', scopes: ['read'] }],
      ['GET', '/api/v1/me/tokens', undefined],
      ['POST', '/api/v1/me/password', { currentPassword: 'a', newPassword: 'b' }],
      ['DELETE', '/api/v1/session', undefined],
    ] as const) {
      expect((await withToken(secret, method, url, payload)).body).toMatchObject({ status: 403, code: 'token.notHere' });
    }
  });

  it('stops at once when revoked; revoking twice is the same', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const { id, secret } = await create(browser, ['read']);
    expect((await browser.send('DELETE', `/api/v1/me/tokens/${id}`)).status).toBe(204);
    expect((await withToken(secret, 'GET', '/api/v1/me')).body).toMatchObject({ status: 401, code: 'token.invalid' });
    expect((await browser.send('DELETE', `/api/v1/me/tokens/${id}`)).status).toBe(204);
  });

  it('runs out on its day', async () => {
    const browser = await signedIn(api, ['caseworker']);
    const { secret } = await create(browser, ['read'], 1);
    api.clock.time += DAY - 1;
    expect((await withToken(secret, 'GET', '/api/v1/me')).status).toBe(200);
    api.clock.time += 1;
    expect((await withToken(secret, 'GET', '/api/v1/me')).status).toBe(401);
  });

  it('of another person cannot be told from one that does not exist', async () => {
    const [browser, other] = [await signedIn(api, ['caseworker']), await signedIn(api, ['caseworker'])];
    const { id, secret } = await create(other, ['read']);
    const answers = await Promise.all([id, '0198c0de-0000-7000-8000-00000000dead'].map((one) => browser.send('DELETE', `/api/v1/me/tokens/${one}`)));
    const shapes = answers.map(({ status, body }) => ({ status, ...(body as object), instance: '' }));
    expect(shapes[0]).toMatchObject({ status: 404, code: 'token.notFound' });
    expect(shapes[1]).toEqual(shapes[0]);
    expect((await withToken(secret, 'GET', '/api/v1/me')).status).toBe(200);
  });

  it('that is wrong is refused even beside a good cookie', async () => {
    const browser = await signedIn(api, ['caseworker']);
    for (const authorization of ['Bearer lht_wrong', 'Bearer', 'Basic YTpi', 'lht_x', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.']) {
      expect((await browser.send('GET', '/api/v1/me', undefined, { authorization })).body).toMatchObject({ status: 401, code: 'token.invalid' });
    }
  });

  it('needs no CSRF token: nothing sends it by itself', async () => {
    const browser = await signedIn(api, ['manager']);
    const { secret } = await create(browser, ['write']);
    const answer = await withToken(secret, 'POST', '/api/v1/absences', { personId: browser.person.id, from: '2026-12-01', to: null, deputyId: null }, { 'idempotency-key': 'nemoc-0001' });
    expect(answer.status).toBe(201);
  });
});
