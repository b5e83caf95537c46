import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { rebuild } from '../../libs/casework/index.ts';
import { workflowId } from '../../libs/temporal/client/index.ts';
import { personalStrings } from './support/complaints.ts';
import { Engine } from './support/engine.ts';
import { historyOf } from './support/histories.ts';
import { emailOf } from './support/people.ts';
import { CaseRecordReader } from './support/record.ts';
import { REVIEW_PATHS } from './support/review-paths.ts';
import { ReviewStory } from './support/review-story.ts';

type DeadlineRow = { readonly state: string; readonly outcome: string | null; readonly overrun_fact: number | null };

describe('a review on the real server, its time skipped', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  const deadline = async (caseId: string, key: string): Promise<DeadlineRow | undefined> =>
    (await engine.query<DeadlineRow>('select state, outcome, overrun_fact from deadlines where case_id = $1 and key = $2', [caseId, key]))[0];
  const phase = async (caseId: string): Promise<string | undefined> => (await engine.query<{ phase: string }>('select phase from cases where id = $1', [caseId]))[0]?.phase;

  it.each(Object.entries(REVIEW_PATHS))('goes its way to the end, holds nothing personal and says nothing twice: %s', async (_name, path) => {
    const caseId = await path(engine);
    expect(await phase(caseId)).toBe('closed');
    const { bytes, started } = await historyOf(engine.connection, workflowId('review', caseId));
    expect(started.input).toEqual([{ caseId }]);
    expect(personalStrings().filter((text) => bytes.includes(text))).toEqual([]);
    expect(await new CaseRecordReader(engine, caseId).plannedTwice()).toEqual([]);
  });

  it('reminds by the ladder past the sixty days, and never notes or calls it a breach', async () => {
    const story = await ReviewStory.begin(engine, 'review-175-7');
    const mailsBefore = engine.sink.mails.length;
    await engine.advanceDays(75);
    const rungs = await new CaseRecordReader(engine, story.caseId).rungs('review-60d');
    expect(rungs.map(({ rung }) => rung)).toContain('legal-day');
    expect(await deadline(story.caseId, 'review-60d')).toEqual({ state: 'open', outcome: null, overrun_fact: null });
    await story.notify('proper');
    expect(await deadline(story.caseId, 'review-60d')).toEqual({ state: 'met', outcome: 'over-guideline', overrun_fact: null });
    const mails = await Promise.all(engine.sink.mails.slice(mailsBefore).map(({ raw }) => simpleParser(raw)));
    const texts = mails.map(({ subject, text }) => `${subject ?? ''} ${text ?? ''}`).join('\n');
    expect(texts).toMatch(/po orientační lhůtě/);
    expect(texts).not.toMatch(/překročen/i);
    await story.close('notified');
    await engine.settle();
  });

  it('tells the owner on the working day after the office stayed silent', async () => {
    const story = await ReviewStory.begin(engine, 'review-175-7');
    const due = '2031-12-12';
    await engine.advanceTo('2031-12-01 12:00');
    await story.request('request-1', due);
    await engine.advanceTo('2031-12-15 12:00');
    const [message, ...more] = await engine.query<{ purpose: string; email: string; state: string }>(
      "select m.purpose, p.email, m.state from messages m join people p on p.id = m.recipient_id where m.case_id = $1 and m.deadline = 'review-file-set:request-1'", [story.caseId]);
    expect(message).toEqual({ purpose: 'others-overdue', email: emailOf('caseworker'), state: 'sent' });
    expect(more).toEqual([]);
    await story.take({ type: 'withdraw', day: story.today, text: { reason: 'Vyřešeno.' } });
    await story.close('withdrawn');
    await engine.settle();
  });

  it('is followed again from its facts when Temporal has lost it, and sends nothing twice', async () => {
    const story = await ReviewStory.begin(engine, 'review-175-7');
    await engine.advanceDays(40);
    await engine.loseTemporal();
    await rebuild(engine.dataSource, engine.notifier, { actor: { kind: 'system' }, now: engine.clock.now() });
    await engine.advanceDays(25);
    const record = new CaseRecordReader(engine, story.caseId);
    expect((await record.rungs('review-60d')).map(({ rung }) => rung)).toContain('legal-day');
    expect(await record.plannedTwice()).toEqual([]);
    await story.notify('proper');
    await story.close('notified');
    await engine.settle();
    expect(await phase(story.caseId)).toBe('closed');
  });
});
