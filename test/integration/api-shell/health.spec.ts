import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { inject, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';
import { namespace, temporalAddress } from '../../support/temporal.ts';
import { eventuallyPasses } from '../../support/wait.ts';

describe('health', () => {
  it('says that Temporal is away, and stays ready: people work on without it', async () => {
    const api = await startApi({ env: { TEMPORAL_ADDRESS: '127.0.0.1:1' } });
    try {
      const answer = await inject(api, { method: 'GET', url: '/api/health/ready' });
      expect(answer).toMatchObject({ status: 200, body: { status: 'degraded', database: 'reachable', temporal: 'away' } });
    } finally {
      await api.close();
    }
  });

  it('says that all is well when both answer', async () => {
    const api = await startApi({ env: { TEMPORAL_ADDRESS: temporalAddress(), TEMPORAL_NAMESPACE: namespace } });
    try {
      // A server that is busy with others may take longer to answer than health waits for it.
      await eventuallyPasses(async () => {
        expect((await inject(api, { method: 'GET', url: '/api/health/ready' })).body).toEqual({ status: 'ok', database: 'reachable', temporal: 'reachable' });
      });
      expect((await inject(api, { method: 'GET', url: '/health/live' })).status).toBe(204);
    } finally {
      await api.close();
    }
  });
});

describe('metrics', () => {
  const TOKEN = randomUUID();
  let api: TestApi;
  beforeAll(async () => { api = await startApi({ env: { METRICS_TOKEN: TOKEN, TRUSTED_PROXY: '127.0.0.1' } }); });
  afterAll(() => api.close());

  const ask = (headers: Record<string, string>, remoteAddress: string): Promise<{ status: number; text: string }> => inject(api, { method: 'GET', url: '/metrics', headers, remoteAddress });

  it('are for this machine itself, or with the token; to others they are not there', async () => {
    expect((await ask({}, '127.0.0.1')).status).toBe(200);
    expect((await ask({}, '10.1.2.3')).status).toBe(404);
    expect((await ask({ 'x-forwarded-for': '10.1.2.3' }, '127.0.0.1')).status).toBe(404);
    expect((await ask({ 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1')).status).toBe(404);
    expect((await ask({ authorization: 'Bearer wrong' }, '10.1.2.3')).status).toBe(404);
    expect((await ask({ authorization: `Bearer ${TOKEN}` }, '10.1.2.3')).status).toBe(200);
  });

  it('count open alerts by kind, and name routes by their pattern only', async () => {
    await api.dataSource.query(
      `insert into service_alerts (id, kind, subject, details, opened_at, last_seen_at) values ($1, 'mail-server-down', 'system', '{}', now(), now())`, [randomUUID()]);
    await inject(api, { method: 'GET', url: `/api/v1/offices/${TOKEN}` });
    const { text } = await ask({}, '127.0.0.1');
    expect(text).toMatch(/lhutnik_open_alerts\{.*kind="mail-server-down".*\} 1\n/);
    expect(text).toMatch(/lhutnik_database_up\{.*\} 1\n/);
    expect(text).toMatch(/lhutnik_http_request_seconds_count\{.*route="\/api\/v1\/offices\/:id".*\} 1\n/);
    expect(text).not.toContain(TOKEN);
  });
});

describe('stopping', () => {
  it('ends what is under way and takes nothing new', async () => {
    const api = await startApi();
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const attempt = (i: number): Promise<number> =>
      fetch(`http://127.0.0.1:${String(port)}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: `nikdo-${String(i)}`, password: 'x' }) }).then(({ status }) => status);
    let arrived = 0;
    const all = new Promise<void>((resolve) => { api.app.getHttpServer().on('request', () => { if ((arrived += 1) === 8) resolve(); }); });
    const underway = Array.from({ length: 8 }, (_, i) => attempt(i));
    await all;
    await api.close();
    expect(await Promise.all(underway)).toEqual(Array.from({ length: 8 }, () => 401));
    await expect(attempt(9)).rejects.toThrow();
  });
});
