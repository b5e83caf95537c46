import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseList, newId, pool, readFacts } from '../../../libs/casework/index.ts';
import { foldComplaint, listingOf, mayDo } from '../../../libs/domain/index.ts';
import type { ComplaintCommand, ComplaintState, Directory } from '../../../libs/domain/index.ts';
import { addDays, day, pragueDay } from '../../../libs/law/index.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office, PersonSpec } from './office.ts';

const SEED = 20_261_123;
const TODAY = day('2026-11-23');
const CASES = 60;
const NAMES = ['head', 'deputyhead', 'm1', 'm2', 'm3', 'c1', 'c2', 'c3', 'c4', 'reg', 'sig1', 'sig2', 'aud', 'ic', 'adm', 'mixed'];

/** Two departments with managers, one without; superiors two levels up. */
const PEOPLE: Readonly<Record<string, PersonSpec>> = {
  head: { roles: ['signatory'], department: null },
  deputyhead: { roles: ['manager'], department: null, superior: 'head' },
  m1: { roles: ['manager'], superior: 'deputyhead' },
  m2: { roles: ['manager', 'caseworker'], superior: 'deputyhead' },
  m3: { roles: ['caseworker'], department: 'other', superior: 'head' },
  c1: { roles: ['caseworker'], superior: 'm1' },
  c2: { roles: ['caseworker'], superior: 'm1' },
  c3: { roles: ['caseworker'], superior: 'm2' },
  c4: { roles: ['caseworker'], department: 'other', superior: 'm3' },
  reg: { roles: ['registry'], department: 'other', superior: 'm3' },
  sig1: { roles: ['signatory'], superior: 'deputyhead' },
  sig2: { roles: ['signatory'], department: 'other', superior: 'head' },
  aud: { roles: ['auditor'], department: null, superior: 'head' },
  ic: { roles: ['internal-control'], department: null, superior: 'head' },
  adm: { roles: ['administrator'], department: null, superior: 'deputyhead' },
  mixed: { roles: ['caseworker', 'registry', 'internal-control'], superior: 'c1' },
};

describe('what SQL lists and what the domain lets be listed', () => {
  let office: Office;
  const states: ComplaintState[] = [];

  beforeAll(async () => {
    office = await openOffice(PEOPLE, 10);
    const random = fc.sample(fc.infiniteStream(fc.nat(1_000_000)), { numRuns: 1, seed: SEED })[0];
    if (random === undefined) throw new Error('no random numbers');
    const below = (n: number): number => Number(random.next().value) % n;
    await absences(office, below);
    for (let index = 0; index < CASES; index += 1) states.push(await randomCase(office, below));
  });
  afterAll(() => office.close());

  const compare = async (now: number): Promise<Record<string, number>> => {
    const list = new CaseList(office.dataSource, office.offices);
    const directory: Directory = await office.directory();
    const seen: Record<string, number> = {};
    for (const name of NAMES) {
      const actor = office.actor(name);
      const bySql = new Map((await list.page({ actor, now }, { limit: 1_000 })).map(({ id, shown }) => [id, shown]));
      for (const state of states) {
        const byDomain = listingOf(state, actor, directory, pragueDay(now));
        expect([name, state.caseId, bySql.get(state.caseId) ?? 'hidden']).toEqual([name, state.caseId, byDomain]);
        seen[byDomain] = (seen[byDomain] ?? 0) + 1;
      }
      expect((await list.counts({ actor, now })).open).toBe([...bySql.keys()].filter((id) => states.find((state) => state.caseId === id)?.closed === null).length);
    }
    return seen;
  };

  it(`agree for every person, random case and day (seed ${String(SEED)})`, async () => {
    for (const now of [NOW, NOW + 10 * DAY, NOW + 30 * DAY]) {
      const seen = await compare(now);
      for (const listing of ['full', 'no-names', 'no-content', 'number-and-dates', 'hidden']) expect([listing, seen[listing]]).not.toEqual([listing, undefined]);
    }
  });

  it('still agree when the hierarchy was turned round', async () => {
    const db = pool(office.dataSource);
    for (const [name, superior] of [['m1', 'c4'], ['sig1', 'm2'], ['c3', 'm1'], ['aud', 'm1']] as const) {
      await db.change('update people set superior_id = $2 where id = $1', [office.id(name), office.id(superior)]);
    }
    await db.change("update people set active = false where id = $1", [office.id('m2')]);
    await db.change("update change_counters set value = value + 1 where name = 'directory'");
    await compare(NOW);
  });
});

type Below = (n: number) => number;

async function absences(office: Office, below: Below): Promise<void> {
  for (const name of ['m1', 'm2', 'c1', 'c3', 'deputyhead']) {
    const from = addDays(TODAY, below(12) - 3);
    await pool(office.dataSource).change(
      `insert into absence_facts (absence_id, person_id, kind, from_day, to_day, deputy_id, entered_at) values ($1, $2, 'entered', $3, $4, $5, now())`,
      [newId(NOW), office.id(name), from, addDays(from, below(20)), office.id(NAMES.filter((other) => other !== name)[below(NAMES.length - 1)] ?? 'c1')],
    );
  }
  await pool(office.dataSource).change("update change_counters set value = value + 1 where name = 'directory'");
}

async function randomCase(office: Office, below: Below): Promise<ComplaintState> {
  const anybody = (): string => office.id(NAMES[below(NAMES.length)] ?? 'c1');
  const some = (chance: number): readonly string[] => (below(100) < chance ? [anybody()] : []);
  const by = ['reg', 'mixed', 'c1', 'c4'][below(4)] ?? 'reg';
  const departmentId = below(3) === 0 ? office.ids.other : office.ids.department;
  const opened = await office.door.open(submission(office, {
    departmentId, workedOnChild: some(20), handledFirst: some(10),
    complainedOf: [...some(35), ...some(10)].map((person) => ({ id: newId(NOW), person })),
    claims: [{ id: newId(NOW), text: { claim: 'x' } }],
  }), office.actor(by), { now: NOW });
  const directory = await office.directory();
  let state = await stateOf(office, opened.caseId);
  // Whoever may take a random step takes it; a step that the case refuses is left out.
  const step = async (command: ComplaintCommand): Promise<boolean> => {
    const name = NAMES.find((candidate) => mayDo(state, office.actor(candidate), command, directory, TODAY));
    if (name === undefined) return false;
    try {
      await office.door.submit(opened.caseId, command, office.actor(name), { now: NOW, expectedVersion: state.version });
    } catch {
      return false;
    }
    state = await stateOf(office, opened.caseId);
    return true;
  };
  if (below(2) === 0) await step({ type: 'handOverToDepartment', departmentId: [office.ids.other, office.ids.department][below(2)] ?? departmentId, day: TODAY });
  if (below(3) > 0) await step({ type: 'assign', ownerId: anybody() });
  if (below(3) === 0) await step({ type: 'declareBias', personId: anybody(), by: 'party', text: { reason: 'x' } });
  if (below(4) === 0) await step({ type: 'classify', as: 'tip-inspection', day: TODAY, text: { reason: 'x' } });
  if (below(2) === 0 && await step({ type: 'classify', as: 'complaint-175', day: TODAY, text: { reason: 'x' } })) {
    for (const claimId of state.claims) await step({ type: 'evaluateClaim', claimId, finding: 'justified', text: { reasons: 'x' } });
    if (await step({ type: 'draftNotice', day: TODAY, text: { notice: 'x' } })) await step({ type: 'approveNotice', day: TODAY });
  }
  return state;
}

async function stateOf(office: Office, caseId: string): Promise<ComplaintState> {
  const state = foldComplaint(await readFacts(pool(office.dataSource), caseId));
  if (state === null) throw new Error('a registered case has no state');
  return state;
}
