import { pragueDay } from '../../law/index.ts';
import type { DecideContext } from '../case/decide-context.ts';
import { holdersOf } from '../case/directory.ts';
import type { NewFact } from '../case/fact.ts';
import type { MessagePurpose, Recipient } from '../case/message.ts';
import { Pen } from '../case/pen.ts';
import { compact, managersOf, once, reach, type Reach } from '../case/recipients.ts';
import { NO_PLANNING } from '../planning/planning.ts';
import { quotaMeters, type QuotaMeter } from '../planning/quota.ts';
import { notePhase } from './consequences.ts';
import { evolveSeries } from './evolve.ts';
import { groundOf } from './ground.ts';
import { momentsOf, type SeriesMoment } from './moments.ts';
import { proposalFor } from './proposal.ts';
import type { SeriesState } from './state.ts';

/** What a moment of the calendar brings: the proposal for the coming year, a year begun, a quota in danger. A moment met, or no longer called for, yields no fact. */
export function meetMoment(state: SeriesState, key: string, ctx: DecideContext): readonly NewFact[] {
  const moment = momentsOf(state, ctx.calendar, ctx.settings, ctx.now).find((due) => due.key === key && due.at <= ctx.now);
  if (moment === undefined) return [];
  const pen = new Pen(state, evolveSeries, ctx);
  switch (moment.kind) {
    case 'year': pen.own('yearBegan', { year: moment.year }, 'process'); break;
    case 'propose': propose(pen, moment, ctx); break;
    case 'quota': warn(pen, moment, ctx); break;
  }
  notePhase(pen);
  return pen.written;
}

function propose(pen: Pen<SeriesState>, { key, year }: SeriesMoment, ctx: DecideContext): void {
  pen.own('momentMet', { key }, 'process');
  const dates = proposalFor(pen.state, year, ctx);
  pen.own('datesProposed', { year, dates }, 'process');
  if (dates.length > 0) planMessage(pen, 'dates-proposed', key, { recipients: ownersOf(pen.state, reachNow(ctx)), now: ctx.now });
}

function warn(pen: Pen<SeriesState>, moment: Extract<SeriesMoment, { kind: 'quota' }>, ctx: DecideContext): void {
  const { key, year, theme, check } = moment;
  const { settings, occurrences, slots } = pen.state;
  const ground = groundOf(pen.state, year, ctx.calendar, ctx.planning ?? NO_PLANNING);
  const meter = quotaMeters({ ground, settings, occurrences, slots, today: pragueDay(ctx.now) }).find(({ themeId }) => themeId === theme.id);
  const loud = momentsOf(pen.state, ctx.calendar, ctx.settings, ctx.now).some((other) => other.kind === 'quota' && !other.check && other.theme.id === theme.id && other.at <= ctx.now);
  pen.own('momentMet', { key }, 'process');
  if (meter === undefined || !isToBeSaid(pen.state, meter, check, loud)) return;
  const { missing, standing, lastCallDay } = meter;
  pen.own('quotaWarned', { year, themeId: theme.id, missing, stillPossible: standing !== 'impossible', lastCallDay }, 'process');
  const to = reachNow(ctx);
  planMessage(pen, 'quota-warning', key, { recipients: once([...ownersOf(pen.state, to), ...managersOf(pen.state.departmentId, to)]), now: ctx.now });
}

/** What cannot be reached is said once; a monthly look speaks only where no warning has, and none is about to. */
function isToBeSaid({ warned }: SeriesState, { year, themeId, missing, standing }: QuotaMeter, check: boolean, loud: boolean): boolean {
  const said = warned.find((warning) => warning.year === year && warning.themeId === themeId && warning.missing === missing);
  if (said !== undefined && !said.stillPossible && standing === 'impossible') return false;
  if (!check) return true;
  if (loud || standing === 'met' || standing === 'on-course') return false;
  return said?.stillPossible !== (standing !== 'impossible');
}

function reachNow({ directory, now }: DecideContext): Reach {
  return { directory, on: pragueDay(now), excluded: new Set() };
}

/** Whoever leads the series; else the methodologists of the department, else its managers. */
function ownersOf({ ownerId, departmentId }: SeriesState, to: Reach): readonly Recipient[] {
  if (ownerId !== null) return compact([reach(ownerId, 'owner', to)]);
  const methodologists = once(compact(holdersOf(to.directory, 'methodologist', departmentId).map(({ id }) => reach(id, 'role', to))));
  return methodologists.length > 0 ? methodologists : managersOf(departmentId, to);
}

type Planned = { readonly recipients: readonly Recipient[]; readonly now: number };

function planMessage(pen: Pen<SeriesState>, purpose: MessagePurpose, moment: string, { recipients, now }: Planned): void {
  if (recipients.length === 0) return;
  pen.write('messagesPlanned', {
    key: `${purpose}:${moment}`, purpose, deadline: null, rung: null, overtaken: [], recipients, timing: 'office-hours', notBefore: now,
  }, 'process');
}
