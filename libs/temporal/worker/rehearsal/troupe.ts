import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { CaseKind } from '../../../domain/index.ts';
import { workflowId } from '../../client/names.ts';
import { underOwnSignal } from '../../client/own-signal.ts';
import { ProcessClient } from '../../client/process-client.ts';
import { TimeTravel } from '../../client/time-travel.ts';
import type { CaseInMemory } from './case-in-memory.ts';
import type { RehearsedCases } from './rehearsed-cases.ts';

// A CommonJS package whose names Node cannot tell before it has run.
const { HistoryEventFilterType } = proto.temporal.api.enums.v1;

export type StageOptions = {
  readonly connection: Connection;
  readonly namespace: string;
  /** Read by the worker that has `cases` behind its activities, and by no other. */
  readonly taskQueue: string;
  readonly cases: RehearsedCases;
};

/** Plays with a troupe of its own. Every call to the server listens to its signal as long as the play lives. */
export function playing<T>(options: StageOptions, stop: AbortSignal, play: (troupe: Troupe) => Promise<T>): Promise<T> {
  return underOwnSignal({ stops: [stop] }, async (signal) => {
    setMaxListeners(0, signal);
    const troupe = new Troupe(options, signal);
    try {
      return await options.connection.withAbortSignal(signal, () => play(troupe));
    } finally {
      await troupe.end();
    }
  });
}

/** The workflows of one play, each with its record and a time of its own. */
export class Troupe {
  private readonly performers: Performer[] = [];
  private readonly client: ProcessClient;
  private readonly travel: TimeTravel;

  constructor(private readonly options: StageOptions, private readonly signal: AbortSignal) {
    this.client = new ProcessClient(options.connection, options);
    this.travel = new TimeTravel(options.connection, options.namespace);
  }

  add(kind: CaseKind, record: CaseInMemory): Performer {
    const { options, client, travel, signal } = this;
    const performer = new Performer({ ...options, client, travel, signal }, kind, record);
    options.cases.add(performer.id, record);
    this.performers.push(performer);
    return performer;
  }

  async end(): Promise<void> {
    for (const { id } of this.performers) this.options.cases.forget(id);
    await Promise.all(this.performers.map((performer) => performer.end()));
  }
}

type Means = Omit<StageOptions, 'cases'> & { readonly client: ProcessClient; readonly travel: TimeTravel; readonly signal: AbortSignal };

/** A workflow on the stage. Instants are of its case. */
export class Performer {
  readonly id = randomUUID();

  constructor(private readonly means: Means, private readonly kind: CaseKind, readonly record: CaseInMemory) {}

  async begin(instant: number): Promise<void> {
    this.record.beginAt(Date.now(), instant);
    await this.tell(instant);
  }

  async tell(instant: number): Promise<void> {
    const { client, signal } = this.means;
    await client.tell({ kind: this.kind, caseId: this.id, upTo: this.record.newsNo }, signal);
    await this.record.settled(instant, signal);
  }

  /** Everything that time brings to the case up to that instant. */
  async passTime(instant: number): Promise<void> {
    const { travel, signal } = this.means;
    await travel.forward(workflowId(this.kind, this.id), this.record.toWorkflowTime(instant));
    await this.record.settled(instant, signal);
  }

  /** Waits until the workflow of a closed case has come to its end: the next one begins at another time. */
  async ended(): Promise<void> {
    const { connection: { workflowService }, namespace } = this.means;
    for (;;) {
      const { history } = await workflowService.getWorkflowExecutionHistory({
        namespace, execution: { workflowId: workflowId(this.kind, this.id) }, waitNewEvent: true, historyEventFilterType: HistoryEventFilterType.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT,
      });
      if ((history?.events ?? []).length > 0) return;
    }
  }

  /** A workflow that cannot be ended now is ended by the next sweep. */
  async end(): Promise<void> {
    const { connection, namespace } = this.means;
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService
      .terminateWorkflowExecution({ namespace, workflowExecution: { workflowId: workflowId(this.kind, this.id) }, reason: 'rehearsal over' }))
      .catch(() => undefined);
  }
}
