import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MeetingList, newId, pool, SeriesList } from '../../../libs/casework/index.ts';
import { listingOf } from '../../../libs/domain/index.ts';
import type { MeetingState, SeriesState } from '../../../libs/domain/index.ts';
import { addDays, day, pragueDay } from '../../../libs/law/index.ts';
import { fact, invitee, meetingState, seriesState, SETTINGS, write } from './meeting-rows.ts';
import { DAY, NOW, openOffice } from './office.ts';
import type { Office, PersonSpec } from './office.ts';

const SEED = 20_261_128;
const NAMES = ['head', 'm1', 'mt1', 'c1', 'reg', 'm2', 'mt2', 'c2', 'sig', 'aud', 'ic', 'adm'];

const PEOPLE: Readonly<Record<string, PersonSpec>> = {
  head: { roles: ['signatory'], department: null },
  m1: { roles: ['manager'], superior: 'head' },
  mt1: { roles: ['methodologist'], superior: 'm1' },
  c1: { roles: ['caseworker'], superior: 'm1' },
  reg: { roles: ['registry'], superior: 'm1' },
  m2: { roles: ['manager'], department: 'other', superior: 'head' },
  mt2: { roles: ['methodologist'], department: 'other', superior: 'm2' },
  c2: { roles: ['caseworker', 'internal-control'], department: 'other', superior: 'm2' },
  sig: { roles: ['signatory'], department: null, superior: 'head' },
  aud: { roles: ['auditor'], department: null, superior: 'head' },
  ic: { roles: ['internal-control'], department: null, superior: 'head' },
  adm: { roles: ['administrator'], department: null, superior: 'head' },
};

describe('what SQL lists of series and meetings, and what the domain lets be listed', () => {
  let office: Office;
  const all: (SeriesState | MeetingState)[] = [];

  beforeAll(async () => {
    office = await openOffice(PEOPLE);
    const random = fc.sample(fc.infiniteStream(fc.nat(1_000_000)), { numRuns: 1, seed: SEED })[0];
    if (random === undefined) throw new Error('no random numbers');
    const below = (n: number): number => Number(random.next().value) % n;
    const some = (percent: number): string | null => (below(100) < percent ? office.id(NAMES[below(NAMES.length)] ?? 'c1') : null);
    for (const name of ['m1', 'mt1', 'c2', 'sig']) await absence(name, below(12) - 3, below(20), NAMES[below(NAMES.length)] ?? 'c1');
    for (let n = 0; n < 25; n += 1) await randomSeries(below, some);
  });
  afterAll(() => office.close());

  async function absence(name: string, from: number, length: number, deputy: string): Promise<void> {
    const first = addDays(pragueDay(NOW), from);
    await pool(office.dataSource).change(
      `insert into absence_facts (absence_id, person_id, kind, from_day, to_day, deputy_id, entered_at) values ($1, $2, 'entered', $3, $4, $5, now())`,
      [newId(NOW), office.id(name), first, addDays(first, length), office.id(deputy === name ? 'head' : deputy)]);
    await pool(office.dataSource).change("update change_counters set value = value + 1 where name = 'directory'");
  }

  async function randomSeries(below: (n: number) => number, some: (percent: number) => string | null): Promise<void> {
    const listed = (percent: number): string[] => [some(percent), some(percent)].filter((id) => id !== null);
    const common = { departmentId: below(2) === 0 ? office.ids.department : office.ids.other, ownerId: some(50) };
    const series = seriesState(office, {
      ...common,
      settings: { ...SETTINGS, leaderId: some(40), preparers: listed(30), audience: listed(20).map((personId) => ({ kind: 'person', personId })) },
      tasks: listed(20).map((personId, index) => ({ id: `t${String(index)}`, meetingId: newId(NOW), taskKind: 'task', personId, officeId: null, agreed: { fact: 2, day: day('2026-11-23') }, dueDay: null, closed: null })),
    });
    await write(office, series, [fact('seriesOpened', { title: 'Řada', themes: {} })]);
    const meeting = meetingState(office, series.caseId, '2027-02-09', {
      ...common, leaderId: some(40), invitees: listed(60).map((personId) => invitee({ kind: 'person', personId, removed: below(4) === 0 })),
    });
    await write(office, meeting, [fact('meetingOpened', { title: 'Porada' })]);
    all.push(series, meeting);
  }

  it(`agree for every person, random series, meeting and day (seed ${String(SEED)})`, async () => {
    const [meetings, series] = [new MeetingList(office.dataSource, office.offices), new SeriesList(office.dataSource, office.offices)];
    const directory = await office.directory();
    const seen = new Map<string, number>();
    for (const now of [NOW, NOW + 5 * DAY, NOW + 15 * DAY]) {
      for (const name of NAMES) {
        const viewer = { actor: office.actor(name), now };
        const rows = [...await meetings.page(viewer, { limit: 1_000 }), ...await series.list(viewer, { year: 2027 })];
        const bySql = new Map(rows.map(({ id, details }) => [id, details === null ? 'number-and-dates' : 'full']));
        for (const state of all) {
          const byDomain = listingOf(state, viewer.actor, directory, pragueDay(now));
          expect([name, state.kind, state.caseId, bySql.get(state.caseId) ?? 'hidden']).toEqual([name, state.kind, state.caseId, byDomain]);
          seen.set(byDomain, (seen.get(byDomain) ?? 0) + 1);
        }
      }
    }
    expect([...seen.keys()].sort()).toEqual(['full', 'hidden', 'number-and-dates']);
  });
});
