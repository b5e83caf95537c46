import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Engine } from './support/engine.ts';
import { emailOf, PEOPLE } from './support/people.ts';
import { CaseRecordReader } from './support/record.ts';
import { Story } from './support/story.ts';

const OWNER = 'caseworker: owner';
const MANAGER = 'manager: manager';

/** Day 0 is Monday 6 January 2031; day 60 is Friday 7 March, a working day. Good Friday falls on 11 April. */
const LADDER = [
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
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('fires every rung on its day in office hours, once, to the right people, up to the weekly ones', async () => {
    const { caseId } = await Story.ours(engine);
    const record = new CaseRecordReader(engine, caseId);
    await engine.advanceTo('2031-04-19 0:00');
    const rungs = await record.rungs('complaint-60d');
    expect(rungs.map(({ rung, day, to }) => [rung, day, to])).toEqual(LADDER);
    expect(rungs.every(({ hour }) => hour === 8)).toBe(true);
    expect(rungs.flatMap(({ overtaken }) => overtaken)).toEqual([]);
    expect(await record.plannedTwice()).toEqual([]);
  });
});

describe('the internal targets of the notice', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('send one message that morning to the owner, earlier when the morning is a day of rest', async () => {
    const { caseId } = await Story.ours(engine);
    const record = new CaseRecordReader(engine, caseId);
    await engine.advanceTo('2031-03-01 12:00');
    const days = await Promise.all(['notice-draft-d40', 'notice-approve-d45', 'notice-sign-d48', 'notice-dispatch-d50'].map((key) => record.rungs(key)));
    expect(days.map((rungs) => rungs.map(({ rung, day, to }) => [rung, day, to]))).toEqual([
      [['target', '2031-02-14', [OWNER]]],
      [['target', '2031-02-20', [OWNER]]],
      [['target', '2031-02-21', [OWNER]]],
      [['target', '2031-02-25', [OWNER]]],
    ]);
  });
});

describe('whom a rung reaches', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('an unassigned case reminds its role, and the manager where the ladder says so', async () => {
    const { caseId } = await Story.begin(engine);
    await engine.advanceTo('2031-03-06 12:00');
    const rungs = await new CaseRecordReader(engine, caseId).rungs('complaint-60d');
    const role = ['caseworker: role', 'colleague: role'];
    expect(rungs.map(({ rung, to }) => [rung, to])).toEqual([
      ['day-30', role], ['before-14', role], ['before-7', role], ['before-3', role], ['before-1', [...role, MANAGER].sort()],
    ]);
  });

  it('an absent owner is stood in for by the deputy, on the days of absence only', async () => {
    const { caseId } = await Story.ours(engine);
    await engine.enterAbsence('caseworker', 'colleague', '2031-04-10', '2031-04-25');
    await engine.advanceTo('2031-05-01 12:00');
    const rungs = await new CaseRecordReader(engine, caseId).rungs('complaint-60d');
    expect(rungs.map(({ rung, day, to }) => [rung, day, to])).toEqual([
      ['day-30', '2031-04-04', [OWNER]],
      ['before-14', '2031-04-10', ['colleague: deputy']],
      ['before-7', '2031-04-23', ['colleague: deputy']],
      ['before-3', '2031-04-29', [OWNER]],
    ]);
  });
});

describe('from a rung to the inbox', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('the warning of a working day before is in both inboxes the same morning', async () => {
    await Story.ours(engine);
    await engine.advanceTo('2031-03-05 15:00');
    const before = engine.sink.mails.length;
    await engine.advanceTo('2031-03-06 9:30');
    const recipients = engine.sink.mails.slice(before).flatMap((mail) => mail.recipients).sort();
    expect(recipients).toEqual([emailOf('manager'), emailOf('caseworker')].sort());
  });
});
