import pg from 'pg';
import { createDataSource } from './data-source.ts';
import { grantToApplication } from './grants.ts';

export type MigrateOptions = {
  /** Sets the password of the application's login role; without it an existing role keeps its own. */
  readonly appPassword?: string;
};

const LOCK = 'lhutnik.migrate';

/**
 * Brings the database up to this release and renews the rights of the application's role. Two at once wait for each
 * other. `adminUrl` must own the database; where it may not create roles, the role has to exist, or goes without.
 */
export async function migrate(adminUrl: string, options: MigrateOptions = {}): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'lhutnik-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [LOCK]);
    await runMigrations(adminUrl);
    await grantToApplication(client, options.appPassword);
  } finally {
    await client.end();
  }
}

async function runMigrations(adminUrl: string): Promise<void> {
  const dataSource = createDataSource(adminUrl, { poolSize: 1, applicationName: 'lhutnik-migrate' });
  await dataSource.initialize();
  try {
    await dataSource.query("set lock_timeout = '3s'");
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
