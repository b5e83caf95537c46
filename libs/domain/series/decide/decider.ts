import { isDay, pragueDay, type Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { personOf } from '../../case/directory.ts';
import type { Content } from '../../case/fact.ts';
import type { PersonId } from '../../case/ids.ts';
import type { PersonFactOf } from '../../case/pen.ts';
import { czechDay, type Problems } from '../../case/problems.ts';
import { NO_PLANNING, type Planning } from '../../planning/planning.ts';
import type { SeriesCommand } from '../commands.ts';
import type { SeriesPersonData, SeriesSharedData } from '../facts.ts';
import type { SeriesState } from '../state.ts';

export type PersonFact = PersonFactOf<SeriesPersonData & Pick<SeriesSharedData, 'datesProposed'>>;
export type CommandOf<T extends SeriesCommand['type']> = Extract<SeriesCommand, { type: T }>;

/** One command in, the one fact of the person out. Throws DomainError: invalid (with fields) or conflict. */
type Decider<T extends SeriesCommand['type']> = (state: SeriesState, command: CommandOf<T>, ctx: DecideContext) => PersonFact;
export type Deciders = { readonly [T in Exclude<SeriesCommand['type'], 'openSeries'>]: Decider<T> };

export function today(ctx: DecideContext): Day {
  return pragueDay(ctx.now);
}

export function planningOf(ctx: DecideContext): Planning {
  return ctx.planning ?? NO_PLANNING;
}

/** The words of a command, apart from its data; members that were not given are left out. */
export function content(parts: Readonly<Record<string, unknown>>): Content {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

export function checkPerson(problems: Problems, field: string, personId: PersonId, ctx: DecideContext): void {
  problems.id(field, personId);
  problems.check(personOf(ctx.directory, personId)?.active === true, field, 'person.notActive', 'Tato osoba u úřadu není nebo už není činná; vyberte jinou.');
}

/** A day to come on which people work. */
export function checkWorkingDay(problems: Problems, field: string, value: string, ctx: DecideContext): void {
  problems.day(field, value, { today: today(ctx), future: true });
  if (!isDay(value)) return;
  if (value <= today(ctx)) problems.add(field, 'day.notAhead', `Den musí následovat po dnešku (${czechDay(today(ctx))}); zvolte pozdější.`);
  else if (!ctx.calendar.isWorkingDay(value)) problems.add(field, 'day.notWorking', 'Tento den není pracovní; zvolte jiný.');
}
