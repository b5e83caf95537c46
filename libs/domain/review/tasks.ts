import type { Day } from '../../law/index.ts';
import { deadlineOf } from '../case/state.ts';
import type { Task } from '../case/task.ts';
import { isGivenUp } from '../submission/progress.ts';
import { roundKey } from '../submission/state.ts';
import { task, type TaskDraft } from '../submission/task-draft.ts';
import { completed, deliveryTasks, firstOf, intakeTasks, measureChecks, noticeTasks, numberTasks, sentOnTasks, urgentTasks } from '../submission/tasks.ts';
import { callsForMeasures, isSentOn, isWatched } from './progress.ts';
import { requestKey, type OfficeRequest, type ReviewState } from './state.ts';

/** Every step that waits for somebody, the most pressing first. Derived, so never out of date; none of a closed case. */
export function tasksOf(state: ReviewState): readonly Task[] {
  if (state.closed !== null) return [];
  const drafts = [
    ...urgentTasks(state), ...intakeTasks(state), ...routingTasks(state), ...handlingTasks(state), ...measureTasks(state), ...endingTasks(state), ...numberTasks(state),
  ];
  return drafts.map((draft) => completed(state, draft));
}

/** The one next step, shown first. */
export function nextStep(state: ReviewState): Task | null {
  return firstOf(tasksOf(state));
}

function routingTasks(state: ReviewState): readonly TaskDraft[] {
  const { classified, forwarding, registered } = state;
  if (isGivenUp(state)) return [];
  const deadline = roundKey(state, 'forward-internal-5wd');
  if (classified === null) return [task('classify-review', registered.day, { deadline })];
  if (!isSentOn(state)) return [];
  if (forwarding === null) return [task('forward', classified.day, { deadline })];
  return sentOnTasks(state, forwarding, isWatched(state) ? 'ministry-review-60d' : null);
}

function handlingTasks(state: ReviewState): readonly TaskDraft[] {
  const { classified, notice, requests, assessment, withdrawn } = state;
  if (classified === null || isSentOn(state) || isGivenUp(state)) return [];
  if (notice !== null && notice.dispatched !== null) return deliveryTasks(state);
  const guideline = roundKey(state, 'review-60d');
  return [
    ...(requests.length === 0 ? [task('request-from-office', classified.day, { deadline: guideline })] : requests.flatMap((request) => awaited(state, request))),
    ...(assessment === null ? [task('assess-handling', classified.day, { deadline: guideline })] : []),
    ...(withdrawn === null ? noticeTasks(state, classified.day, { draft: guideline, approve: guideline, sign: guideline, dispatch: guideline }) : []),
  ];
}

/** Once the ladder has said that the office's time is over, it is urged. */
function awaited(state: ReviewState, request: OfficeRequest): readonly TaskDraft[] {
  const { id, requested, received } = request;
  if (received?.complete === true) return [];
  const deadline = requestKey(request);
  const silent = deadlineOf(state, deadline)?.fired.includes('others-overdue') === true;
  return [
    ...(silent ? [task('urge-office', requested.day, { of: id, deadline })] : []),
    task('receive-from-office', requested.day, { of: id, deadline }),
  ];
}

function measureTasks(state: ReviewState): readonly TaskDraft[] {
  if (!callsForMeasures(state) || isSentOn(state) || isGivenUp(state)) return [];
  if (state.measures.length > 0) return measureChecks(state);
  return [task('set-measure-on-office', state.assessment?.day ?? state.start.day, { deadline: roundKey(state, 'measures-internal-10wd') })];
}

function endingTasks(state: ReviewState): readonly TaskDraft[] {
  const { withdrawn, exOfficio, phase } = state;
  return [
    ...(withdrawn !== null && exOfficio === null ? [task('decide-ex-officio', withdrawn.day, { assignee: { role: 'manager' } })] : []),
    ...(phase === 'closing' ? [task('close', closableSince(state))] : []),
  ];
}

function closableSince(state: ReviewState): Day {
  return state.withdrawn?.day ?? state.joined?.day ?? state.notice?.dispatched?.day
    ?? state.forwarding?.result?.day ?? state.forwarding?.told?.day ?? state.registered.day;
}
