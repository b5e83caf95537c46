import { addDays, pragueDay } from '../../../libs/law/index.ts';
import type { Engine } from './engine.ts';
import { Story } from './story.ts';

const inDays = (engine: Engine, days: number): string => addDays(pragueDay(engine.clock.now()), days);

/** A dozen steps and every rung of the ladder up to the legal end; the notice is dispatched on the last day. */
async function settledOnTheLastDay(engine: Engine): Promise<string> {
  const story = await Story.ours(engine);
  await engine.advanceDays(4);
  await story.requestDocuments('documents-1', inDays(engine, 14));
  await engine.advanceDays(10);
  await story.receiveDocuments('documents-1');
  await engine.advanceDays(9);
  await story.hear();
  await engine.advanceDays(15);
  await story.draft();
  await engine.advanceDays(14);
  await story.evaluate('partly-justified');
  await engine.advanceDays(6);
  await story.approve();
  await engine.settle();
  await story.sign();
  await engine.advanceDays(2);
  await story.dispatch();
  await engine.advanceDays(3);
  await story.noticeDelivered();
  await story.setMeasure('measure-1', inDays(engine, 20));
  await engine.advanceDays(15);
  await story.checkMeasure('measure-1');
  await engine.settle();
  await story.close('notified');
  await engine.settle();
  return story.caseId;
}

async function forwarded(engine: Engine): Promise<string> {
  const story = await Story.begin(engine);
  await story.assign();
  await engine.settle();
  await story.classify('forward-12');
  await story.forward();
  await engine.advanceDays(1);
  await story.forwardDelivered();
  await engine.advanceDays(70);
  await story.forwardResult();
  await engine.settle();
  await story.close('forwarded-result-known');
  await engine.settle();
  return story.caseId;
}

async function withdrawn(engine: Engine): Promise<string> {
  const story = await Story.ours(engine);
  await engine.advanceDays(35);
  await story.withdraw();
  await engine.settle();
  await story.close('withdrawn');
  await engine.settle();
  return story.caseId;
}

/** Nobody wrote the dispatch down in time: the overrun is noted, and refuted by the entry of an earlier day. */
async function overdueAndRefuted(engine: Engine): Promise<string> {
  const story = await Story.ours(engine);
  await engine.advanceDays(50);
  const dispatchedOn = inDays(engine, 0);
  await story.evaluate('not-justified');
  await story.draft();
  await story.approve();
  await story.sign();
  await engine.advanceDays(14);
  await story.dispatch(dispatchedOn);
  await engine.settle();
  await story.close('notified');
  await engine.settle();
  return story.caseId;
}

async function reopened(engine: Engine): Promise<string> {
  const story = await Story.ours(engine);
  await engine.advanceDays(20);
  await story.notify();
  await story.close('notified');
  await engine.advanceDays(5);
  await story.reopen();
  await engine.advanceDays(35);
  await story.notify();
  await story.close('notified');
  await engine.settle();
  return story.caseId;
}

async function otherRegime(engine: Engine): Promise<string> {
  const story = await Story.begin(engine);
  await story.assign();
  await story.classify('petition');
  await engine.advanceDays(25);
  await story.settleByHand();
  await engine.settle();
  await story.close('settled-by-hand');
  await engine.settle();
  return story.caseId;
}

/** A complaint that nobody takes, with a child at risk that nobody hands over: into the weekly rungs. */
async function neglected(engine: Engine): Promise<string> {
  const story = await Story.begin(engine, { childAtRisk: true });
  await engine.advanceDays(90);
  return story.caseId;
}

/** Every way that a complaint can take through its process; each begins at the engine's clock and leaves it later. */
export const PATHS = {
  'settled-on-the-last-day': settledOnTheLastDay,
  forwarded,
  withdrawn,
  'overdue-and-refuted': overdueAndRefuted,
  reopened,
  'other-regime': otherRegime,
  neglected,
} as const satisfies Record<string, (engine: Engine) => Promise<string>>;
