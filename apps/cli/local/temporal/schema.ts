import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';

export type PostgresAccess = { readonly host: string; readonly port: number; readonly user: string; readonly password: string };

const ROLE = 'lhutnik_temporal';
const DATABASES = [
  { name: 'temporal', schema: 'postgresql/v12/temporal' },
  { name: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const;

/**
 * Makes Temporal's role, databases and tables where they are missing, and brings old tables up to date.
 * @param adminUrl a role that may create roles and databases
 * @param password of Temporal's own role, which owns nothing else
 * @param sqlTool Temporal's schema program
 */
export async function prepareDatabases(adminUrl: string, password: string, sqlTool: string): Promise<PostgresAccess> {
  await inDatabase(adminUrl, (client) => createMissing(client, password));
  const { hostname: host, port } = new URL(adminUrl);
  const access = { host, port: port === '' ? 5432 : Number(port), user: ROLE, password };
  await Promise.all(DATABASES.map(({ name, schema }) => prepareSchema(access, { name, schema }, sqlTool)));
  return access;
}

async function createMissing(client: pg.Client, password: string): Promise<void> {
  const exists = async (sql: string, value: string): Promise<boolean> => (await client.query(sql, [value])).rowCount === 1;
  const secret = pg.escapeLiteral(password);
  if (await exists('select 1 from pg_roles where rolname = $1', ROLE)) await client.query(`alter role ${ROLE} login password ${secret}`);
  else await client.query(`create role ${ROLE} login password ${secret}`);
  for (const { name } of DATABASES) {
    if (await exists('select 1 from pg_database where datname = $1', name)) continue;
    await client.query(`grant ${ROLE} to current_user`);
    await client.query(`create database ${name} owner ${ROLE} template template0 encoding 'UTF8' locale_provider libc locale 'C'`);
  }
}

/** Both steps leave alone what is already there. */
async function prepareSchema(access: PostgresAccess, database: { name: string; schema: string }, sqlTool: string): Promise<void> {
  const run = (...args: readonly string[]): Promise<unknown> => promisify(execFile)(
    sqlTool,
    ['--plugin', 'postgres12', '--ep', access.host, '-p', String(access.port), '-u', access.user, '--db', database.name, ...args],
    { env: { SQL_PASSWORD: access.password } },
  );
  await run('setup-schema', '-v', '0.0');
  await run('update-schema', '--schema-name', database.schema);
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
