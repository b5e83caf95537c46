import { yearOf } from '../../../../libs/law/index.ts';
import type { Day } from '../../../../libs/law/index.ts';
import type { Diary } from './diary.ts';
import { EARLIER, METHODICAL } from './texts.ts';
import type { MeetingText } from './texts.ts';

type ThemeId = 't1' | 't2';
export type ThemedDay = { readonly day: Day; readonly themeId: ThemeId };
export type PastMeeting = ThemedDay & { readonly ago: number; readonly text: MeetingText };
export type MethodicalDays = {
  /** In order of days; all but the last two are called together. */
  readonly past: readonly PastMeeting[];
  /** To which answers come in. */
  readonly invited: ThemedDay;
  /** Still without a programme. */
  readonly planned: ThemedDay;
};

/**
 * How many days ago, each with what was said at it; the themes take turns, foster care (t1) first. So far apart that no
 * calendar year holds more than five days with those to come: two of foster care and three others are the most.
 */
const AGO = [400, 295, 150, 65, 20] as const;
/** One more, in a year that would hold but three. */
const BETWEEN = 345;
const INVITED = 18;
const PLANNED = 75;
/** Of each theme in a year at least, and of foster care at most. */
const QUOTA = 2;

/** The methodological meetings of the demo office: in each year that is over as many days of each theme as it has to have. */
export function methodicalDays(diary: Pick<Diary, 'frame' | 'meetingDay'>): MethodicalDays {
  const all = AGO.map((ago, index): PastMeeting => ({ ago, day: diary.meetingDay(-ago), themeId: index % 2 === 0 ? 't1' : 't2', text: METHODICAL[index] as MeetingText }));
  const invited: ThemedDay = { day: diary.meetingDay(INVITED), themeId: 't2' };
  const past = wholeYears(all, diary);
  const day = diary.meetingDay(PLANNED);
  const foster = inYear([...past, invited], yearOf(day)).filter(({ themeId }) => themeId === 't1').length;
  return { past, invited, planned: { day, themeId: foster < QUOTA ? 't1' : 't2' } };
}

/** A year that is over with three of them is given a fourth; of one with fewer nothing is told, for the series began after it. */
function wholeYears(all: readonly PastMeeting[], diary: Pick<Diary, 'frame' | 'meetingDay'>): readonly PastMeeting[] {
  const thisYear = yearOf(diary.frame.today);
  return [...new Set(all.map(({ day }) => yearOf(day)))].flatMap((year) => {
    const own = inYear(all, year);
    if (year >= thisYear || own.length >= 2 * QUOTA) return own;
    if (own.length < 2 * QUOTA - 1) return [];
    const themeId: ThemeId = own.filter((each) => each.themeId === 't1').length < QUOTA ? 't1' : 't2';
    return [...own, { ago: BETWEEN, day: diary.meetingDay(-BETWEEN), themeId, text: EARLIER[themeId] }].toSorted((a, b) => b.ago - a.ago);
  });
}

function inYear<T extends ThemedDay>(days: readonly T[], year: number): readonly T[] {
  return days.filter(({ day }) => yearOf(day) === year);
}
