import { addDays, pragueDay } from '../../../libs/law/index.ts';
import type { Engine } from './engine.ts';
import { ORP } from './people.ts';
import { ReviewStory } from './review-story.ts';

const inDays = (engine: Engine, days: number): string => addDays(pragueDay(engine.clock.now()), days);

/** The file comes late, after both urgings; the handling was not proper, and the office is given a measure. */
async function measured(engine: Engine): Promise<string> {
  const story = await ReviewStory.begin(engine, 'review-175-7');
  await engine.advanceDays(2);
  await story.request('request-1', inDays(engine, 14));
  await engine.advanceDays(17);
  await story.urge('request-1', 'office', inDays(engine, 7));
  await engine.advanceDays(10);
  await story.urge('request-1', 'secretary', inDays(engine, 7));
  await engine.advanceDays(3);
  await story.receive('request-1');
  await engine.advanceDays(10);
  await story.notify('partly');
  await engine.advanceDays(3);
  await story.setMeasure('measure-1', inDays(engine, 20));
  await engine.advanceDays(15);
  await story.checkMeasure('measure-1');
  await engine.settle();
  await story.close('notified');
  await engine.settle();
  return story.caseId;
}

/** The guideline passes; the review ends a month after it. */
async function overGuideline(engine: Engine): Promise<string> {
  const story = await ReviewStory.begin(engine, 'review-175-7');
  await engine.advanceDays(90);
  await story.notify('proper');
  await engine.settle();
  await story.close('notified');
  await engine.settle();
  return story.caseId;
}

/** Our own handling: to the ministry, whose answer does not come. */
async function toTheMinistry(engine: Engine): Promise<string> {
  const today = pragueDay(engine.clock.now());
  const first = { handledBy: 'us', deliveredDay: addDays(today, -90), outcome: 'notified', noticeDay: addDays(today, -40) } as const;
  const story = await ReviewStory.begin(engine, 'review-ours-to-ministry', { first });
  await story.forward();
  await engine.advanceDays(1);
  await story.take({ type: 'recordForwardDelivered', day: story.today, proof: 'databox-receipt' });
  await engine.advanceDays(70);
  await story.take({ type: 'askForForwardResult', day: story.today });
  await engine.settle();
  await story.close('forwarded-no-result');
  await engine.settle();
  return story.caseId;
}

/** The office's own sixty days still run. */
async function supplement(engine: Engine): Promise<string> {
  const first = { handledBy: 'office', officeId: ORP, deliveredDay: addDays(pragueDay(engine.clock.now()), -20), outcome: 'not-handled' } as const;
  const story = await ReviewStory.begin(engine, 'supplement', { first });
  await story.forward(ORP);
  await engine.settle();
  await story.close('forwarded-no-result');
  await engine.settle();
  return story.caseId;
}

/** Every way that a review can take through its process; each begins at the engine's clock and leaves it later. */
export const REVIEW_PATHS = {
  measured,
  'over-guideline': overGuideline,
  'to-the-ministry': toTheMinistry,
  supplement,
} as const satisfies Record<string, (engine: Engine) => Promise<string>>;
