import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Engine } from './support/engine.ts';
import { PEOPLE } from './support/people.ts';
import { Story } from './support/story.ts';

/** More than the relay, a rebuild's round or the post room takes at once. */
const MANY = 60;

describe('one unassigned case among many', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
  afterAll(() => engine.stop());

  it('is warned of like all the others, and everybody of every case', async () => {
    const unassigned = await Story.begin(engine);
    for (let n = 0; n < MANY; n += 1) await (await Story.begin(engine)).assign();
    await engine.advanceTo('2031-02-05 12:00');
    const warned = await engine.query<{ case_id: string; recipients: string[] }>(
      `select case_id, array_agg(recipient_id::text order by recipient_id) as recipients from messages where deadline = 'complaint-60d' and rung = 'day-30' group by case_id`,
    );
    expect(warned).toHaveLength(MANY + 1);
    const of = (caseId: string): readonly string[] | undefined => warned.find((row) => row.case_id === caseId)?.recipients;
    expect(of(unassigned.caseId)).toEqual([PEOPLE.caseworker.id, PEOPLE.colleague.id]);
    expect(warned.filter(({ case_id }) => case_id !== unassigned.caseId).every(({ recipients }) => recipients.join() === PEOPLE.caseworker.id)).toBe(true);
    const unsent = await engine.query("select 1 from messages where rung = 'day-30' and state <> 'sent'");
    expect(unsent).toEqual([]);
  });
});
