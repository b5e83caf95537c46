import type { Task } from '../case/task.ts';
import type { SeriesState } from './state.ts';

/** Every step that waits for somebody, the most pressing first. */
export function tasksOf(_state: SeriesState): readonly Task[] {
  return [];
}

export function nextStep(state: SeriesState): Task | null {
  return tasksOf(state)[0] ?? null;
}
