import { addDays, yearOf, type Day } from '../../law/index.ts';
import type { SeriesSettings, Theme } from '../series/commands.ts';
import type { ProposedDate } from '../series/facts.ts';
import type { Occurrence } from '../series/state.ts';
import { candidateDays, lastStart, packed, type Ground } from './ground.ts';
import { countedIn, standingDays } from './occurrences.ts';

/** How a theme stands against its yearly quota of days. */
export type QuotaMeter = {
  readonly year: number;
  readonly themeId: string;
  readonly daysMin: number | null;
  readonly daysMax: number | null;
  /** Days held. */
  readonly done: number;
  /** Days of confirmed meetings to come. */
  readonly planned: number;
  /** Days that wait for confirmation. */
  readonly proposed: number;
  readonly missing: number;
  /** Days that could still be called, at most one meeting a week; those of other themes not taken off. */
  readonly stillPossible: number;
  /** The last day on which all that is missing can still be called; null: nothing is missing, or it is too late. */
  readonly lastCallDay: Day | null;
  readonly standing: 'met' | 'on-course' | 'at-risk' | 'impossible';
};

export type QuotaInput = {
  readonly ground: Ground;
  readonly today: Day;
  readonly settings: Pick<SeriesSettings, 'themes' | 'daysOnEnd' | 'inviteDaysBefore'>;
  readonly occurrences: readonly Occurrence[];
  readonly slots: readonly ProposedDate[];
};

/** So many days before the last call it is said for the first time that days are missing. */
export const FIRST_WARNING = 60;

/** One for each theme of the series, in their order. */
export function quotaMeters(input: QuotaInput): readonly QuotaMeter[] {
  const { settings: { themes, daysOnEnd, inviteDaysBefore }, ground, today, occurrences } = input;
  const earliest = addDays(today, inviteDaysBefore);
  const free = candidateDays(ground).filter(({ day }) => day >= earliest);
  const stillPossible = packed(free, standingDays(occurrences), daysOnEnd).length * daysOnEnd;
  return themes.map((theme) => meterOf(theme, { ...input, stillPossible, ofAll: meetingsMissing(input) }));
}

/** Days that the quota asks for and no meeting stands for. */
export function missingDays({ id, daysMin }: Theme, year: number, occurrences: readonly Occurrence[]): number {
  return Math.max(0, (daysMin ?? 0) - (countedIn(year, occurrences)[id] ?? 0));
}

export type CallInput = Pick<QuotaInput, 'ground' | 'occurrences' | 'settings'>;

/** Meetings that are missing over all themes: they share the days that are left. */
function meetingsMissing({ settings: { themes, daysOnEnd }, ground: { year }, occurrences }: CallInput): number {
  return themes.reduce((sum, theme) => sum + Math.ceil(missingDays(theme, year, occurrences) / daysOnEnd), 0);
}

/** The last day on which the missing days of a theme can still be called beside those of the others; null: nothing is missing, or the year has no room. */
export function lastCallOf(theme: Theme, input: CallInput): Day | null {
  const missing = missingDays(theme, input.ground.year, input.occurrences);
  if (missing === 0) return null;
  return lastCallFor(meetingsMissing(input), input) ?? lastCallFor(Math.ceil(missing / input.settings.daysOnEnd), input);
}

function lastCallFor(count: number, { ground, occurrences, settings: { daysOnEnd, inviteDaysBefore } }: CallInput): Day | null {
  const start = lastStart(candidateDays(ground), standingDays(occurrences), { count, daysOnEnd });
  return start === null ? null : addDays(start, -inviteDaysBefore);
}

function meterOf(theme: Theme, input: QuotaInput & { readonly stillPossible: number; readonly ofAll: number }): QuotaMeter {
  const { ground: { year }, today, stillPossible, ofAll, occurrences, slots, settings: { daysOnEnd } } = input;
  const done = countedIn(year, occurrences, ['held'])[theme.id] ?? 0;
  const planned = countedIn(year, occurrences, ['planned'])[theme.id] ?? 0;
  const proposed = slots.filter(({ themeId, day }) => themeId === theme.id && yearOf(day) === year).length * daysOnEnd;
  const missing = missingDays(theme, year, occurrences);
  const call = lastCallOf(theme, input);
  return {
    year, themeId: theme.id, daysMin: theme.daysMin, daysMax: theme.daysMax, done, planned, proposed, missing, stillPossible,
    lastCallDay: call === null || call < today ? null : call,
    standing: standingOf({ done, missing, stillPossible, min: theme.daysMin ?? 0, isWarned: ofAll * daysOnEnd > stillPossible || (call !== null && today >= addDays(call, -FIRST_WARNING)) }),
  };
}

type Weighed = { readonly done: number; readonly missing: number; readonly stillPossible: number; readonly min: number; readonly isWarned: boolean };

function standingOf({ done, missing, stillPossible, min, isWarned }: Weighed): QuotaMeter['standing'] {
  if (done >= min) return 'met';
  if (missing === 0) return 'on-course';
  if (missing > stillPossible) return 'impossible';
  return isWarned ? 'at-risk' : 'on-course';
}
