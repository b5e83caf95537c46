import pg from 'pg';
import { migrate } from '../../../libs/persistence/index.ts';

const NAME = 'lhutnik';
const APP_ROLE = 'lhutnik_app';

export type DatabaseUrls = {
  /** For api and worker: the role without rights to change facts. */
  readonly app: string;
  /** For migrations. */
  readonly admin: string;
};

/** Makes our database on the embedded server where it is missing, and brings it up to this version. */
export async function prepareEmbedded(serverUrl: (database: string) => string, appPassword: string): Promise<DatabaseUrls> {
  await createMissing(serverUrl('postgres'));
  const admin = serverUrl(NAME);
  await migrate(admin, { appPassword });
  const app = new URL(admin);
  app.username = APP_ROLE;
  app.password = encodeURIComponent(appPassword);
  return { app: app.href, admin };
}

/** Brings somebody else's database up to this version; its roles are theirs. */
export async function prepareGiven(database: { readonly url: string; readonly adminUrl: string }): Promise<DatabaseUrls> {
  await migrate(database.adminUrl);
  return { app: database.url, admin: database.adminUrl };
}

async function createMissing(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}
