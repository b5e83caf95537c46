import type pg from 'pg';

/** The login role of api and worker: it may add facts, never change them. */
const APP_ROLE = 'lhutnik_app';

/** Written once and never again by the application: the legal record and the traces. Contents are erased by the owner. */
const APPEND_ONLY = ['facts', 'fact_contents', 'register_numbers', 'absence_facts', 'audit_events', 'access_log'] as const;

/** Changed, but never thrown away. */
const KEPT = ['cases', 'people', 'departments', 'offices', 'register_series', 'change_counters', 'settings', 'extra_holidays', 'groups'];

/** Creates the role where that is allowed, and sets its rights anew, exactly as listed here. */
export async function grantToApplication(client: pg.Client, password: string | undefined): Promise<void> {
  if (!(await ensureRole(client, password))) return;
  for (const statement of GRANTS) await client.query(statement);
}

const GRANTS = [
  `grant usage on schema public to ${APP_ROLE}`,
  `revoke all on all tables in schema public from ${APP_ROLE}`,
  `grant select, insert, update, delete on all tables in schema public to ${APP_ROLE}`,
  `grant usage, select on all sequences in schema public to ${APP_ROLE}`,
  ...APPEND_ONLY.map((table) => `revoke update, delete on ${table} from ${APP_ROLE}`),
  ...KEPT.map((table) => `revoke delete on ${table} from ${APP_ROLE}`),
  `revoke insert, update, delete on schema_migrations from ${APP_ROLE}`,
];

async function ensureRole(client: pg.Client, password: string | undefined): Promise<boolean> {
  const exists = await roleExists(client);
  if (exists && password === undefined) return true;
  if (!(await mayCreateRoles(client))) return exists;
  if (!exists) await createRole(client);
  if (password !== undefined) await client.query(`alter role ${APP_ROLE} login password ${client.escapeLiteral(password)}`);
  return true;
}

async function roleExists(client: pg.Client): Promise<boolean> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  return found.rowCount === 1;
}

async function mayCreateRoles(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>('select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user');
  return rows[0]?.may === true;
}

/** Roles belong to the whole cluster: a migration of another database may be creating it at this moment. */
async function createRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      create role ${APP_ROLE} login;
    exception when duplicate_object or unique_violation then null;
    end $$`);
}
