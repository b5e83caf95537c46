import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';
import { createDatabase } from '../../support/database.ts';

const FIRST = 'oranžový drak pije čaj';

describe('the first administrator', () => {
  let folder: string;
  const file = (content: string): string => {
    const path = join(folder, `heslo-${String(Math.random())}`);
    writeFileSync(path, content);
    return path;
  };
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'lhutnik-first-')); });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  const administrators = (api: TestApi): Promise<{ login: string; has: boolean; must: boolean }[]> =>
    api.dataSource.query(`select login, password_hash is not null as has, must_change_password as must from people where 'administrator' = any(roles) order by login`);

  it('is the one the configuration names, once, though two processes start at once; the password must be changed', async () => {
    const database = await createDatabase();
    const env = { FIRST_ADMIN_EMAIL: 'Spravce@Kraj.example', FIRST_ADMIN_PASSWORD_FILE: file(`${FIRST}\n`) };
    const apis = await Promise.all([startApi({ database, env }), startApi({ database, env })]);
    try {
      const [api] = apis;
      expect(await administrators(api)).toEqual([{ login: 'spravce@kraj.example', has: true, must: true }]);
      const browser = new Browser(api);
      expect((await browser.signIn('spravce@kraj.example', FIRST)).body).toMatchObject({ mustChangePassword: true });
      expect((await browser.send('GET', '/api/v1/accounts')).body).toMatchObject({ code: 'password.mustChange' });
      expect((await browser.send('POST', '/api/v1/me/password', { currentPassword: FIRST, newPassword: 'fialový motýl letí domů' })).status).toBe(204);
      expect((await browser.send('GET', '/api/v1/accounts')).status).toBe(200);
    } finally {
      await Promise.all(apis.map((api) => api.close()));
      await database.drop();
    }
  });

  it('has no default password: without a file nobody can sign in yet', async () => {
    const api = await startApi({ env: { FIRST_ADMIN_EMAIL: 'spravce@kraj.example' } });
    try {
      expect(await administrators(api)).toEqual([{ login: 'spravce@kraj.example', has: false, must: false }]);
      for (const password of ['', 'admin', 'heslo', 'spravce']) expect((await new Browser(api).signIn('spravce@kraj.example', password)).status).not.toBe(201);
    } finally {
      await api.close();
    }
  });

  it('is not appointed with a weak password, and the log says so without it', async () => {
    const api = await startApi({ env: { FIRST_ADMIN_EMAIL: 'spravce@kraj.example', FIRST_ADMIN_PASSWORD_FILE: file('kratke') } });
    try {
      expect(await administrators(api)).toEqual(expect.not.arrayContaining([expect.objectContaining({ has: true })]));
      expect(api.logged()).not.toContain('kratke');
    } finally {
      await api.close();
    }
  });

  it('is nobody when the configuration names nobody', async () => {
    const api = await startApi();
    try {
      expect(await administrators(api)).toEqual([]);
      expect(api.logged()).toContain('there is no administrator');
    } finally {
      await api.close();
    }
  });
});
