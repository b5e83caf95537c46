import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Board } from '../../../libs/casework/index.ts';
import type { BoardFilter, BoardPlace, BoardRow, Viewer } from '../../../libs/casework/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

/** More than the board walks before it takes the office's own cases. */
const BEFORE = 4_100;
const CASES = 6;

describe('the board of an office whose rows stand behind thousands of others', () => {
  let office: Office;
  let board: Board;
  const auditor = (): Viewer => ({ actor: office.actor('auditor'), now: NOW });
  const whole = (filter: BoardFilter): Promise<BoardRow[]> => board.page(auditor(), { ...filter, limit: 1_000 });
  const ours = (): BoardFilter => ({ officeId: office.ids.orp });

  beforeAll(async () => {
    office = await openOffice();
    board = new Board(office.dataSource, office.offices);
    for (let n = 0; n < CASES; n += 1) await office.door.open(submission(office), office.actor('registry'), { now: NOW });
  });
  afterAll(() => office.close());

  const columns = async (table: string, without: readonly string[]): Promise<string> => (await office.dataSource.query<{ name: string }[]>(
    `select quote_ident(column_name) as name from information_schema.columns where table_name = $1 and column_name <> all($2::text[]) order by ordinal_position`, [table, without]))
    .map(({ name }) => name).join(', ');

  /** As autovacuum would tell the planner soon; by what an empty database knows it goes wrong. */
  async function counted(): Promise<void> {
    const owner = new pg.Client({ connectionString: office.database.adminUrl });
    await owner.connect();
    await owner.query('analyze');
    await owner.end();
  }

  /** Of cases that concern no office; each late long before those of the office, and again running until just before them. */
  async function crowd(): Promise<void> {
    const { caseId } = await office.door.open(submission(office, { complainedOf: [] }), office.actor('registry'), { now: NOW });
    const [cases, deadlines] = [await columns('cases', ['id', 'register_number']), await columns('deadlines', ['case_id', 'key', 'late_from'])];
    await office.dataSource.query(`insert into cases (id, register_number, ${cases}) select gen_random_uuid(), 'DAV-' || n, ${cases} from cases, generate_series(1, $2::int) n where id = $1`, [caseId, BEFORE]);
    await office.dataSource.query(
      `insert into deadlines (case_id, key, late_from, ${deadlines}) select c.id, 'd-' || late, late, ${deadlines}
       from (select * from deadlines where case_id = $1 and key = 'complaint-60d') d, (select id from cases where register_number like 'DAV-%') c,
            unnest(array['2026-01-01T00:00+01', '2026-11-24T00:00+01']::timestamptz[]) late`, [caseId]);
    await counted();
  }

  it('shows the rows that it showed without them, at once and by small pages, whatever else is chosen', async () => {
    const chosen: readonly BoardFilter[] = [ours(), { ...ours(), ownerId: null }, { ...ours(), bounds: ['us'] }, { ...ours(), effects: ['statutory'] }];
    const before = await Promise.all(chosen.map(whole));
    for (const rows of before) expect(rows.length).toBeGreaterThanOrEqual(CASES);
    await crowd();
    for (const [index, filter] of chosen.entries()) {
      expect(await whole(filter)).toEqual(before[index]);
      const paged: BoardRow[] = [];
      for (let after: BoardPlace | undefined, page: BoardRow[]; (page = await board.page(auditor(), { ...filter, limit: 4, after })).length > 0; after = page.at(-1)?.place) paged.push(...page);
      expect(paged).toEqual(before[index]);
    }
  });
});
