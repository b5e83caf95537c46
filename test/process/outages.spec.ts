import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rebuild, watchdog } from '../../libs/casework/index.ts';
import { workflowId } from '../../libs/temporal/client/index.ts';
import { eventuallyPasses } from '../support/wait.ts';
import { actor } from './support/people.ts';
import { Engine } from './support/engine.ts';
import { historyOf } from './support/histories.ts';
import { CaseRecordReader } from './support/record.ts';
import { Story } from './support/story.ts';

const MAIN = 'complaint-60d';

const rebuildAll = (engine: Engine): Promise<unknown> => rebuild(engine.dataSource, engine.notifier, { actor: actor('manager'), now: engine.clock.now() });
const rungsOf = async (record: CaseRecordReader): Promise<unknown> => (await record.rungs(MAIN)).map(({ rung, day, overtaken }) => [rung, day, overtaken]);

describe('a job that was off', () => {
  let engine: Engine;
  beforeEach(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterEach(() => engine.stop());

  it('on the day of a rung, warns once when it is back, and only of the highest that is due', async () => {
    const { caseId } = await Story.ours(engine);
    const record = new CaseRecordReader(engine, caseId);
    await engine.advanceTo('2031-02-16 12:00');
    await engine.loseTemporal();
    engine.clock.set(engine.at('2031-03-05 10:00'));
    expect(await rungsOf(record)).toEqual([['day-30', '2031-02-05', []]]);
    await rebuildAll(engine);
    await engine.settle();
    expect(await rungsOf(record)).toEqual([['day-30', '2031-02-05', []], ['before-3', '2031-03-05', ['before-14', 'before-7']]]);
    await engine.advanceTo('2031-03-06 12:00');
    expect((await record.rungs(MAIN)).map(({ rung }) => rung)).toEqual(['day-30', 'before-3', 'before-1']);
  });

  it('on the last day, leaves the deadline late on time, lets the watchdog speak, and catches up later', async () => {
    const { caseId } = await Story.ours(engine);
    const record = new CaseRecordReader(engine, caseId);
    await engine.advanceTo('2031-03-05 12:00');
    await engine.loseTemporal();
    engine.clock.set(engine.at('2031-03-10 9:30'));
    expect(await record.deadline(MAIN)).toMatchObject({ state: 'open', late: true });
    expect(await record.overruns()).toEqual([]);
    const report = await watchdog(engine.dataSource, engine.clock.now());
    expect(report).toMatchObject({ unnoticed: 1, overslept: 1 });
    await rebuildAll(engine);
    await engine.settle();
    expect(await record.overruns()).toEqual([`${MAIN} breached 2031-03-10`]);
    expect((await record.rungs(MAIN)).at(-1)).toMatchObject({ rung: 'after-1', day: '2031-03-10', overtaken: ['before-1', 'legal-day'] });
    expect(await watchdog(engine.dataSource, engine.clock.now())).toMatchObject({ unnoticed: 0, overslept: 0 });
  });

  it('lost altogether, follows every open case again after a rebuild, two at once too, and plans nothing twice', async () => {
    const stories = [];
    for (let n = 0; n < 12; n += 1) stories.push(await Story.ours(engine));
    await engine.advanceTo('2031-02-26 12:00');
    const before = await Promise.all(stories.map(({ caseId }) => new CaseRecordReader(engine, caseId).rungs(MAIN)));
    await engine.loseTemporal();
    await Promise.all([rebuildAll(engine), rebuildAll(engine)]);
    await engine.settle();
    const after = await Promise.all(stories.map(({ caseId }) => new CaseRecordReader(engine, caseId).rungs(MAIN)));
    expect(after).toEqual(before);
    await engine.advanceTo('2031-03-04 12:00');
    for (const { caseId } of stories) {
      const record = new CaseRecordReader(engine, caseId);
      expect((await record.rungs(MAIN)).at(-1)).toMatchObject({ rung: 'before-3', day: '2031-03-04' });
      expect(await record.plannedTwice()).toEqual([]);
    }
  });
});

describe('news that do not arrive as they were sent', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('a process killed between commit and signal: the case is followed when the relay is back', async () => {
    const { caseId } = await Story.ours(engine);
    expect(await watchdog(engine.dataSource, engine.clock.now() + 3_600_000)).toMatchObject({ unfollowed: 1 });
    await engine.settle();
    // The process acknowledges while it looks; its timer is there only when it has thought the answer over.
    await eventuallyPasses(async () => { expect((await historyOf(engine.connection, workflowId('complaint', caseId))).types).toContain('TIMER_STARTED'); });
    expect(await watchdog(engine.dataSource, engine.clock.now() + 3_600_000)).toMatchObject({ unfollowed: 0 });
  });

  it('a lost, doubled or late signal changes nothing of what is done', async () => {
    const story = await Story.ours(engine);
    const record = new CaseRecordReader(engine, story.caseId);
    await engine.settle();
    await story.hear();
    await engine.query('update cases set acked_no = news_no where id = $1', [story.caseId]); // as if it had been delivered: lost
    await engine.tell(story.caseId, 1);
    await Promise.all([engine.tell(story.caseId, 9_999), engine.tell(story.caseId, 2), engine.tell(story.caseId, 2)]);
    await engine.advanceTo('2031-02-06 12:00');
    await engine.tell(story.caseId, 1);
    await engine.settle();
    expect((await record.rungs(MAIN)).map(({ rung, day }) => [rung, day])).toEqual([['day-30', '2031-02-05']]);
    expect(await record.plannedTwice()).toEqual([]);
  });

  it('is done once by two workers on one task queue', async () => {
    const stories = [];
    for (let n = 0; n < 6; n += 1) stories.push(await Story.ours(engine));
    const second = await engine.anotherWorker();
    try {
      await engine.advanceDays(31);
      for (const { caseId } of stories) {
        const record = new CaseRecordReader(engine, caseId);
        expect((await record.rungs(MAIN)).map(({ rung }) => rung)).toEqual(['day-30']);
        expect(await record.plannedTwice()).toEqual([]);
      }
    } finally {
      await second.stop();
    }
  });
});
