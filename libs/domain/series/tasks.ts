import { addDays } from '../../law/index.ts';
import { deadlineOf } from '../case/state.ts';
import type { Task } from '../case/task.ts';
import { missingDays } from '../planning/quota.ts';
import { openTasks } from './required.ts';
import { taskKey, type MeetingTask, type SeriesState } from './state.ts';

/** Every step that waits for somebody, the most pressing first. */
export function tasksOf(state: SeriesState): readonly Task[] {
  if (state.closed !== null) return [];
  return [...quotaTasks(state), ...confirming(state), ...openTasks(state).map((task) => agreed(state, task))];
}

export function nextStep(state: SeriesState): Task | null {
  return tasksOf(state).toSorted((a, b) => (a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1)[0] ?? null;
}

/** Proposed days of a year wait; the first invitation must still go out in time. */
function confirming(state: SeriesState): readonly Task[] {
  const { slots, settings: { inviteDaysBefore } } = state;
  const years = [...new Set(slots.map(({ year }) => year))];
  return years.map((year): Task => {
    const [first] = slots.filter((slot) => slot.year === year);
    const due = first === undefined ? null : addDays(first.day, -inviteDaysBefore);
    return { key: `confirm-dates:${year}`, kind: 'confirm-dates', assignee: ownerOf(state), openedOn: first?.since ?? state.registered.day, due, deadline: null, urgent: false };
  });
}

/** From the first warning on, for as long as it can be helped. */
function quotaTasks(state: SeriesState): readonly Task[] {
  const { warned, settings: { themes }, year: now, occurrences } = state;
  return warned.flatMap(({ year, themeId, stillPossible, lastCallDay, day }): readonly Task[] => {
    const theme = themes.find(({ id }) => id === themeId);
    if (theme === undefined || year !== now || !stillPossible || missingDays(theme, year, occurrences) === 0) return [];
    return [{ key: `plan-missing-days:${year}-${themeId}`, kind: 'plan-missing-days', assignee: ownerOf(state), openedOn: day, due: lastCallDay, deadline: null, urgent: true }];
  });
}

/** An office's item is looked after by whoever leads the series. */
function agreed(state: SeriesState, task: MeetingTask): Task {
  const deadline = deadlineOf(state, taskKey(task));
  return {
    key: taskKey(task), kind: 'meeting-task', assignee: task.personId === null ? ownerOf(state) : { person: task.personId },
    openedOn: task.agreed.day, due: task.dueDay, deadline: deadline === null ? null : deadline.key, urgent: false,
  };
}

function ownerOf({ ownerId }: SeriesState): Task['assignee'] {
  return ownerId === null ? { role: 'methodologist' } : { person: ownerId };
}

