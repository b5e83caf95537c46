import { deadlineOf } from '../case/state.ts';
import type { Task } from '../case/task.ts';
import { firstOf } from '../submission/tasks.ts';
import { task, type TaskDraft } from '../submission/task-draft.ts';
import { MINUTES_DUE } from './consequences.ts';
import { firstDay, lastDay, type MeetingState } from './state.ts';

/** Every step that waits for somebody, the most pressing first. */
export function tasksOf(state: MeetingState): readonly Task[] {
  if (state.closed !== null) return [];
  return [...agendaTasks(state), ...attendanceTasks(state), ...minutesTasks(state)].map((draft) => completed(state, draft));
}

export function nextStep(state: MeetingState): Task | null {
  return firstOf(tasksOf(state));
}

function agendaTasks(state: MeetingState): readonly TaskDraft[] {
  const waiting = state.agenda.filter(({ released, removed }) => !released && !removed).map(({ added }) => added.day).sort();
  const [since] = waiting;
  if (since === undefined || state.met.includes('held')) return [];
  return [task('release-agenda-points', since, { due: firstDay(state) })];
}

function attendanceTasks(state: MeetingState): readonly TaskDraft[] {
  if (state.phase !== 'minutes' || state.attendanceClosed !== null) return [];
  return [task('close-attendance', lastDay(state), { deadline: MINUTES_DUE })];
}

function minutesTasks(state: MeetingState): readonly TaskDraft[] {
  const { phase, minutes, leaderId } = state;
  const deadline = MINUTES_DUE;
  if (phase === 'minutes') return [task('write-minutes', lastDay(state), { deadline })];
  if (phase === 'approval') {
    return [task('approve-minutes', minutes?.submitted?.day ?? lastDay(state), { deadline, assignee: leaderId === null ? { role: 'manager' } : { person: leaderId } })];
  }
  return phase === 'sending' ? [task('send-minutes', minutes?.approved?.day ?? lastDay(state), { deadline })] : [];
}

function completed(state: MeetingState, { key, kind, openedOn, urgent, deadline: of, due, assignee }: TaskDraft): Task {
  const deadline = of === null ? null : deadlineOf(state, of);
  return {
    key, kind, openedOn, urgent, deadline: deadline?.key ?? null, due: due ?? deadline?.nominalEnd ?? null,
    assignee: assignee ?? (state.ownerId === null ? { role: 'methodologist' } : { person: state.ownerId }),
  };
}
