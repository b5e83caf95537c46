import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { pool } from '../../../libs/casework/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const TABLES = ['facts', 'register_numbers', 'absence_facts', 'audit_events', 'access_log'];

describe('the legal record', () => {
  let office: Office;
  let owner: pg.Client;

  beforeAll(async () => {
    office = await openOffice();
    await office.door.open(submission(office), office.actor('registry'), { now: NOW });
    owner = new pg.Client({ connectionString: office.database.adminUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await office.close();
  });

  it.each([...TABLES, 'fact_contents'])('%s: the application has no right to change or delete', async (table) => {
    const db = pool(office.dataSource);
    await expect(db.change(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    const column = table === 'fact_contents' ? 'body' : table === 'facts' ? 'data' : table === 'register_numbers' ? 'number' : table === 'absence_facts' ? 'kind' : 'at';
    await expect(db.change(`update ${table} set ${column} = ${column}`)).rejects.toThrow(/permission denied/);
    await expect(db.change(`truncate ${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each(TABLES)('%s: a trigger stops the owner of the tables too', async (table) => {
    await expect(owner.query(`delete from ${table}`)).rejects.toThrow(`${table} is append-only`);
    await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow('is append-only');
    const { rows } = await owner.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_name = $1 and column_name in ('at', 'entered_at', 'drawn_at') limit 1", [table]);
    const column = rows[0]?.column_name ?? '';
    await expect(owner.query(`update ${table} set ${column} = ${column}`)).rejects.toThrow(`${table} is append-only`);
  });

  it('a content can be erased by the owner, never rewritten; the fact and its hash stay', async () => {
    await expect(owner.query('update fact_contents set body = body')).rejects.toThrow('fact_contents is append-only');
    const before = await owner.query<{ no: number; content_hash: Buffer | null }>('select no, content_hash from facts order by no');
    await owner.query('delete from fact_contents');
    const after = await owner.query<{ no: number; content_hash: Buffer | null }>('select no, content_hash from facts order by no');
    expect(after.rows).toEqual(before.rows);
    expect(after.rows.some((row) => row.content_hash !== null)).toBe(true);
  });
});
