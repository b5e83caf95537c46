import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

const FILE = new URL('schema.txt', `file://${process.cwd()}/test/integration/persistence/`);

const QUERIES: readonly (readonly [title: string, sql: string])[] = [
  ['columns', `select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
                 coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), case when a.attidentity <> '' then ' identity' end, '')) as line
               from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
               where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname collate "C", a.attnum`],
  ['constraints', `select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint
                   where connamespace = 'public'::regnamespace and contype <> 'n' order by (conrelid::regclass)::text collate "C", conname collate "C"`],
  ['indexes', `select indexdef as line from pg_indexes where schemaname = 'public' order by indexname collate "C"`],
  ['triggers', `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal order by tgname collate "C"`],
  ['rights of the application', `select format('%s: %s', table_name, string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
               from information_schema.role_table_grants where grantee = 'lhutnik_app' group by table_name order by table_name collate "C"`],
];

describe('the schema, as a reviewer sees it', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is the one in schema.txt (UPDATE_SCHEMA=1 writes it anew)', async () => {
    const parts: string[] = [];
    for (const [title, sql] of QUERIES) {
      const { rows } = await client.query<{ line: string }>(sql);
      parts.push(`== ${title}`, ...rows.map(({ line }) => line), '');
    }
    const schema = parts.join('\n');
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, schema);
    expect(schema).toBe(readFileSync(FILE, 'utf8'));
  });
});
