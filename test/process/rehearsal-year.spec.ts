import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOfficeState, pool, readFactsWithContents } from '../../libs/casework/index.ts';
import type { YearStart } from '../../libs/casework/rehearsals/request.ts';
import { namesOfYear } from '../../libs/casework/rehearsals/year-names.ts';
import { yearEntryOf } from '../../libs/contracts/index.ts';
import { foldCase } from '../../libs/domain/index.ts';
import type { MeetingState } from '../../libs/domain/index.ts';
import { addDays, addWorkingDays, czechCalendar, day, nextWorkingDay, pragueDay, pragueInstant } from '../../libs/law/index.ts';
import { invitedIn, toldYear } from '../../libs/temporal/worker/index.ts';
import type { PlayedYear } from '../../libs/temporal/worker/index.ts';
import { personalStrings } from './support/complaints.ts';
import { Engine } from './support/engine.ts';
import { actor } from './support/people.ts';
import { Rehearsing } from './support/rehearsing.ts';
import { METHODOLOGICAL, SeriesStory } from './support/series-story.ts';

/**
 * A line for each event: its day, kind and title, what else it says, and whom it reaches. Left out is the minute: of the morning,
 * which each meeting draws by its own id; and of midnight, after which a machine takes its moments, as it does not in a rehearsal.
 */
type Gist = string;

const MINUTE = 60_000;

describe('a rehearsed year of meetings', () => {
  let engine: Engine;
  let rehearsing: Rehearsing;

  beforeAll(async () => {
    engine = await Engine.start('2031-09-01 9:00');
    rehearsing = await Rehearsing.start(engine.dataSource);
    await engine.enterAbsence('caseworker', 'colleague', '2032-03-01', '2032-03-31');
    await engine.enterAbsence('caseworker', 'colleague', '2033-05-20', '2033-06-10');
    await engine.query("insert into busy_times (id, from_day, to_day, office_id, kind, entered_at) values ($1, '2032-02-01', '2032-02-20', null, 'busy', now())", [randomUUID()]);
  });
  afterAll(async () => {
    await rehearsing.stop();
    await engine.stop();
  });

  async function gistOf(played: PlayedYear, said: Parameters<typeof namesOfYear>[2]): Promise<readonly Gist[]> {
    const events = toldYear(played, await loadOfficeState(pool(engine.dataSource)));
    const names = await namesOfYear(pool(engine.dataSource), { events, invited: invitedIn(played) }, said);
    return events.map((event) => yearEntryOf(event, { ...names, duty: (ruleId) => ruleId })).map(({ day: on, kind, title, detail, recipients }) =>
      `${on} ${kind}: ${title} | ${detail ?? ''} | ${recipients.map(({ person, why }) => `${person.name ?? '?'} (${why})`).sort().join(', ')}`).sort();
  }

  /** What came of the series and of its meetings in the register, each meeting by the title that was written at the door. */
  async function happened({ seriesId }: SeriesStory, from: number, until: number): Promise<readonly Gist[]> {
    const courseOf = async (caseId: string) => {
      const facts = (await readFactsWithContents(pool(engine.dataSource), caseId)).filter(({ enteredAt }) => enteredAt <= until)
        .map((fact) => ({ ...fact, enteredAt: fact.enteredAt - fact.enteredAt % MINUTE }));
      const title = facts.find(({ type }) => type === 'meetingOpened')?.content?.['title'];
      return { before: facts.filter(({ enteredAt }) => enteredAt <= from), facts: facts.filter(({ enteredAt }) => enteredAt > from), state: foldCase(facts), title: typeof title === 'string' ? title : '' };
    };
    const series = await courseOf(seriesId);
    const known = series.state?.kind === 'series' ? series.state.occurrences : [];
    const meetings = await Promise.all(known.map(async ({ meetingId }) => ({ ...await courseOf(meetingId), id: meetingId })));
    const wentOn = meetings.filter(({ before }) => foldCase(before)?.closed == null);
    const played = { series, meetings: wentOn.map((meeting) => ({ ...meeting, state: meeting.state as MeetingState })), from, until };
    return gistOf(played, { ...METHODOLOGICAL.text, meetings: new Map(meetings.map(({ id, title }) => [id, title])) });
  }

  /** From one instant at which some process has something to do to the next; days of the year are confirmed the morning after their proposal. */
  async function live(story: SeriesStory, year: number, until: number): Promise<void> {
    for (let confirmAt: number | null = null; ;) {
      await engine.settle();
      const waits = (await story.state()).slots.some((slot) => slot.year === year);
      if (waits) confirmAt ??= pragueInstant(nextWorkingDay(czechCalendar(), addDays(pragueDay(engine.clock.now()), 1)), 9);
      const next = Math.min(await engine.nextWakeUp() ?? until, confirmAt ?? until);
      if (next >= until) break;
      await engine.passTo(next);
      if (confirmAt !== null && engine.clock.now() >= confirmAt) {
        await story.confirmAll();
        confirmAt = null;
      }
    }
    await engine.passTo(until);
  }

  it('foretells what then happens when a series is set up: its days, whom it tells what on which day, what waits and what is late', async () => {
    const from = engine.clock.now();
    const start: YearStart = { type: 'opening', of: 'settings', command: METHODOLOGICAL, actor: actor('manager') };
    const played = await rehearsing.playYear({ kind: 'meeting-series', year: 2032, start, from });
    const foretold = await gistOf(played, METHODOLOGICAL.text);
    const bytes = await rehearsing.storedBytes();
    expect(bytes.length).toBeGreaterThan(1_000);
    expect([...personalStrings(), 'Kvítkovice', 'Kvítkovický', 'Pelhřimov'].filter((text) => bytes.includes(text))).toEqual([]);
    const story = await SeriesStory.begin(engine);
    await live(story, 2032, played.until);
    expect(await happened(story, 0, played.until)).toEqual(foretold);
    const kinds = new Set(foretold.map((line) => line.split(' ')[1]));
    expect([...kinds].sort()).toEqual(['deadline:', 'escalation:', 'meeting:', 'phase:', 'reminder:', 'task:']);
    expect(foretold.filter((line) => line.includes(' meeting: '))).toHaveLength(4);
    expect(foretold.some((line) => line.includes('(zástup)'))).toBe(true);
    // What another series will propose on the same morning nobody can foretell.
    await story.take({ type: 'close', reason: 'mistake', day: day(story.today) });
    await engine.settle();
  });

  it('foretells the rest of the year of a series of the register from where it stands, and changes none of its rows', async () => {
    const story = await SeriesStory.begin(engine);
    await story.take({ type: 'proposeDates', year: 2033 });
    await story.confirmAll();
    await engine.settle();
    const [first, second, third] = (await story.state()).occurrences.toSorted((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
    await engine.advanceTo(`${addDays(first?.days[0] ?? day('2033-03-01'), 1)} 12:00`);
    const later = addWorkingDays(czechCalendar(), second?.days[0] ?? day('2033-06-01'), 2);
    await story.at(second?.meetingId ?? '', { type: 'moveMeeting', days: [{ day: later, from: '10:00', to: '15:00' }], text: { reason: 'Sál je obsazen.' } });
    await story.at(third?.meetingId ?? '', { type: 'cancelMeeting', day: day(story.today), text: { reason: 'Nemoc.' } });
    await engine.settle();
    const from = engine.clock.now();
    const tables = await engine.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
    const contents = (): Promise<unknown[]> => Promise.all(tables.map(({ name }) => engine.query(`select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`)));
    const before = await contents();
    const played = await rehearsing.playYear({ kind: 'meeting-series', year: 2033, start: { type: 'series', seriesId: story.seriesId }, from });
    expect(await contents()).toEqual(before);
    const titles = new Map(played.meetings.map(({ state }) => [state.caseId, '']));
    for (const id of titles.keys()) titles.set(id, String((await readFactsWithContents(pool(engine.dataSource), id))[0]?.content?.['title']));
    const foretold = await gistOf(played, { ...METHODOLOGICAL.text, meetings: titles });
    await live(story, 2033, played.until);
    expect(await happened(story, played.from, played.until)).toEqual(foretold);
    expect(foretold.filter((line) => line.includes(' meeting: ')).map((line) => line.slice(0, 10))).toContain(later);
    expect(foretold.filter((line) => line.includes(' meeting: '))).toHaveLength(2);
  });
});
