import type { Calendar } from '../../law/index.ts';
import type { Milestone, ProcessView } from '../case/process-view.ts';
import { milestoneOf } from '../case/rungs.ts';
import type { Settings } from '../case/settings.ts';
import type { ComplaintState } from './state.ts';
import type { Phase } from './vocabulary.ts';

/** What the workflow may know: per open deadline the one thing that comes next. Nothing of a closed case. */
export function processView(state: ComplaintState, calendar: Calendar, settings: Settings, now: number): ProcessView<Phase> {
  const ladder = { caseId: state.caseId, calendar, settings, now };
  const milestones = state.closed !== null ? [] : state.deadlines
    .map((deadline) => milestoneOf(deadline, ladder))
    .filter((milestone): milestone is Milestone => milestone !== null);
  return { no: state.no, phase: state.phase, milestones };
}
