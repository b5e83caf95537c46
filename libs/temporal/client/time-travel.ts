import type { Connection } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { fastForward } from './time-skipping.ts';

// A CommonJS package whose names Node cannot tell before it has run.
const { FastForwardPollingResult, WorkflowExecutionStatus } = proto.temporal.api.enums.v1;

/** Where a workflow stands in its own time. */
export type Stand = {
  readonly running: boolean;
  /** Epoch ms of the workflow's own time. */
  readonly now: number;
  readonly events: number;
  readonly bytes: number;
  /** A leg that has not come to its end yet. */
  readonly leg: string | null;
};

/** Moves single workflows of the real server through time: leg by leg, each ending at a given instant. */
export class TimeTravel {
  private readonly connection: Connection;
  private readonly namespace: string;
  private legs = 0;

  constructor(connection: Connection, namespace: string) {
    this.connection = connection;
    this.namespace = namespace;
  }

  /** Everything that time brings to the workflow before `instant` is done when this returns; does nothing when it is there already. */
  async forward(workflowId: string, instant: number): Promise<void> {
    // A run that continues as new on the way takes its leg's end with it; what is left of the way is another leg.
    while (await this.goOn(workflowId, instant));
  }

  /** Goes one leg towards the instant. Returns whether there may be more of the way to go. */
  private async goOn(workflowId: string, instant: number): Promise<boolean> {
    const { running, now, leg } = await this.stand(workflowId);
    if (leg !== null) {
      await this.arrival(workflowId, leg);
      return true;
    }
    if (!running || now >= instant) return false;
    await this.start(workflowId, instant - now);
    return true;
  }

  private async start(workflowId: string, distance: number): Promise<void> {
    const leg = `leg-${String(++this.legs)}`;
    await this.connection.workflowService.updateWorkflowExecutionOptions({
      namespace: this.namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: { timeSkippingConfig: fastForward(leg, distance) },
      updateMask: { paths: ['time_skipping_config'] },
    });
    await this.arrival(workflowId, leg);
  }

  async stand(workflowId: string): Promise<Stand> {
    const { workflowExecutionInfo: info, workflowExtendedInfo: extended } = await this.connection.workflowService
      .describeWorkflowExecution({ namespace: this.namespace, execution: { workflowId } });
    const skipping = extended?.timeSkippingInfo;
    const leg = skipping?.fastForwardInfo;
    return {
      running: info?.status === WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING,
      now: skipping?.currentTime == null ? Date.now() : tsToMs(skipping.currentTime),
      events: Number(info?.historyLength ?? 0),
      bytes: Number(info?.historySizeBytes ?? 0),
      leg: leg == null || leg.hasCompleted === true ? null : leg.fastForwardId ?? null,
    };
  }

  /** A poll returns by itself after a while without an outcome. A workflow that ends on the way does not arrive, which is as good. */
  private async arrival(workflowId: string, leg: string): Promise<void> {
    for (;;) {
      const { fastForwardPollingResult: result } = await this.connection.workflowService
        .pollWorkflowExecutionTimeSkipping({ namespace: this.namespace, workflowExecution: { workflowId }, fastForwardId: leg });
      if (result !== FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) return;
    }
  }
}
