import type { Calendar } from '../../law/index.ts';
import type { Milestone, ProcessView } from './process-view.ts';
import { milestoneOf } from './rungs.ts';
import type { Settings } from './settings.ts';
import type { CaseBase } from './state.ts';

/** What the workflow may know: per open deadline the one thing that comes next. Nothing of a closed case. */
export function viewOf(state: CaseBase, calendar: Calendar, settings: Settings, now: number): ProcessView {
  const ladder = { caseId: state.caseId, calendar, settings, now };
  const milestones = state.closed !== null ? [] : state.deadlines
    .map((deadline) => milestoneOf(deadline, ladder))
    .filter((milestone): milestone is Milestone => milestone !== null);
  return { no: state.no, phase: state.phase, milestones };
}
