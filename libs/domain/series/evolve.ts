import { yearOf } from '../../law/index.ts';
import { caseHandlers, changeById, dated, datedBy } from '../case/evolve.ts';
import type { Fact } from '../case/fact.ts';
import { withOccurrence } from './occurrence.ts';
import type { SeriesFactData, SeriesFactType } from './facts.ts';
import type { SeriesState, Slot } from './state.ts';
import type { SeriesPhase } from './vocabulary.ts';

type Own<T extends SeriesFactType> = Fact<T, SeriesFactData[T]>;
type Handlers = { readonly [T in Exclude<SeriesFactType, 'seriesOpened' | 'noteAdded' | 'ownerRemoved'>]: (state: SeriesState, fact: Own<T>) => SeriesState };

const HANDLERS: Handlers = {
  ...caseHandlers,
  phaseChanged: (state, { data }) => ({ ...state, phase: data.to as SeriesPhase }),
  assigned: (state, { data }) => ({ ...state, ownerId: data.ownerId }),
  seriesChanged: (state, { data }) => ({ ...state, settings: data }),
  datesProposed: (state, { day: since, data: { year, dates } }) => ({
    ...state, slots: inOrder([...state.slots.filter((slot) => slot.year !== year), ...dates.map((date) => ({ ...date, year, since }))]),
    proposedYears: [...new Set([...state.proposedYears, year])].toSorted((a, b) => a - b),
  }),
  dateAdded: (state, { day: since, data }) => ({ ...state, slots: inOrder([...state.slots, { ...data, year: yearOf(data.day), since }]) }),
  dateMoved: (state, { data: { slotId, day } }) => ({
    ...state, slots: inOrder(state.slots.map((slot) => (slot.slotId === slotId ? { ...slot, day, year: yearOf(day) } : slot))),
  }),
  dateDropped: (state, { data }) => ({ ...state, slots: state.slots.filter(({ slotId }) => slotId !== data.slotId) }),
  datesConfirmed: (state, { data: { dates } }) => ({
    ...state, slots: state.slots.filter(({ slotId }) => !dates.some((date) => date.slotId === slotId)),
    occurrences: dates.reduce(
      (all, { meetingId, themeId, days }) => withOccurrence(all, { meetingId, themeId, days: days.map(({ day }) => day), standing: 'planned' }), state.occurrences,
    ),
  }),
  meetingNoted: (state, { data }) => ({ ...state, occurrences: withOccurrence(state.occurrences, data) }),
  taskAgreed: (state, fact) => {
    const { taskId: id, meetingId, taskKind, personId, officeId, dueDay } = fact.data;
    return { ...state, tasks: [...state.tasks, { id, meetingId, taskKind, personId, officeId, agreed: dated(fact), dueDay, closed: null }] };
  },
  taskMoved: (state, { data }) => ({ ...state, tasks: changeById(state.tasks, data.taskId, (task) => ({ ...task, dueDay: data.dueDay })) }),
  taskClosed: (state, fact) => ({
    ...state, tasks: changeById(state.tasks, fact.data.taskId, (task) => ({ ...task, closed: { ...dated(fact), done: fact.data.done } })),
  }),
  yearBegan: (state, { data }) => ({ ...state, year: data.year, slots: state.slots.filter(({ year }) => year >= data.year) }),
  quotaWarned: (state, fact) => ({
    ...state, warned: [...state.warned.filter(({ year, themeId }) => year !== fact.data.year || themeId !== fact.data.themeId), { ...dated(fact), ...fact.data }],
  }),
  momentMet: (state, { data }) => ({ ...state, met: [...state.met, data.key] }),
  closed: (state, fact) => ({ ...state, slots: [], closed: { ...dated(fact), reason: fact.data.reason } }),
};

/** Never throws on a fact that `decide` has written. The first fact of a case is `seriesOpened`. */
export function evolveSeries(state: SeriesState | null, fact: Fact): SeriesState {
  if (state === null) return opened(fact as Own<'seriesOpened'>);
  const handler = (HANDLERS as Record<string, (state: SeriesState, fact: Fact) => SeriesState>)[fact.type];
  const next = handler === undefined ? state : handler(state, fact);
  const raised = fact.origin === 'person' || fact.type === 'phaseChanged';
  return { ...next, no: fact.no, version: raised ? state.version + 1 : state.version };
}

function opened(fact: Own<'seriesOpened'>): SeriesState {
  const { caseId, departmentId, ownerId, ...settings } = fact.data;
  return {
    kind: 'series', caseId, departmentId, ownerId, settings, no: fact.no, version: 1, phase: 'set-up', registerNumber: null, registered: datedBy(fact),
    attachments: [], deadlines: [], planned: [], sent: [], closed: null,
    year: yearOf(fact.day), slots: [], proposedYears: [], occurrences: [], tasks: [], warned: [], met: [],
  };
}

function inOrder(slots: readonly Slot[]): readonly Slot[] {
  return slots.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
