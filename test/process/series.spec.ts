import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rebuild } from '../../libs/casework/index.ts';
import { addDays, addWorkingDays, czechCalendar, day, previousWorkingDay, weekday, yearOf } from '../../libs/law/index.ts';
import type { Day } from '../../libs/law/index.ts';
import { workflowId } from '../../libs/temporal/client/index.ts';
import { Engine } from './support/engine.ts';
import { historyOf } from './support/histories.ts';
import { personalStrings } from './support/complaints.ts';
import { PEOPLE } from './support/people.ts';
import { METHODOLOGICAL, SeriesStory } from './support/series-story.ts';

type Told = { readonly key: string; readonly recipient: string; readonly state: string };

describe('a series of meetings on the real server, its time skipped', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await Engine.start('2031-01-06 9:00');
    await engine.query("update offices set contact_email = 'ospod@pelhrimov.example'");
  });
  afterAll(() => engine.stop());

  const told = (meetingId: string): Promise<Told[]> =>
    engine.query<Told>("select key, recipient_id as recipient, state from messages where case_id = $1 and recipient_kind = 'invitee'", [meetingId]);

  /** What those who prepare and lead it are told of its answers. */
  const summaries = (meetingId: string): Promise<Told[]> =>
    engine.query<Told>("select key, recipient_id as recipient, state from messages where case_id = $1 and purpose = 'answers-summary' order by recipient_id", [meetingId]);

  /** To the day after, by every day on which somebody is told something. */
  async function liveThrough(first: Day): Promise<void> {
    const calendar = czechCalendar();
    const stops = [previousWorkingDay(calendar, addDays(first, -METHODOLOGICAL.inviteDaysBefore)), ...[14, 7, METHODOLOGICAL.answerWorkingDays - 1, 3, 1].map((n) => addWorkingDays(calendar, first, -n))];
    for (const stop of stops) await engine.advanceTo(`${stop} 12:00`);
    await engine.advanceTo(`${addWorkingDays(calendar, first, 1)} 9:30`);
  }

  it('plans three years, each meeting on a working day, meets every quota, and tells everybody once', async () => {
    const story = await SeriesStory.begin(engine);
    await story.take({ type: 'proposeDates', year: 2031 });
    await story.confirmAll();
    await engine.settle();
    for (const year of [2031, 2032, 2033]) {
      const { occurrences } = await story.state();
      const ofYear = occurrences.filter(({ days: [first] }) => first !== undefined && yearOf(first) === year).toSorted((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
      for (const { meetingId, days } of ofYear) {
        const first = days[0] ?? day('2031-01-01');
        if (`${String(year)}-10-05` < first && (await story.state()).slots.length > 0) await story.confirmAll();
        await liveThrough(first);
        await story.writeUp(meetingId);
        await engine.settle();
        expect((await story.meeting(meetingId)).phase).toBe('closed');
      }
      await engine.advanceTo(`${String(year)}-12-30 12:00`);
      if ((await story.state()).slots.length > 0) await story.confirmAll();
      await engine.settle();
      for (const { id, daysMin } of METHODOLOGICAL.themes) {
        const held = (await story.state()).occurrences.filter(({ themeId, standing, days: [first] }) => themeId === id && standing === 'held' && first !== undefined && yearOf(first) === year);
        expect(held.length).toBeGreaterThanOrEqual(daysMin);
      }
    }
    await engine.advanceTo('2034-01-03 12:00');
    const { occurrences, year } = await story.state();
    expect(year).toBe(2034);
    const calendar = czechCalendar();
    for (const { days } of occurrences) for (const on of days) {
      expect(calendar.isWorkingDay(on)).toBe(true);
      expect([1, 3]).not.toContain(weekday(on));
    }
    for (const { meetingId } of occurrences.filter(({ standing }) => standing === 'held')) {
      const messages = await told(meetingId);
      expect(new Set(messages.map(({ key, recipient }) => `${key} ${recipient}`)).size).toBe(messages.length);
      const invitees = (await story.meeting(meetingId)).invitees.map(({ id }) => id);
      for (const purpose of ['invitation:', 'answer-missing:7', 'meeting-reminder:3', 'minutes-sent:']) {
        expect(messages.filter(({ key }) => key.startsWith(purpose)).map(({ recipient }) => recipient).sort()).toEqual([...invitees].sort());
      }
      expect(messages.filter(({ state }) => state !== 'sent')).toEqual([]);
      expect(await summaries(meetingId)).toEqual([PEOPLE.caseworker.id, PEOPLE.manager.id].toSorted().map((recipient) => ({ key: 'answers-summary', recipient, state: 'sent' })));
    }
    const { bytes, started } = await historyOf(engine.connection, workflowId('series', story.seriesId));
    expect(started.input).toEqual([{ caseId: story.seriesId }]);
    expect([...personalStrings(), 'Kvítkovice', 'Kvítkovický'].filter((text) => bytes.includes(text))).toEqual([]);
  });

  it('is followed again from its facts when Temporal has lost it, its meetings too, and tells nobody twice', async () => {
    const story = await SeriesStory.begin(engine);
    await story.take({ type: 'proposeDates', year: 2034 });
    await story.confirmAll();
    const [next] = (await story.state()).occurrences.toSorted((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
    const first = next?.days[0] ?? day('2034-06-01');
    await engine.advanceTo(`${addDays(first, -20)} 12:00`);
    await engine.loseTemporal();
    await rebuild(engine.dataSource, engine.notifier, { actor: { kind: 'system' }, now: engine.clock.now() });
    await engine.advanceTo(`${addDays(first, 1)} 9:00`);
    const messages = await told(next?.meetingId ?? '');
    expect(new Set(messages.map(({ key, recipient }) => `${key} ${recipient}`)).size).toBe(messages.length);
    expect(messages.some(({ key }) => key.startsWith('meeting-reminder:1'))).toBe(true);
    expect((await summaries(next?.meetingId ?? '')).map(({ key, state }) => `${key} ${state}`)).toEqual(['answers-summary sent', 'answers-summary sent']);
    expect((await story.meeting(next?.meetingId ?? '')).phase).toBe('minutes');
  });
});
