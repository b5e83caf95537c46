import { pragueDay } from '../../law/index.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { NewFact } from '../case/fact.ts';
import { Pen } from '../case/pen.ts';
import { managersOf, once, reachOfAll } from '../case/recipients.ts';
import { NO_PLANNING } from '../planning/planning.ts';
import { quotaMeters, type QuotaMeter } from '../planning/quota.ts';
import { notePhase } from './consequences.ts';
import { evolveSeries } from './evolve.ts';
import { groundOf } from './ground.ts';
import { momentsOf, type SeriesMoment } from './moments.ts';
import { propose } from './proposal.ts';
import type { SeriesState } from './state.ts';
import { ownersOf, planMessage } from './tell.ts';

/** What a moment of the calendar brings: the proposal for the coming year, a year begun, a quota in danger. A moment met, or no longer called for, yields no fact. */
export function meetMoment(state: SeriesState, key: string, ctx: DecideContext): readonly NewFact[] {
  const moment = momentsOf(state, ctx.calendar, ctx.settings, ctx.now).find((due) => due.key === key && due.at <= ctx.now);
  if (moment === undefined) return [];
  const pen = new Pen(state, evolveSeries, ctx);
  switch (moment.kind) {
    case 'year': pen.own('yearBegan', { year: moment.year }, 'process'); break;
    case 'propose': propose(pen, moment, ctx, 'process'); break;
    case 'quota': warn(pen, moment, ctx); break;
  }
  notePhase(pen);
  return pen.written;
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
  const to = reachOfAll(ctx);
  const recipients = once([...ownersOf(pen.state, to), ...managersOf(pen.state.departmentId, to)]);
  planMessage(pen, 'quota-warning', { moment: key, recipients, now: ctx.now, origin: 'process' });
}

/** What cannot be reached is said once; a monthly look speaks only where no warning has, and none is about to. */
function isToBeSaid({ warned }: SeriesState, { year, themeId, missing, standing }: QuotaMeter, check: boolean, loud: boolean): boolean {
  const said = warned.find((warning) => warning.year === year && warning.themeId === themeId && warning.missing === missing);
  if (said !== undefined && !said.stillPossible && standing === 'impossible') return false;
  if (!check) return true;
  if (loud || standing === 'met' || standing === 'on-course') return false;
  return said?.stillPossible !== (standing !== 'impossible');
}
