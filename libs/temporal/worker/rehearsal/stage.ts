import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { OfficeState } from '../../../casework/index.ts';
import type { RequestedStep } from '../../../casework/rehearsals/request.ts';
import { DomainError } from '../../../domain/index.ts';
import type { Actor, CaseId, CaseKind, Fact, AnyOpening } from '../../../domain/index.ts';
import { pragueDay } from '../../../law/index.ts';
import { workflowId } from '../../client/names.ts';
import { ProcessClient } from '../../client/process-client.ts';
import { TimeTravel } from '../../client/time-travel.ts';
import { CaseInMemory } from './case-in-memory.ts';
import { horizonOf } from './horizon.ts';
import type { RehearsedCases } from './rehearsed-cases.ts';
import { whoActs } from './who-acts.ts';

// A CommonJS package whose names Node cannot tell before it has run.
const { HistoryEventFilterType } = proto.temporal.api.enums.v1;

export type Plan = {
  readonly kind: CaseKind;
  readonly caseId: CaseId;
  /** What has happened to the case before; [] for one that begins with `intake`. */
  readonly facts: readonly Fact[];
  readonly intake: { readonly command: AnyOpening; readonly actor: Actor } | null;
  /** When the play begins, epoch ms; as well years ago as years ahead. */
  readonly from: number;
  /** In the order of its instants. */
  readonly script: readonly RequestedStep[];
};

/** What came of it: the facts that the case would have, and how long it was played. */
export type Played = { readonly facts: readonly Fact[]; readonly from: number; readonly until: number; readonly end: 'closed' | 'nobody-acts' };

/** A step of the script was refused. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';

  constructor(readonly step: RequestedStep, readonly refusal: DomainError) {
    super(refusal.code);
  }
}

export type StageOptions = {
  readonly connection: Connection;
  readonly namespace: string;
  /** Read by the worker that has `cases` behind its activities, and by no other. */
  readonly taskQueue: string;
  readonly cases: RehearsedCases;
};

/**
 * Plays a case to its end: the real workflow on the real server, its time skipped leg by leg, against a record in memory.
 * Nothing is written and nothing sent; what would be sent stands among the facts.
 */
export class Stage {
  private readonly client: ProcessClient;
  private readonly travel: TimeTravel;

  constructor(private readonly options: StageOptions) {
    this.client = new ProcessClient(options.connection, options);
    this.travel = new TimeTravel(options.connection, options.namespace);
  }

  /** @throws DomainError for an intake that the door would refuse, StepRefused for such a step, the server's errors, the signal's reason */
  async play(plan: Plan, office: OfficeState, stop: AbortSignal): Promise<Played> {
    const id = randomUUID();
    const signal = AbortSignal.any([stop]);
    // Every call to the server listens to it as long as it lives, which is no longer than this play.
    setMaxListeners(0, signal);
    const record = new CaseInMemory(plan.caseId, office, plan.facts, plan.from);
    const process: Process = { id, kind: plan.kind, record, signal };
    this.options.cases.add(id, record);
    try {
      return await this.options.connection.withAbortSignal(signal, () => this.playThrough(plan, office, process));
    } finally {
      this.options.cases.forget(id);
      await this.end(process);
    }
  }

  private async playThrough(plan: Plan, office: OfficeState, process: Process): Promise<Played> {
    const { record } = process;
    if (plan.intake !== null) record.submit(plan.intake.command, plan.intake.actor, plan.from);
    await this.begin(process, plan.from);
    for (const step of plan.script) await this.take(process, step, office);
    const { state } = record;
    const reached = plan.script.at(-1)?.at ?? plan.from;
    if (state.closed !== null) return { facts: record.facts, from: plan.from, until: reached, end: 'closed' };
    const until = horizonOf(state.deadlines, reached, office.calendar);
    await this.passTime(process, until);
    return { facts: record.facts, from: plan.from, until, end: 'nobody-acts' };
  }

  private async take(process: Process, step: RequestedStep, { directory }: OfficeState): Promise<void> {
    const { record } = process;
    const { at, command, by } = step;
    const wasClosed = record.state.closed !== null;
    if (!wasClosed) await this.passTime(process, at);
    try {
      record.submit(command, whoActs(record.state, command, by, directory, pragueDay(at)), at);
    } catch (error) {
      throw error instanceof DomainError ? new StepRefused(step, error) : error;
    }
    if (!wasClosed) return this.tell(process, at);
    await this.ended(process);
    await this.begin(process, at);
  }

  private async begin(process: Process, instant: number): Promise<void> {
    process.record.beginAt(Date.now(), instant);
    await this.tell(process, instant);
  }

  private async tell({ id, kind, record, signal }: Process, instant: number): Promise<void> {
    await this.client.tell({ kind, caseId: id, upTo: record.newsNo }, signal);
    await record.settled(instant, signal);
  }

  /** Everything that time brings to the case up to that instant. */
  private async passTime({ id, kind, record, signal }: Process, instant: number): Promise<void> {
    await this.travel.forward(workflowId(kind, id), record.toWorkflowTime(instant));
    await record.settled(instant, signal);
  }

  /** Waits until the workflow of a closed case has come to its end: the next one begins at another time. */
  private async ended({ id, kind }: Process): Promise<void> {
    const { connection: { workflowService }, namespace } = this.options;
    for (;;) {
      const { history } = await workflowService.getWorkflowExecutionHistory({
        namespace, execution: { workflowId: workflowId(kind, id) }, waitNewEvent: true, historyEventFilterType: HistoryEventFilterType.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT,
      });
      if ((history?.events ?? []).length > 0) return;
    }
  }

  /** A workflow that cannot be ended now is ended by the next sweep. */
  private async end({ id, kind }: Process): Promise<void> {
    const { connection, namespace } = this.options;
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService
      .terminateWorkflowExecution({ namespace, workflowExecution: { workflowId: workflowId(kind, id) }, reason: 'rehearsal over' }))
      .catch(() => undefined);
  }
}

type Process = { readonly id: string; readonly kind: CaseKind; readonly record: CaseInMemory; readonly signal: AbortSignal };
