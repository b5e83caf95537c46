import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

describe('a spec file\'s database', () => {
  let database: TestDatabase;
  const query = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  };

  beforeAll(async () => { database = await createDatabase(); });
  afterAll(() => database.drop());

  it('sorts Czech, ch after h', async () => {
    const rows = await query("select word from unnest(array['žába', 'chata', 'čáp', 'hora', 'cihla', 'dům']) as word order by word");
    expect(rows.map((row) => row['word'])).toEqual(['cihla', 'čáp', 'dům', 'hora', 'chata', 'žába']);
  });

  it('runs on PostgreSQL 18 in UTC', async () => {
    const rows = await query("select current_setting('server_version_num')::int / 10000 as major, current_setting('timezone') as zone");
    expect(rows).toEqual([{ major: 18, zone: 'UTC' }]);
  });
});
