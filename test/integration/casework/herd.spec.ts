import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Board, NewsQueue, pool, relayNews, watchdog } from '../../../libs/casework/index.ts';
import type { BoardPlace, UndeliveredNews } from '../../../libs/casework/index.ts';
import { copyCases } from './herd.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const HERD = 10_000;

describe('one unassigned case among ten thousand (B2)', () => {
  let office: Office;
  let unassigned: string;

  beforeAll(async () => {
    office = await openOffice();
    const open = () => office.door.open(submission(office), office.actor('registry'), { now: NOW });
    const { caseId: model, version } = await open();
    await office.door.submit(model, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'), { now: NOW, expectedVersion: version });
    await copyCases(office, model, HERD - 1);
    ({ caseId: unassigned } = await open());
  });
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
  });

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
  });

  it('the watchdog counts every one that nobody follows, and alerts no more than people can read', async () => {
    await pool(office.dataSource).change('update cases set acked_no = 0 where id <> $1', [unassigned]);
    const report = await watchdog(office.dataSource, NOW + DAY);
    expect(report.unfollowed).toBe(HERD);
    expect(report.opened.length).toBeLessThanOrEqual(201);
    expect(report.opened.find(({ kind }) => kind === 'news-undelivered')?.details).toMatchObject({ cases: HERD });
  });
});
