import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Engine } from './support/engine.ts';
import { emailOf } from './support/people.ts';
import { CaseRecordReader } from './support/record.ts';
import { Story } from './support/story.ts';

const MAIN = 'complaint-60d';

describe('a deadline of ours that ran out', () => {
  let engine: Engine;
  let breached: CaseRecordReader;
  let lawful: CaseRecordReader;
  let refuted: CaseRecordReader;
  let refutedStory: Story;

  beforeAll(async () => {
    engine = await Engine.start('2031-01-06 9:00');
    const late = await Story.ours(engine);
    const excused = await Story.ours(engine);
    refutedStory = await Story.ours(engine);
    await excused.requestDocuments('documents-1', '2031-02-10');
    [breached, lawful, refuted] = [late, excused, refutedStory].map(({ caseId }) => new CaseRecordReader(engine, caseId)) as [CaseRecordReader, CaseRecordReader, CaseRecordReader];
    await engine.advanceTo('2031-02-20 10:00');
    await excused.exceed(['documents-1']);
    await refutedStory.evaluate('not-justified');
    await refutedStory.draft();
    await refutedStory.approve();
    await refutedStory.sign();
    // The time of processes goes on by itself; the rest of the day is theirs to be slow in.
    await engine.advanceTo('2031-03-07 20:00');
  });
  afterAll(() => engine.stop());

  it('is in time until the last second of its legal end', async () => {
    engine.clock.set(engine.at('2031-03-07 23:59') + 59_000);
    expect(await breached.overruns()).toEqual([]);
    expect((await breached.deadline(MAIN)).late).toBe(false);
  });

  it('is late from midnight, by the clock alone, and noted as breached once', async () => {
    await engine.advanceTo('2031-03-08 0:05');
    expect((await breached.deadline(MAIN)).late).toBe(true);
    expect(await breached.overruns()).toEqual([`${MAIN} breached 2031-03-08`]);
    await engine.advanceTo('2031-03-20 12:00');
    expect(await breached.overruns()).toEqual([`${MAIN} breached 2031-03-08`]);
  });

  it('is noted as over with an approved lawful reason, and still counts as over', async () => {
    expect(await lawful.overruns()).toEqual([`${MAIN} over-lawful 2031-03-08`]);
  });

  it('is refuted by a dispatch entered late for a day in time, which ends its reminders', async () => {
    await refutedStory.dispatch('2031-03-06');
    await engine.settle();
    expect(await refuted.facts('overrunNoted')).toHaveLength(1);
    expect(await refuted.facts('overrunRefuted')).toHaveLength(1);
    expect(await refuted.deadline(MAIN)).toMatchObject({ state: 'met', outcome: 'within' });
    const before = (await refuted.rungs(MAIN)).length;
    await engine.advanceTo('2031-04-20 12:00');
    expect(await refuted.rungs(MAIN)).toHaveLength(before);
    expect(await refuted.overruns()).toHaveLength(1);
  });
});

describe('a complaint that was forwarded', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('is watched: the other body has its own sixty days, which warn the owner once and are no breach of ours', async () => {
    const story = await Story.begin(engine);
    const record = new CaseRecordReader(engine, story.caseId);
    await story.assign();
    await story.classify('forward-12');
    await story.forward();
    await engine.settle();
    expect(await record.phase()).toBe('watching');
    await engine.advanceTo('2031-01-08 9:00');
    await story.forwardDelivered();
    await engine.advanceTo('2031-04-30 12:00');
    expect((await record.deadline('orp-complaint-60d')).legalEnd).toBe('2031-03-10');
    expect((await record.rungs('orp-complaint-60d')).map(({ rung, day, to }) => [rung, day, to])).toEqual([
      ['others-overdue', '2031-03-11', ['caseworker: owner']],
    ]);
    expect(await record.overruns()).toEqual([]);
    expect((await record.rungs(MAIN)).map(({ rung }) => rung)).toEqual([]);
    await story.forwardResult();
    await story.close('forwarded-result-known');
    await engine.settle();
    expect(await record.phase()).toBe('closed');
  });
});

describe('a child at risk', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-10 22:40'); });
  afterAll(() => engine.stop());

  it('is in the inboxes at once, on a Friday night, without waiting for its process', async () => {
    await engine.stopWorker();
    await Story.begin(engine, { childAtRisk: true });
    await engine.drainPost();
    expect(engine.sink.mails.flatMap(({ recipients }) => recipients).sort()).toEqual([emailOf('manager'), emailOf('caseworker'), emailOf('colleague')].sort());
    await engine.startWorker();
    await engine.settle();
    expect(engine.sink.mails).toHaveLength(3);
  });
});

describe('a case that was closed', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('reminds of nothing any more; opened again it is followed again', async () => {
    const story = await Story.ours(engine);
    const record = new CaseRecordReader(engine, story.caseId);
    await engine.advanceTo('2031-01-20 10:00');
    await story.notify();
    await story.close('notified');
    await engine.advanceTo('2031-03-20 10:00');
    expect(await record.rungs(MAIN)).toEqual([]);
    await story.reopen();
    await engine.advanceTo('2031-05-19 12:00');
    const rungs = await record.rungs(`${MAIN}:2`);
    expect(rungs.map(({ rung, day }) => [rung, day])).toEqual([
      ['day-30', '2031-04-18'], ['before-14', '2031-04-25'], ['before-7', '2031-05-07'], ['before-3', '2031-05-14'], ['before-1', '2031-05-16'], ['legal-day', '2031-05-19'],
    ]);
  });
});
