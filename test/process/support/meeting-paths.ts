import { addDays, addWorkingDays, czechCalendar, day } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import type { Engine } from './engine.ts';
import { SeriesStory } from './series-story.ts';

type Planned = { readonly story: SeriesStory; readonly meetingId: string; readonly first: Day };

async function planned(engine: Engine): Promise<Planned> {
  const story = await SeriesStory.begin(engine);
  await story.take({ type: 'proposeDates', year: Number(story.today.slice(0, 4)) });
  await story.confirmAll();
  await engine.settle();
  const [next] = (await story.state()).occurrences.toSorted((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
  if (next?.days[0] === undefined) throw new Error('no meeting was planned');
  return { story, meetingId: next.meetingId, first: next.days[0] };
}

/** Invited, reminded, held; the minutes are written up at once. */
async function heldAndWrittenUp(engine: Engine): Promise<string> {
  const meeting = await planned(engine);
  await engine.advanceTo(`${addDays(meeting.first, 1)} 12:00`);
  await meeting.story.writeUp(meeting.meetingId);
  await engine.settle();
  return meeting.meetingId;
}

/** Moved once those invited know; nobody writes the minutes for months. */
async function movedAndNeglected(engine: Engine): Promise<string> {
  const meeting = await planned(engine);
  const { story, meetingId, first } = meeting;
  await engine.advanceTo(`${addDays(first, -20)} 12:00`);
  const later = addWorkingDays(czechCalendar(), first, 5);
  await story.at(meetingId, { type: 'moveMeeting', days: [{ day: later, from: '10:00', to: '15:00' }], text: { reason: 'Sál je obsazen.' } });
  await engine.advanceTo(`${addDays(later, 60)} 12:00`);
  await story.writeUp(meetingId);
  await engine.settle();
  return meeting.meetingId;
}

/** Cancelled a week before. */
async function cancelled(engine: Engine): Promise<string> {
  const meeting = await planned(engine);
  const { story, meetingId, first } = meeting;
  await engine.advanceTo(`${addDays(first, -7)} 12:00`);
  await story.at(meetingId, { type: 'cancelMeeting', day: day(story.today), text: { reason: 'Nemoc.' } });
  await engine.settle();
  return meeting.meetingId;
}

export const MEETING_PATHS = { 'held-and-written-up': heldAndWrittenUp, 'moved-and-neglected': movedAndNeglected, cancelled } as const;

/** From a proposal to the turn of the year and on; the last of its runs, which goes on. */
async function overTheYear(engine: Engine): Promise<string> {
  const { story } = await planned(engine);
  const year = Number(story.today.slice(0, 4));
  await engine.advanceTo(`${String(year)}-10-20 12:00`);
  await story.confirmAll();
  await engine.advanceTo(`${String(year + 1)}-02-01 12:00`);
  return story.seriesId;
}

export const SERIES_PATHS = { 'over-the-year': overTheYear } as const;
