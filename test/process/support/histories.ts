import type { Connection } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';
import { namespace } from '../../support/temporal.ts';

const { EventType } = proto.temporal.api.enums.v1;
type Events = temporal.api.history.v1.HistoryEvent.$Properties[];
const { History } = proto.temporal.api.history.v1;

export type RecordedHistory = {
  readonly history: temporal.api.history.v1.History.$Properties;
  /** 'TIMER_STARTED', 'WORKFLOW_EXECUTION_SIGNALED', … in order. */
  readonly types: readonly string[];
  /** What the same life costs without the skipping of time, which writes events of its own. */
  readonly cost: { readonly events: number; readonly bytes: number };
  /** As it is stored: what is not in here is not in Temporal. */
  readonly bytes: Buffer;
  readonly started: { readonly input: readonly unknown[]; readonly continuedExecutionRunId: string };
};

/** The whole history of the workflow's latest run. */
export async function historyOf(connection: Connection, workflowId: string): Promise<RecordedHistory> {
  const events = await allEvents(connection, workflowId);
  const started = events[0]?.workflowExecutionStartedEventAttributes;
  return {
    history: { events },
    types: events.map(({ eventType }) => (EventType[eventType ?? 0] ?? '').replace('EVENT_TYPE_', '')),
    cost: costOf(events),
    bytes: bytesOf(events),
    started: {
      input: (started?.input?.payloads ?? []).map((payload) => defaultPayloadConverter.fromPayload(payload)),
      continuedExecutionRunId: started?.continuedExecutionRunId ?? '',
    },
  };
}

function bytesOf(events: Events): Buffer {
  return Buffer.from(History.encode({ events }).finish());
}

/** Without the skipping of time. */
export function costOf(events: Events): RecordedHistory['cost'] {
  const legs = new Set(events.flatMap(({ eventType }, index) => eventType === EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED ? [index] : []));
  const own = events.filter(({ eventType }, index) =>
    !legs.has(index)
    && eventType !== EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED
    // A new leg wakes the workflow, which finds nothing to do: one workflow task.
    && ![1, 2, 3].some((back) => legs.has(index - back) && WORKFLOW_TASK.has(eventType ?? 0)));
  return { events: own.length, bytes: bytesOf(own).length };
}

const WORKFLOW_TASK: ReadonlySet<number> = new Set([
  EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED, EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
]);

async function allEvents(connection: Connection, workflowId: string): Promise<Events> {
  const events: Events = [];
  let nextPageToken: Uint8Array | null = null;
  do {
    const page: temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse = await connection.workflowService
      .getWorkflowExecutionHistory({ namespace, execution: { workflowId }, nextPageToken });
    events.push(...page.history?.events ?? []);
    nextPageToken = page.nextPageToken.length === 0 ? null : page.nextPageToken;
  } while (nextPageToken !== null);
  return events;
}
