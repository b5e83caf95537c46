import type { Task } from '../case/task.ts';
import type { MeetingState } from './state.ts';

/** Every step that waits for somebody, the most pressing first. */
export function tasksOf(_state: MeetingState): readonly Task[] {
  return [];
}

export function nextStep(state: MeetingState): Task | null {
  return tasksOf(state)[0] ?? null;
}
