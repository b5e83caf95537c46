import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseNews, ChangeFeed, feedPosition, inTransaction, pool } from '../../../libs/casework/index.ts';
import { eventually } from '../../support/wait.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

describe('news of cases', () => {
  let office: Office;

  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.close());

  const open = (by = 'dana'): Promise<string> => office.door.open(submission(office), office.actor(by), { now: NOW }).then(({ caseId }) => caseId);
  const feed = async (): Promise<ChangeFeed> => {
    await pool(office.dataSource).change("update cases set changed_at = clock_timestamp() - interval '5 minutes'");
    return new ChangeFeed(office.dataSource, office.offices, await feedPosition(office.dataSource));
  };

  it('are told to those who may see the case, and to nobody else', async () => {
    const [manager, stranger] = [await feed(), await feed()];
    const caseId = await open();
    expect((await manager.next({ actor: office.actor('manager'), now: NOW })).changes).toMatchObject([{ caseId, version: 1 }]);
    expect((await stranger.next({ actor: office.actor('stranger'), now: NOW })).changes).toEqual([]);
  });

  it('are told once to a listener who stays, and again to one who comes back', async () => {
    const first = await feed();
    const viewer = { actor: office.actor('manager'), now: NOW };
    const caseId = await open();
    const { position, changes } = await first.next(viewer);
    expect(changes.length).toBe(1);
    expect((await first.next(viewer)).changes).toEqual([]);
    await office.door.submit(caseId, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'), { now: NOW, expectedVersion: 1 });
    expect((await first.next(viewer)).changes).toMatchObject([{ caseId, version: 2 }]);
    expect((await new ChangeFeed(office.dataSource, office.offices, position).next(viewer)).changes).toMatchObject([{ caseId, version: 2 }]);
  });

  it('are not missed when a transaction that wrote earlier commits later', async () => {
    const listener = await feed();
    const viewer = { actor: office.actor('auditor'), now: NOW };
    let early = '';
    await inTransaction(office.dataSource, async (tx) => {
      early = (await office.door.open(submission(office), office.actor('dana'), { now: NOW, tx })).caseId;
      // Another series of numbers is free, so this one overtakes.
      await pool(office.dataSource).change("update cases set changed_at = clock_timestamp() where id = (select id from cases limit 1)");
      expect((await listener.next(viewer)).changes.map(({ caseId }) => caseId)).not.toContain(early);
    });
    expect((await listener.next(viewer)).changes.map(({ caseId }) => caseId)).toContain(early);
  });

  it('wake who listens, also after the connection was cut', async () => {
    let hints = 0;
    let atLoss: number | null = null;
    const news = new CaseNews({ url: office.database.url, onNews: () => { hints += 1; }, onLost: () => { atLoss ??= hints; } });
    await news.start();
    try {
      const before = hints;
      await open();
      await eventually(() => hints > before);
      await pool(office.dataSource).query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lhutnik-news' and datname = current_database()");
      await eventually(() => atLoss !== null && hints > atLoss);
      const again = hints;
      await open();
      await eventually(() => hints > again);
    } finally {
      await news.stop();
    }
  });
});
