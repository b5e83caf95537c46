import type { SeriesCommand, SeriesState } from '../../../../libs/domain/index.ts';
import { addDays, pragueDay, yearOf } from '../../../../libs/law/index.ts';
import type { Day } from '../../../../libs/law/index.ts';
import type { Diary } from './diary.ts';

type Wanted = { readonly day: Day; readonly themeId: string };

/** Days of one's own become meetings, instead of those that wait. */
export function settle(diary: Diary, wanted: readonly Wanted[]): Diary {
  return diary.series('metodicka', ({ slots }): readonly SeriesCommand[] => {
    const added = wanted.map((date) => ({ slotId: diary.id(`slot-${date.day}`), ...date }));
    return [
      ...slots.map(({ slotId }) => ({ type: 'dropDate', slotId }) as const),
      ...added.map((date) => ({ type: 'addDate', ...date }) as const),
      { type: 'confirmDates', dates: added.map(({ slotId }) => ({ slotId })) },
    ];
  });
}

/** How many days ago the proposal that October brought was talked over, when that lies between; else `otherwise`. */
export function afterOctober({ frame: { today } }: Diary, { from, to }: { readonly from: number; readonly to: number }, otherwise: number): number {
  const year = yearOf(today);
  const years = [year, year - 1];
  for (const each of years) {
    for (let ago = to; ago <= from; ago += 1) if (addDays(today, -ago) === `${String(each)}-10-10`) return ago;
  }
  return otherwise;
}

/** What October brings waits to be confirmed; at other times of the year somebody has asked for it already. */
export function proposalWaits(diary: Diary): Diary {
  return diary.ago(3).series('metodicka', ({ slots, proposedYears }: SeriesState): readonly SeriesCommand[] => {
    const next = yearOf(pragueDay(diary.frame.now)) + 1;
    return slots.length > 0 || proposedYears.includes(next) ? [] : [{ type: 'proposeDates', year: next }];
  });
}
