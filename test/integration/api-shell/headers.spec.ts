import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inject, signedIn, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';

const URLS = ['/', '/assets/mark.svg', '/api/docs', '/api/docs/try-it.js', '/api/openapi.json', '/api/health/live', '/api/v1/me', '/api/v1/nic', '/api/v1/%E0%A4%A', '/metrics'];

describe('every answer, errors included', () => {
  let plain: TestApi;
  let https: TestApi;
  beforeAll(async () => {
    plain = await startApi();
    https = await startApi({ env: { PUBLIC_URL: 'https://lhutnik.kraj.example' } });
  });
  afterAll(async () => {
    await plain.close();
    await https.close();
  });

  it.each(URLS)('%s forbids what pages of others could do with it', async (url) => {
    const { headers } = await inject(plain, { method: 'GET', url });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'strict-transport-security']) expect(headers[name]).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(URLS)('%s is tied to https where the public address is', async (url) => {
    expect((await inject(https, { method: 'GET', url })).headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });

  it('of the API is never kept by a cache', async () => {
    const browser = await signedIn(plain, ['caseworker']);
    for (const url of ['/api/v1/me', '/api/v1/people', '/api/v1/nic']) expect((await browser.send('GET', url)).headers['cache-control']).toBe('no-store');
  });

  it('has an id of our own making, whatever the sender proposes', async () => {
    const { headers } = await inject(plain, { method: 'GET', url: '/', headers: { 'x-request-id': 'zly\nradek', 'request-id': 'a' } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
