import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Board, inTransaction, NewsQueue, pool, relayNews, watchdog } from '../../../libs/casework/index.ts';
import type { BoardPlace, UndeliveredNews } from '../../../libs/casework/index.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const HERD = 10_000;

/** One case registered at the door, and so many copies of it with owners, by SQL: facts, rows and all. */
async function copyCases(office: Office, model: string, owner: string): Promise<void> {
  await inTransaction(office.dataSource, async (tx) => {
    await tx.change('create temporary table copies on commit drop as select gen_random_uuid() as id, n from generate_series(1, $1) n', [HERD]);
    const columns = async (table: string): Promise<string> => (await tx.query<{ column_name: string }>(
      `select quote_ident(column_name) as column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name not in ('id', 'case_id', 'register_number', 'owner_id')`, [table])).map((row) => row.column_name).join(', ');
    const cases = await columns('cases');
    await tx.change(`insert into cases (id, owner_id, register_number, ${cases}) select copies.id, $2, 'K-' || n, ${cases} from cases, copies where cases.id = $1`, [model, owner]);
    for (const table of ['facts', 'deadlines']) {
      const names = await columns(table);
      await tx.change(`insert into ${table} (case_id, ${names}) select copies.id, ${names} from ${table}, copies where case_id = $1`, [model]);
    }
  });
}

describe('one unassigned case among ten thousand (B2)', () => {
  let office: Office;
  let unassigned: string;

  beforeAll(async () => {
    office = await openOffice();
    ({ caseId: unassigned } = await office.door.open(submission(office), office.actor('registry'), { now: NOW }));
    await copyCases(office, unassigned, office.id('dana'));
  }, 120_000);
  afterAll(() => office.close());

  it('all of them are told to their processes, none twice, though no page holds them all', async () => {
    const heard: string[] = [];
    const db = pool(office.dataSource);
    // Acknowledged at once, as a process does that is awake; then nothing is told again, however long the herd takes.
    const tell = async ({ caseId, upTo }: UndeliveredNews): Promise<void> => {
      heard.push(caseId);
      await db.change('update cases set acked_no = $2, acked_at = $3 where id = $1', [caseId, upTo, new Date(NOW)]);
    };
    const pass = await relayNews(new NewsQueue(office.dataSource), { batch: 100, tell, failureOf: () => ({ kind: 'away', code: 'x' }) });
    expect(pass).toEqual({ told: HERD + 1, failed: 0, away: false });
    expect(new Set(heard).size).toBe(HERD + 1);
    expect(heard).toContain(unassigned);
  }, 120_000);

  it('the board\'s pages show every one of them, and its counts agree', async () => {
    const board = new Board(office.dataSource, office.offices);
    const viewer = { actor: office.actor('manager'), now: NOW + 80 * DAY };
    const seen = new Set<string>();
    let rows = 0;
    for (let after: BoardPlace | undefined; ;) {
      const page = await board.page(viewer, { standings: ['late'], limit: 1_000, after });
      for (const { caseId, key } of page) seen.add(`${caseId} ${key}`);
      rows += page.length;
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.place;
    }
    expect(seen.size).toBe(rows);
    expect(new Set([...seen].map((row) => row.split(' ')[0])).size).toBe(HERD + 1);
    const counts = await board.counts(viewer);
    expect(counts.late + counts.waitingLate).toBeGreaterThanOrEqual(HERD + 1);
    expect((await board.page(viewer, { ownerId: null, limit: 100 })).every(({ caseId }) => caseId === unassigned)).toBe(true);
  }, 120_000);

  it('the unassigned one reminds the role, and the manager where the ladder says so', async () => {
    const late = NOW + 80 * DAY;
    for (let view = await office.process.lookAt(unassigned, late); ;) {
      const due = view.milestones.find(({ at }) => at <= late);
      if (due === undefined) break;
      view = due.kind === 'rung'
        ? await office.process.remind({ caseId: unassigned, deadline: due.deadline, rung: due.rung, now: late })
        : await office.process.noteOverrun({ caseId: unassigned, deadline: due.deadline, now: late });
    }
    const messages = await pool(office.dataSource).query<{ recipient_id: string; why: string }>(
      'select distinct recipient_id, why from messages where case_id = $1', [unassigned]);
    expect(messages).toEqual(expect.arrayContaining([
      { recipient_id: office.id('dana'), why: 'role' }, { recipient_id: office.id('emil'), why: 'role' }, { recipient_id: office.id('manager'), why: 'manager' },
    ]));
  });

  it('the watchdog counts every one that nobody follows, and alerts no more than people can read', async () => {
    await pool(office.dataSource).change('update cases set acked_no = 0 where id <> $1', [unassigned]);
    const report = await watchdog(office.dataSource, NOW + DAY);
    expect(report.unfollowed).toBe(HERD);
    expect(report.opened.length).toBeLessThanOrEqual(201);
    expect(report.opened.find(({ kind }) => kind === 'news-undelivered')?.details).toMatchObject({ cases: HERD });
  }, 120_000);
});
