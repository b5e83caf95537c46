import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { setting } from './setting.ts';

/** The login role under which api and worker run. */
export const APP_ROLE = 'lhutnik_app';

export type TestDatabase = {
  readonly name: string;
  /** As the application: the role without rights to change facts. */
  readonly url: string;
  /** As the owner of everything. */
  readonly adminUrl: string;
  drop(): Promise<void>;
};

/** A migrated database of this spec file's own. Call `drop` when done; whatever is still connected is cut off. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${setting('LHUTNIK_TEST_TEMPLATE')}`);
  const adminUrl = databaseUrl(name);
  const appUrl = new URL(adminUrl);
  appUrl.username = APP_ROLE;
  appUrl.password = setting('LHUTNIK_TEST_APP_PASSWORD');
  return { name, url: appUrl.href, adminUrl, drop: () => asSuperuser(`drop database if exists ${name} with (force)`) };
}

/** A database with nothing in it, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<Pick<TestDatabase, 'name' | 'adminUrl' | 'drop'>> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`create database ${name} template template0`);
  return { name, adminUrl: databaseUrl(name), drop: () => asSuperuser(`drop database if exists ${name} with (force)`) };
}

function databaseUrl(name: string): string {
  const url = new URL(setting('LHUTNIK_TEST_POSTGRES'));
  url.pathname = `/${name}`;
  return url.href;
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: setting('LHUTNIK_TEST_POSTGRES') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
