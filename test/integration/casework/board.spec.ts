import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Board, CaseList, pool, SECTIONS } from '../../../libs/casework/index.ts';
import type { BoardFilter, BoardPlace, BoardRow, CaseCursor, CaseRow, Viewer } from '../../../libs/casework/index.ts';
import { day } from '../../../libs/law/index.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const CASES = 12;
const ASKED = day('2026-11-09');
const EVERY = ['late', 'near', 'open', 'met', 'cancelled'] as const;

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
      if (index === 4) await askForDocuments(caseId, version + 1, '2026-11-10');
      if (index === 2) await askForDocuments(caseId, version + 1, '2026-12-04');
    }
  });
  afterAll(() => office.close());

  /** What the ORP then owes by that day. */
  const askForDocuments = async (caseId: string, version: number, dueDay: string): Promise<void> => {
    const dana = office.actor('dana');
    const classified = await office.door.submit(caseId, { type: 'classify', as: 'complaint-175', day: ASKED, text: { reason: 'x' } }, dana, { now: NOW, expectedVersion: version });
    await office.door.submit(
      caseId, { type: 'requestDocuments', requestId: 'r1', fromOfficeId: office.ids.orp, day: ASKED, dueDay: day(dueDay), text: { what: 'x' } }, dana, { now: NOW, expectedVersion: classified.version });
  };

  const pages = async (viewer: Viewer, limit: number, filter: BoardFilter = {}): Promise<BoardRow[]> => {
    const rows: BoardRow[] = [];
    for (let after: BoardPlace | undefined; ;) {
      const page = await board.page(viewer, { ...filter, limit, after });
      rows.push(...page);
      const last = page.at(-1);
      if (last === undefined) return rows;
      after = last.place;
    }
  };

  const isBreach = ({ binds, effect, standing }: BoardRow): boolean => binds === 'us' && (effect === 'statutory' || effect === 'set') && standing === 'late';

  it('shows ours that are late by law on top, then ours that passed, then ours nearest, and apart what others owe; each the latest first (B16)', async () => {
    const rows = await board.page(at(NOW), { limit: 1_000 });
    const sectionOf = (row: BoardRow): string => (row.binds !== 'us' ? 'waiting' : isBreach(row) ? 'late' : row.standing === 'late' ? 'passed' : 'ahead');
    expect(rows.map(({ place }) => place.section)).toEqual(rows.map(sectionOf));
    expect([...new Set(rows.map(sectionOf))]).toEqual(['late', 'passed', 'ahead', 'waiting']);
    for (const section of SECTIONS) {
      const ends = rows.filter((row) => sectionOf(row) === section).map(({ lateFrom }) => lateFrom);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }
  });

  it('keeps its order while somebody turns pages over a midnight that makes rows late, each row once', async () => {
    const [next] = (await board.page(at(NOW), { bounds: ['us'], limit: 1_000 })).filter(({ place }) => place.section === 'ahead');
    if (next === undefined) throw new Error('nothing of ours lies ahead');
    const before = await board.page(at(next.lateFrom - 1), { limit: 1_000 });
    const first = before.slice(0, before.findIndex(({ caseId, key }) => caseId === next.caseId && key === next.key));
    const rest = await board.page(at(next.lateFrom), { after: first.at(-1)?.place, limit: 1_000 });
    const id = ({ caseId, key }: BoardRow): string => `${caseId} ${key}`;
    expect([...first, ...rest].map(id)).toEqual(before.map(id));
    expect(rest[0]?.standing).toBe('late');
  });

  it('gives by small pages what it gives at once, each row once, whatever is chosen', async () => {
    const { orp } = office.ids;
    const chosen: readonly BoardFilter[] = [{}, { ownerId: office.id('dana') }, { officeId: orp }, { officeId: orp, standings: ['open'] }, { officeId: orp, bounds: ['us'], ownerId: null }];
    for (const filter of chosen) {
      const whole = await board.page(at(NOW), { ...filter, limit: 1_000 });
      expect(whole.length).toBeGreaterThan(5);
      expect(await pages(at(NOW), 5, filter)).toEqual(whole);
    }
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

  it('names the offices that a case concerns to those who see its content alone', async () => {
    const concerned = (rows: readonly BoardRow[]): string[] => [...new Set(rows.flatMap(({ offices }) => offices.map(({ name }) => name)))];
    expect(concerned(await board.page(at(NOW), { limit: 1_000 }))).toEqual(['Telč']);
    const control = await board.page(at(NOW, 'control'), { limit: 1_000 });
    expect(control.length).toBeGreaterThan(0);
    expect(concerned(control)).toEqual([]);
  });

  it('counts what its pages show; late are ours by law alone', async () => {
    const rows = await board.page(at(NOW), { limit: 1_000 });
    const ours = rows.filter(({ binds }) => binds === 'us');
    expect(await board.counts(at(NOW))).toMatchObject({
      late: ours.filter(isBreach).length,
      near: ours.filter(({ standing }) => standing === 'near').length,
      open: ours.length,
      waitingLate: rows.filter(({ binds, standing }) => binds !== 'us' && standing === 'late').length,
      waiting: rows.filter(({ binds }) => binds !== 'us').length,
    });
  });

  it('counts for each value of each filter what the board shows once it is chosen, whatever else is chosen', async () => {
    const chosen: readonly BoardFilter[] = [
      {}, { ownerId: office.id('dana') }, { standings: ['late'] }, { bounds: ['orp'] }, { sections: ['passed', 'ahead'] }, { effects: ['statutory', 'set'] }, { officeId: office.ids.orp, ownerId: null }, { search: await numberOfOne(), standings: ['near', 'met'] },
    ];
    const shown = async (filter: BoardFilter): Promise<{ count: number; late: number }> => {
      const rows = await board.page(at(NOW), { ...filter, limit: 1_000 });
      return { count: rows.length, late: rows.filter(isBreach).length };
    };
    for (const filter of chosen) {
      const counts = await board.counts(at(NOW), filter);
      for (const [state, count] of Object.entries(counts.byState)) expect([filter, state, count]).toEqual([filter, state, (await shown({ ...filter, standings: [state as 'late'] })).count]);
      for (const [section, count] of Object.entries(counts.bySection)) expect([filter, section, count]).toEqual([filter, section, (await shown({ ...filter, sections: [section as 'late'], standings: EVERY })).count]);
      for (const [bound, count] of Object.entries(counts.byBound)) expect([filter, bound, count]).toEqual([filter, bound, (await shown({ ...filter, bounds: [bound as 'us'] })).count]);
      for (const { person, ...tally } of counts.byPerson) expect([filter, person, tally]).toEqual([filter, person, await shown({ ...filter, ownerId: person?.id ?? null })]);
      for (const { office: of, ...tally } of counts.byOffice) expect([filter, of, tally]).toEqual([filter, of, await shown({ ...filter, officeId: of.id })]);
      for (const { agenda, ...tally } of counts.byAgenda) expect([filter, agenda, tally]).toEqual([filter, agenda, await shown({ ...filter, agenda })]);
    }
    const counts = await board.counts(at(NOW));
    expect(counts.byPerson.map(({ person }) => person?.name ?? null)).toEqual(['dana', null]);
    expect(counts.byOffice.map(({ office: of }) => of.name)).toEqual(['Telč']);
  });

  const numberOfOne = async (): Promise<string> => {
    const [row] = await board.page(at(NOW), { limit: 1 });
    return row?.registerNumber ?? '';
  };

  it('finds deadlines by a number of their case', async () => {
    const number = await numberOfOne();
    const rows = await board.page(at(NOW), { search: number.toLowerCase(), limit: 1_000 });
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ registerNumber }) => registerNumber))).toEqual(new Set([number]));
    expect(await board.page(at(NOW), { search: '%_', limit: 1_000 })).toEqual([]);
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
    expect(open).toContain(false);
    expect(await pages(at(NOW), 7, all)).toEqual(whole);
  });

  it('shows with a case what the law asks of us, not a target of our own that passed before', async () => {
    const list = new CaseList(office.dataSource, office.offices);
    const rows = await board.page(at(NOW), { limit: 1_000 });
    const hidden = rows.filter(({ binds, effect, standing }) => binds === 'us' && effect === 'internal' && standing === 'late').map(({ caseId }) => caseId);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id, nearest } of (await list.page(at(NOW), { limit: 1_000 })).filter((one) => hidden.includes(one.id))) {
      const [first] = rows.filter(({ caseId, binds, effect }) => caseId === id && binds === 'us' && effect !== 'internal');
      expect(nearest).toMatchObject({ key: first?.key, effect: first?.effect, lateFrom: first?.lateFrom });
    }
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
