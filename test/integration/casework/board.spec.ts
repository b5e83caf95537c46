import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Board, CaseList, pool } from '../../../libs/casework/index.ts';
import type { BoardCursor, BoardRow, CaseCursor, CaseRow, Viewer } from '../../../libs/casework/index.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const CASES = 12;

describe('the board of deadlines', () => {
  let office: Office;
  let board: Board;
  const at = (now: number, who = 'auditor'): Viewer => ({ actor: office.actor(who), now });

  beforeAll(async () => {
    office = await openOffice();
    board = new Board(office.dataSource, office.offices);
    // Day 0 goes back from 20 Nov in steps of nine days, entered in another order.
    for (const index of [5, 0, 9, 3, 11, 7, 1, 10, 2, 8, 4, 6]) {
      const stamped = new Date(Date.parse('2026-11-20T00:00:00Z') - index * 9 * DAY).toISOString().slice(0, 10);
      const { caseId, version } = await office.door.open(submission(office, { channel: 'post', arrival: { registryStamped: stamped } }), office.actor('registry'), { now: NOW });
      if (index % 2 === 0) await office.door.submit(caseId, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'), { now: NOW, expectedVersion: version });
    }
  });
  afterAll(() => office.close());

  const pages = async (viewer: Viewer, limit: number): Promise<BoardRow[]> => {
    const rows: BoardRow[] = [];
    for (let after: BoardCursor | undefined; ;) {
      const page = await board.page(viewer, { limit, after });
      rows.push(...page);
      const last = page.at(-1);
      if (last === undefined) return rows;
      after = { open: last.state === 'open', lateFrom: last.lateFrom, caseId: last.caseId, key: last.key };
    }
  };

  it('shows the latest first, then the nearest (B16)', async () => {
    const rows = await board.page(at(NOW), { limit: 200 });
    const standings = rows.map(({ standing }) => (standing === 'late' ? 'late' : 'not late'));
    expect(standings).toContain('late');
    expect(standings).toContain('not late');
    expect(standings).toEqual([...standings].sort());
    const ends = rows.map(({ lateFrom }) => lateFrom);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });

  it('gives by small pages what it gives at once, each row once', async () => {
    const whole = await board.page(at(NOW), { limit: 1_000 });
    expect(await pages(at(NOW), 5)).toEqual(whole);
  });

  it('knows what is late by the clock of the one who asks, to the second (B17)', async () => {
    const [next] = (await board.page(at(NOW), { limit: 1_000 })).filter(({ standing }) => standing !== 'late');
    if (next === undefined) throw new Error('everything is late');
    const standing = async (now: number): Promise<string | undefined> =>
      (await board.page(at(now), { limit: 1_000 })).find(({ caseId, key }) => caseId === next.caseId && key === next.key)?.standing;
    expect(await standing(next.lateFrom - 1_000)).toBe('near');
    expect(await standing(next.lateFrom)).toBe('late');
    expect(new Date(next.lateFrom).toLocaleString('sv-SE', { timeZone: 'Europe/Prague' })).toMatch(/ 00:00:00$/);
  });

  it('counts what its pages show; late are ours by law alone', async () => {
    const rows = await board.page(at(NOW), { limit: 1_000 });
    const ours = rows.filter(({ binds }) => binds === 'us');
    expect(await board.counts(at(NOW))).toEqual({
      late: ours.filter(({ standing, effect }) => standing === 'late' && (effect === 'statutory' || effect === 'set')).length,
      near: ours.filter(({ standing }) => standing === 'near').length,
      open: ours.length,
      waitingLate: rows.filter(({ binds, standing }) => binds !== 'us' && standing === 'late').length,
      waiting: rows.filter(({ binds }) => binds !== 'us').length,
    });
  });

  it('filters by person, nobody, office, agenda, standing and whom it binds', async () => {
    const whole = await board.page(at(NOW), { limit: 1_000 });
    const keys = (rows: readonly BoardRow[]): string[] => rows.map(({ caseId, key }) => `${caseId} ${key}`);
    const dana = await board.page(at(NOW), { ownerId: office.id('dana'), limit: 1_000 });
    const nobody = await board.page(at(NOW), { ownerId: null, limit: 1_000 });
    expect(keys(dana)).toEqual(keys(whole.filter(({ owner }) => owner?.id === office.id('dana'))));
    expect(keys(nobody)).toEqual(keys(whole.filter(({ owner }) => owner === null)));
    expect(dana.length * nobody.length).toBeGreaterThan(0);
    expect(keys(await board.page(at(NOW), { standings: ['late'], limit: 1_000 }))).toEqual(keys(whole.filter(({ standing }) => standing === 'late')));
    expect(keys(await board.page(at(NOW), { officeId: office.ids.orp, agenda: 'complaint', limit: 1_000 }))).toEqual(keys(whole));
    expect(await board.page(at(NOW), { officeId: office.ids.department, limit: 1_000 })).toEqual([]);
    expect(keys(await board.page(at(NOW), { bounds: ['us'], limit: 1_000 }))).toEqual(keys(whole.filter(({ binds }) => binds === 'us')));
  });

  it('shows no date without its basis and status (B26)', async () => {
    for (const row of await board.page(at(NOW), { standings: ['late', 'near', 'open', 'met', 'cancelled'], limit: 1_000 })) {
      expect(row).toMatchObject({ citation: expect.stringMatching(/./), from: expect.stringMatching(/^\d{4}-/), proof: expect.stringMatching(/./), status: expect.stringMatching(/computed|confirmed/) });
    }
  });

  it('puts what is settled behind what is open, in pages too', async () => {
    await pool(office.dataSource).change("update deadlines set state = 'met', met_on = '2026-11-01' where case_id in (select id from cases order by id limit 4)");
    const all = { standings: ['late', 'near', 'open', 'met'] as const };
    const whole = await board.page(at(NOW), { ...all, limit: 1_000 });
    const open = whole.map(({ state }) => state === 'open');
    expect(open).toEqual([...open].sort((a, b) => Number(b) - Number(a)));
    const last = whole[6];
    if (last === undefined) throw new Error('no page');
    const after = { open: last.state === 'open', lateFrom: last.lateFrom, caseId: last.caseId, key: last.key };
    expect(await board.page(at(NOW), { ...all, after, limit: 1_000 })).toEqual(whole.slice(7));
  });

  it('and the list of cases come page by page, newest first', async () => {
    const list = new CaseList(office.dataSource, office.offices);
    const whole = await list.page(at(NOW), { limit: 1_000 });
    const rows: CaseRow[] = [];
    for (let after: CaseCursor | undefined; rows.length < CASES;) {
      const page = await list.page(at(NOW), { limit: 5, after });
      rows.push(...page);
      const last = page.at(-1);
      if (last === undefined) break;
      after = { registeredAt: last.registeredAt, id: last.id };
    }
    expect(whole.length).toBe(CASES);
    expect(rows).toEqual(whole);
  });
});
