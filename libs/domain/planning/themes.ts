import type { Day } from '../../law/index.ts';
import type { Theme } from '../series/commands.ts';

/** What a series has of a theme in a year: days held, and days to come. */
export type Counted = Readonly<Record<string, number>>;

type Share = { readonly theme: Theme; readonly order: number; need: number; room: number; used: number };

/** How many meetings the yearly quotas still ask for. */
export function meetingsAsked(themes: readonly Theme[], counted: Counted, daysOnEnd: 1 | 2): number {
  return themes.reduce((sum, theme) => sum + needOf(theme, counted, daysOnEnd), 0);
}

/** How many the quotas leave room for; Infinity: some theme has no upper bound. */
export function meetingsAllowed(themes: readonly Theme[], counted: Counted, daysOnEnd: 1 | 2): number {
  return themes.reduce((sum, theme) => sum + roomOf(theme, counted, daysOnEnd), 0);
}

/** A theme for each day: first what is asked for, in turns, then whatever there was least of. Days that no theme has room for are left out. */
export function withThemes(days: readonly Day[], themes: readonly Theme[], counted: Counted, daysOnEnd: 1 | 2): readonly { readonly themeId: string; readonly day: Day }[] {
  const shares = themes.map((theme, order): Share => ({
    theme, order, need: needOf(theme, counted, daysOnEnd), room: roomOf(theme, counted, daysOnEnd), used: counted[theme.id] ?? 0,
  }));
  let previous: Share | null = null;
  return days.flatMap((day) => {
    const [share] = shares.filter(({ room }) => room > 0).toSorted((a, b) => precedence(a, b, previous));
    if (share === undefined) return [];
    share.need = Math.max(0, share.need - 1);
    share.room -= 1;
    share.used += daysOnEnd;
    previous = share;
    return [{ themeId: share.theme.id, day }];
  });
}

function precedence(a: Share, b: Share, previous: Share | null): number {
  return b.need - a.need || Number(a === previous) - Number(b === previous) || a.used - b.used || a.order - b.order;
}

function needOf({ id, daysMin }: Theme, counted: Counted, daysOnEnd: 1 | 2): number {
  return Math.ceil(Math.max(0, (daysMin ?? 0) - (counted[id] ?? 0)) / daysOnEnd);
}

function roomOf(theme: Theme, counted: Counted, daysOnEnd: 1 | 2): number {
  if (theme.daysMax === null) return Infinity;
  return Math.max(needOf(theme, counted, daysOnEnd), Math.floor((theme.daysMax - (counted[theme.id] ?? 0)) / daysOnEnd));
}
