import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { DEMO_ACCOUNTS } from '../../apps/cli/start/demo-accounts.ts';
import { prepareOffice } from '../../apps/cli/start/office.ts';
import { readablePassword } from '../../apps/cli/start/readable-password.ts';
import { systemClock } from '../../libs/config/index.ts';
import { LocalIdentityProvider, People } from '../../libs/identity/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

describe('the office of a local installation', () => {
  let database: TestDatabase;
  let source: DataSource;
  const demoPassword = readablePassword();

  beforeAll(async () => {
    database = await createDatabase();
    source = createDataSource(database.adminUrl, { poolSize: 2 });
    await source.initialize();
    await prepareOffice({ databaseUrl: database.url, clock: systemClock, demoPassword });
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const people = (): ReturnType<People['list']> => new People(source).list({ limit: 100 });
  const offices = async (): Promise<number> => (await source.query<readonly unknown[]>("select 1 from offices where kind = 'orp'")).length;

  it('has every role of the role table, and somebody above everyone but the head', async () => {
    const all = await people();
    expect(new Set(all.flatMap(({ roles }) => roles)).size).toBe(8);
    expect(all.filter(({ superiorId }) => superiorId === null).map(({ login }) => login)).toEqual(['reditelka']);
  });

  it('knows the region\'s fifteen ORP offices', async () => {
    expect(await offices()).toBe(15);
  });

  it('lets everybody in with the password of this installation alone', async () => {
    const provider = new LocalIdentityProvider(source);
    for (const { login } of DEMO_ACCOUNTS) {
      expect([login, (await provider.identify({ login, password: demoPassword }, systemClock.now())).outcome]).toEqual([login, 'identified']);
    }
  });

  it('is not doubled by the next start, which keeps what people changed', async () => {
    const before = await people();
    await source.query("update people set position = 'změněno' where login = 'referent'");
    await prepareOffice({ databaseUrl: database.url, clock: systemClock, demoPassword: readablePassword() });
    const after = await people();
    expect(after.map(({ login }) => login)).toEqual(before.map(({ login }) => login));
    expect(after.find(({ login }) => login === 'referent')?.position).toBe('změněno');
    expect(await offices()).toBe(15);
  });
});
