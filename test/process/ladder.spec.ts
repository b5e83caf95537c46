import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Engine } from './support/engine.ts';
import { emailOf } from './support/people.ts';
import { CaseRecordReader } from './support/record.ts';
import { Story } from './support/story.ts';

const OWNER = 'caseworker: owner';
const MANAGER = 'manager: manager';
const ROLE = ['caseworker: role', 'colleague: role'];

/** Day 0 is Monday 6 January 2031; day 60 is Friday 7 March, a working day. Good Friday falls on 11 April. */
const LADDER: readonly (readonly [rung: string, day: string, to: readonly string[]])[] = [
  ['day-30', '2031-02-05', [OWNER]],
  ['before-14', '2031-02-17', [OWNER]],
  ['before-7', '2031-02-26', [OWNER]],
  ['before-3', '2031-03-04', [OWNER]],
  ['before-1', '2031-03-06', [OWNER, MANAGER]],
  ['legal-day', '2031-03-07', [OWNER, MANAGER]],
  ['after-1', '2031-03-10', [OWNER, MANAGER]],
  ['after-2', '2031-03-11', [OWNER, MANAGER]],
  ['after-3', '2031-03-12', [OWNER, MANAGER]],
  ['after-4', '2031-03-13', [OWNER, MANAGER]],
  ['after-5', '2031-03-14', [OWNER, MANAGER]],
  ['after-6', '2031-03-17', [OWNER, MANAGER]],
  ['after-7', '2031-03-18', [OWNER, MANAGER]],
  ['after-8', '2031-03-19', [OWNER, MANAGER]],
  ['after-9', '2031-03-20', [OWNER, MANAGER]],
  ['after-10', '2031-03-21', [OWNER, MANAGER]],
  ['weekly-1', '2031-03-28', [OWNER, MANAGER]],
  ['weekly-2', '2031-04-04', [OWNER, MANAGER]],
  ['weekly-3', '2031-04-10', [OWNER, MANAGER]],
  ['weekly-4', '2031-04-18', [OWNER, MANAGER]],
];

describe('the ladder of a complaint of sixty days', () => {
  let engine: Engine;
  let owned: CaseRecordReader;
  let unassigned: CaseRecordReader;
  let deputised: CaseRecordReader;
  let mailedOnTheDayBefore: readonly string[];

  beforeAll(async () => {
    engine = await Engine.start('2031-01-06 9:00');
    const read = ({ caseId }: Story): CaseRecordReader => new CaseRecordReader(engine, caseId);
    owned = read(await Story.ours(engine));
    unassigned = read(await Story.begin(engine));
    const other = await Story.begin(engine);
    await other.assign('colleague');
    deputised = read(other);
    await engine.enterAbsence('colleague', 'caseworker', '2031-02-24', '2031-02-28');
    await engine.advanceTo('2031-03-05 15:00');
    const before = engine.sink.mails.length;
    await engine.advanceTo('2031-03-06 9:30');
    mailedOnTheDayBefore = engine.sink.mails.slice(before).flatMap((mail) => mail.recipients);
    await engine.advanceTo('2031-04-19 0:00');
  });
  afterAll(() => engine.stop());

  it('fires every rung on its day in office hours, once, to the right people, up to the weekly ones', async () => {
    const rungs = await owned.rungs('complaint-60d');
    expect(rungs.map(({ rung, day, to }) => [rung, day, to])).toEqual(LADDER);
    expect(rungs.every(({ hour }) => hour === 8)).toBe(true);
    expect(rungs.flatMap(({ overtaken }) => overtaken)).toEqual([]);
    expect(await owned.plannedTwice()).toEqual([]);
  });

  it('sends one message on the morning of each internal target, earlier when that is a day of rest', async () => {
    const targets = ['notice-draft-d40', 'notice-approve-d45', 'notice-sign-d48', 'notice-dispatch-d50'];
    const days = await Promise.all(targets.map((key) => owned.rungs(key)));
    expect(days.map((rungs) => rungs.map(({ rung, day, to }) => [rung, day, to]))).toEqual([
      [['target', '2031-02-14', [OWNER]]],
      [['target', '2031-02-20', [OWNER]]],
      [['target', '2031-02-21', [OWNER]]],
      [['target', '2031-02-25', [OWNER]]],
    ]);
  });

  it('reminds of an unassigned case its role, and the manager where the ladder says so', async () => {
    const rungs = await unassigned.rungs('complaint-60d');
    const withManager = [...ROLE, MANAGER].sort();
    expect(rungs.map(({ rung }) => rung)).toEqual(LADDER.map(([rung]) => rung));
    const expected = (rung: string, to: readonly string[]): readonly string[] => {
      if (rung === 'before-7') return ['caseworker: role']; // the colleague is absent that week
      return to.includes(MANAGER) ? withManager : ROLE;
    };
    expect(rungs.map(({ to }) => to)).toEqual(LADDER.map(([rung, , to]) => expected(rung, to)));
  });

  it('writes to the deputy of an absent owner, on the days of absence only', async () => {
    const rungs = await deputised.rungs('complaint-60d');
    expect(rungs.slice(0, 4).map(({ rung, day, to }) => [rung, day, to])).toEqual([
      ['day-30', '2031-02-05', ['colleague: owner']],
      ['before-14', '2031-02-17', ['colleague: owner']],
      ['before-7', '2031-02-26', ['caseworker: deputy']],
      ['before-3', '2031-03-04', ['colleague: owner']],
    ]);
  });

  it('has the warning of the day before in the inboxes the same morning, one mail for each person', () => {
    expect([...mailedOnTheDayBefore].sort()).toEqual([emailOf('manager'), emailOf('caseworker'), emailOf('colleague')].sort());
  });
});
