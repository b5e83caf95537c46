import type { Day } from '../../law/index.ts';
import type { Actor } from '../case/actor.ts';
import type { Agenda } from '../case/agenda.ts';
import { decideProcess } from '../case/decide-process.ts';
import type { Directory } from '../case/people.ts';
import { reachOfAll } from '../case/recipients.ts';
import { listedAsMeeting } from '../planning/listed-as.ts';
import { listingOfMeetings, mayPrepare, mayReadMeetings, refuseStep, type Held } from '../planning/rights.ts';
import type { SeriesCommand } from './commands.ts';
import { decideSeries } from './decide.ts';
import { evolveSeries } from './evolve.ts';
import { meetMoment } from './meet-moment.ts';
import { seriesView } from './moments.ts';
import { taskKey, type SeriesState } from './state.ts';
import { nextStep, tasksOf } from './tasks.ts';

function heldOf({ departmentId, ownerId, settings, tasks }: SeriesState): Held {
  const { leaderId, preparers, audience } = settings;
  const invited = [...audience.flatMap((entry) => (entry.kind === 'person' ? [entry.personId] : [])), ...tasks.flatMap(({ personId }) => (personId === null ? [] : [personId]))];
  return { departmentId, ownerId, leaderId, preparers, invited };
}

function mayDo(state: SeriesState | null, actor: Actor, command: SeriesCommand, directory: Directory, today: Day): boolean {
  if (actor.kind !== 'person') return false;
  if (command.type === 'openSeries') {
    return state === null && actor.departmentId === command.departmentId && actor.roles.some((role) => role === 'methodologist' || role === 'manager');
  }
  if (state === null) return false;
  if (command.type === 'closeTask' && state.tasks.some(({ id, personId }) => id === command.taskId && personId === actor.personId)) return true;
  return mayPrepare(heldOf(state), actor, directory, today);
}

export const SERIES_AGENDA: Agenda<SeriesState, SeriesCommand> = {
  kind: 'series',
  opening: { command: 'openSeries', fact: 'seriesOpened' },
  isCorrectable: () => false,
  numberPattern: ({ seriesNumberPattern }) => seriesNumberPattern,
  decide: decideSeries,
  evolve: evolveSeries,
  decideProcess: (state, command, ctx) => decideProcess(state, command, ctx, {
    isLawful: () => false, reachOf: (_state, ctx) => reachOfAll(ctx), meetMoment,
    responsibleFor: ({ tasks }, key) => tasks.find((task) => taskKey(task) === key)?.personId ?? null,
  }),
  processView: seriesView,
  tasksOf, nextStep,
  excludedOf: () => [],
  suggestOwner: ({ ownerId }) => (ownerId === null ? { kind: 'superior-body' } : { kind: 'person', personId: ownerId, why: 'least-load' }),
  listedAs: (state) => listedAsMeeting(state.settings.seriesKind, state.registered.day, state.settings.audience.flatMap((entry) => (entry.kind === 'office' ? [entry.officeId] : []))),
  listingOf: (state, actor, directory, today) => listingOfMeetings(heldOf(state), actor, directory, today),
  mayRead: (state, actor, directory, today) => mayReadMeetings(heldOf(state), actor, directory, today),
  mayDo,
  assertMayDo: (state, actor, command, directory, today) => {
    if (!mayDo(state, actor, command, directory, today)) refuseStep(state === null ? null : heldOf(state), actor, directory, today);
  },
};
