import { addDays, isDay, nextWorkingDay, yearOf, type Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { CaseId } from '../../case/ids.ts';
import { conflict, Problems } from '../../case/problems.ts';
import type { MeetingDay } from '../../meeting/commands.ts';
import { standingDays } from '../../planning/occurrences.ts';
import type { SeriesState, Slot } from '../state.ts';
import { proposalFor } from '../proposal.ts';
import { checkWorkingDay, today, type CommandOf, type Deciders } from './decider.ts';
import { checkClock } from './times.ts';

const YEARS_AHEAD = 2;

export const dateDeciders = {
  proposeDates: (state, { year }, ctx) => {
    const thisYear = yearOf(today(ctx));
    const problems = new Problems();
    problems.check(Number.isInteger(year) && year >= thisYear && year <= thisYear + YEARS_AHEAD, 'year', 'year.range', `Zadejte rok od ${thisYear} do ${thisYear + YEARS_AHEAD}.`);
    problems.throwIfAny();
    const dates = proposalFor(state, year, ctx);
    if (dates.length === 0) {
      throw conflict('propose.none', `Pro rok ${year} není co navrhnout: porady už jsou naplánovány, řada se svolává podle potřeby, nebo nezbývá vhodný den. Termín můžete přidat sami.`);
    }
    return { type: 'datesProposed', day: today(ctx), data: { year, dates } };
  },

  addDate: (state, { slotId, themeId, day }, ctx) => {
    const problems = new Problems();
    problems.id('slotId', slotId);
    problems.check(!state.slots.some((slot) => slot.slotId === slotId), 'slotId', 'id.taken', 'Termín s tímto identifikátorem už mezi návrhy je.');
    problems.check(state.settings.themes.some(({ id }) => id === themeId), 'themeId', 'theme.unknown', 'Takové téma řada nemá; vyberte jiné.');
    checkFree(problems, 'day', day, { state, ctx, slotId });
    problems.throwIfAny();
    return { type: 'dateAdded', day: today(ctx), data: { slotId, themeId, day } };
  },

  moveDate: (state, { slotId, day }, ctx) => {
    const slot = slotOf(state, slotId);
    const problems = new Problems();
    checkFree(problems, 'day', day, { state, ctx, slotId });
    problems.check(slot.day !== day, 'day', 'day.same', 'Termín už na tento den připadá; zvolte jiný.');
    problems.throwIfAny();
    return { type: 'dateMoved', day: today(ctx), data: { slotId, day } };
  },

  dropDate: (state, { slotId }, ctx) => ({ type: 'dateDropped', day: today(ctx), data: { slotId: slotOf(state, slotId).slotId } }),

  confirmDates: (state, command, ctx) => {
    const { dates } = command;
    for (const { slotId } of dates) slotOf(state, slotId);
    const problems = new Problems();
    problems.check(dates.length > 0, 'dates', 'dates.required', 'Vyberte alespoň jeden termín.');
    problems.check(new Set(dates.map(({ slotId }) => slotId)).size === dates.length, 'dates', 'id.repeated', 'Týž termín je uveden dvakrát; jeden odstraňte.');
    dates.forEach((date, index) => { checkConfirmed(problems, daysOf(state, date, ctx), { state, ctx, at: `dates.${index}` }); });
    const all = dates.flatMap((date) => daysOf(state, date, ctx).map(({ day }) => day));
    problems.check(new Set(all).size === all.length, 'dates', 'day.repeated', 'Dva z termínů připadají na týž den; jeden posuňte.');
    problems.throwIfAny();
    return {
      type: 'datesConfirmed', day: today(ctx),
      data: { dates: confirmedSlots(state, command, ctx).map(({ slot: { slotId, themeId }, days }) => ({ slotId, meetingId: newId(ctx), themeId, days })) },
    };
  },
} satisfies Partial<Deciders>;

/** The slots that a command confirms with their days, in order of day. */
export function confirmedSlots(state: SeriesState, { dates }: CommandOf<'confirmDates'>, ctx: DecideContext): readonly { readonly slot: Slot; readonly days: readonly MeetingDay[] }[] {
  return dates.map((date) => ({ slot: slotOf(state, date.slotId), days: daysOf(state, date, ctx) }))
    .toSorted((a, b) => ((a.days[0]?.day ?? '') < (b.days[0]?.day ?? '') ? -1 : 1));
}

export function newId({ newCaseIds }: DecideContext): CaseId {
  if (newCaseIds === undefined) throw new TypeError('meetings are opened with ids of the application');
  return newCaseIds();
}

function slotOf({ slots }: SeriesState, slotId: string): Slot {
  const slot = slots.find((known) => known.slotId === slotId);
  if (slot === undefined) throw conflict('date.none', 'Takový termín mezi návrhy není; možná jej už někdo potvrdil nebo zrušil. Načtěte stránku znovu.');
  return slot;
}

/** As given, else as the series says. The second day is a working one too. */
function daysOf(state: SeriesState, { slotId, days }: CommandOf<'confirmDates'>['dates'][number], { calendar }: DecideContext): readonly MeetingDay[] {
  if (days !== undefined) return days.map(({ day, from, to }) => ({ day, from, to }));
  const { day } = slotOf(state, slotId);
  const { from, to, daysOnEnd } = state.settings;
  const all: readonly Day[] = daysOnEnd === 1 ? [day] : [day, nextWorkingDay(calendar, addDays(day, 1))];
  return all.map((each) => ({ day: each, from, to }));
}

type Where = { readonly state: SeriesState; readonly ctx: DecideContext };

function checkConfirmed(problems: Problems, days: readonly MeetingDay[], { state, ctx, at }: Where & { readonly at: string }): void {
  problems.check(days.length === 1 || days.length === 2, `${at}.days`, 'days.count', 'Porada trvá jeden nebo dva dny.');
  days.forEach(({ day, from, to }, index) => {
    const field = `${at}.days.${index}`;
    checkWorkingDay(problems, `${field}.day`, day, ctx);
    checkClock(problems, { from, to }, `${field}.`);
    problems.check(!standingDays(state.occurrences).includes(day), `${field}.day`, 'day.taken', 'V tento den už řada poradu má; zvolte jiný.');
  });
  const [first, second] = days;
  if (first !== undefined && second !== undefined) problems.check(first.day < second.day, `${at}.days.1.day`, 'days.order', 'Druhý den musí následovat po prvním.');
}

/** A working day to come on which the series has neither a meeting nor another proposal. */
function checkFree(problems: Problems, field: string, day: string, { state, ctx, slotId }: Where & { readonly slotId: string }): void {
  checkWorkingDay(problems, field, day, ctx);
  if (!isDay(day)) return;
  const years = yearOf(today(ctx)) + YEARS_AHEAD;
  problems.check(yearOf(day) <= years, field, 'day.tooFar', `Plánovat lze nejdále do konce roku ${years}.`);
  const taken = state.slots.some((slot) => slot.slotId !== slotId && slot.day === day) || standingDays(state.occurrences).includes(day);
  problems.check(!taken, field, 'day.taken', 'V tento den už řada poradu nebo návrh má; zvolte jiný.');
}
