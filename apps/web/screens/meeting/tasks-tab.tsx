import type { ReactNode } from 'react';
import { useSeries } from '../../api/planning.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { TasksSection } from '../series/tasks-section.tsx';
import { useStepsOpen } from '../planning/steps-open.ts';
import type { OfMeeting } from './meeting-step.tsx';

/** Tasks live in the series, so that they stand on every next agenda; here are those agreed now and those still open. */
export function TasksTab({ detail: { id, series } }: Pick<OfMeeting, 'detail'>): ReactNode {
  const steps = useStepsOpen();
  return (
    <Loaded query={useSeries(series.id)}>
      {(whole) => <TasksSection detail={{ ...whole, meetingTasks: whole.meetingTasks.filter(({ meetingId, closedOn }) => meetingId === id || closedOn === null) }} steps={steps} at={id} />}
    </Loaded>
  );
}
