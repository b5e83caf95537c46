import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { inject, signedIn, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';
import { openTap } from './tap.ts';
import type { Tap } from './tap.ts';
import { eventually } from '../../support/wait.ts';

describe('with PostgreSQL away', () => {
  let database: TestDatabase;
  let tap: Tap;
  beforeAll(async () => {
    database = await createDatabase();
    tap = await openTap(database.url);
  });
  afterAll(async () => {
    await tap.close();
    await database.drop();
  });

  const through = (): Promise<TestApi> => startApi({ database: { ...database, url: tap.url } });

  it('requests get 503 with Retry-After, never 500, and work again by themselves when it is back', async () => {
    const api = await through();
    try {
      const browser = await signedIn(api, ['administrator']);
      await tap.shut();
      for (const [method, url, body] of [
        ['GET', '/api/v1/me', undefined],
        ['GET', '/api/v1/people', undefined],
        ['POST', '/api/v1/session', { login: 'a', password: 'b' }],
        ['POST', '/api/v1/me/tokens', { label: 'x', scopes: ['read'] }],
        ['GET', '/api/health/ready', undefined],
      ] as const) {
        const answer = await browser.send(method, url, body);
        expect(answer.body).toMatchObject({ status: 503, code: 'database.away' });
        expect(answer.headers['retry-after']).toBe('5');
      }
      expect((await inject(api, { method: 'GET', url: '/api/health/live' })).status).toBe(204);
      expect((await inject(api, { method: 'GET', url: '/api/v1/deadlines/compute?from=2026-11-02&period=P60D' })).status).toBe(200);
      await tap.open();
      await eventually(async () => (await browser.send('GET', '/api/v1/me')).status === 200);
    } finally {
      await api.close();
    }
  });

  it('the process starts all the same, and works once it is there', async () => {
    await tap.shut();
    const api = await through();
    try {
      expect((await inject(api, { method: 'POST', url: '/api/v1/session', payload: { login: 'a', password: 'b' } })).status).toBe(503);
      expect((await inject(api, { method: 'GET', url: '/api/health/ready' })).status).toBe(503);
      await tap.open();
      await eventually(async () => (await inject(api, { method: 'GET', url: '/api/health/ready' })).status === 200);
      expect((await inject(api, { method: 'POST', url: '/api/v1/session', payload: { login: 'a', password: 'b' } })).status).toBe(401);
    } finally {
      await api.close();
    }
  });
});
