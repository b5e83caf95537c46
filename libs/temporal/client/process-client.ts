import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';
import type { Clock } from '../../config/index.ts';
import type { CaseId, CaseKind } from '../../domain/index.ts';
import { NEWS_SIGNAL, WORKFLOW_TYPE, workflowId } from './names.ts';
import { underOwnSignal } from './own-signal.ts';
import { fastForward } from './time-skipping.ts';

export type News = { readonly kind: CaseKind; readonly caseId: CaseId; readonly upTo: number };

export type ProcessClientOptions = {
  readonly namespace: string;
  readonly taskQueue: string;
  /** Tests and rehearsals: a process started now begins its life at this clock's time, and then waits to be sped up. */
  readonly startAt?: Clock;
  readonly timeoutMs?: number;
};

type StartTime = Pick<temporal.api.workflowservice.v1.SignalWithStartWorkflowExecutionRequest.$Shape, 'workflowStartDelay' | 'timeSkippingConfig'>;

// A CommonJS package whose names Node cannot tell before it has run.
const { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } = proto.temporal.api.enums.v1;

/** The id of the leg that brings a new process to the clock it is started at. */
export const FIRST_LEG = 'start';

/**
 * Tells processes that their cases have news. A process that does not run is started by the same call, so the first news,
 * every next one, a reopening and a rebuild are all one thing.
 */
export class ProcessClient {
  private readonly connection: Connection;
  private readonly options: ProcessClientOptions;

  constructor(connection: Connection, options: ProcessClientOptions) {
    this.connection = connection;
    this.options = options;
  }

  /**
   * At least once: to be repeated until the process has acknowledged.
   * @throws the client's ServiceError, also after `timeoutMs` (10 s) or when stopped, if the server did not take it
   */
  async tell({ kind, caseId, upTo }: News, stop?: AbortSignal): Promise<void> {
    const { namespace, taskQueue, timeoutMs = 10_000 } = this.options;
    await underOwnSignal({ stops: stop === undefined ? [] : [stop], timeoutMs }, (signal) => this.connection.withAbortSignal(signal, () =>
      // Straight to the service: the high-level client has no option for time skipping.
      this.connection.workflowService.signalWithStartWorkflowExecution({
        namespace,
        workflowId: workflowId(kind, caseId),
        workflowType: { name: WORKFLOW_TYPE[kind] },
        taskQueue: { name: taskQueue },
        input: payloads({ caseId }),
        signalName: NEWS_SIGNAL,
        signalInput: payloads(upTo),
        requestId: randomUUID(),
        identity: `lhutnik-relay-${String(process.pid)}`,
        workflowIdReusePolicy: WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING,
        ...this.startTime(),
      })));
  }

  /** The first task waits until the leg has passed, so the process never sees a time before its case. */
  private startTime(): StartTime {
    const { startAt } = this.options;
    const ahead = startAt === undefined ? 0 : startAt.now() - Date.now();
    return ahead <= 0 ? {} : { workflowStartDelay: msToTs(ahead), timeSkippingConfig: fastForward(FIRST_LEG, ahead) };
  }
}

function payloads(value: unknown): { payloads: [ReturnType<typeof defaultPayloadConverter.toPayload>] } {
  return { payloads: [defaultPayloadConverter.toPayload(value)] };
}
