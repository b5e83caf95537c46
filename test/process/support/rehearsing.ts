import { randomUUID } from 'node:crypto';
import proto from '@temporalio/proto';
import { NativeConnection } from '@temporalio/worker';
import type { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { caseActivities } from '../../../activities/index.ts';
import { loadOfficeState, pool } from '../../../libs/casework/index.ts';
import type { YearRehearsal } from '../../../libs/casework/rehearsals/request.ts';
import { createLogger } from '../../../libs/config/index.ts';
import type { Fact, TimelineEvent } from '../../../libs/domain/index.ts';
import { openConnection } from '../../../libs/temporal/client/index.ts';
import { createWorker, installRuntime, playYear, RehearsedCases, Stage, toldCourse, YearStage } from '../../../libs/temporal/worker/index.ts';
import type { Plan, PlayedYear, StageOptions } from '../../../libs/temporal/worker/index.ts';
import { temporalAddress, uniqueTaskQueue } from '../../support/temporal.ts';
import { BUNDLE } from './bundle.ts';

// A CommonJS package whose names Node cannot tell before it has run.
const { History } = proto.temporal.api.history.v1;

export const REHEARSAL_NAMESPACE = 'lhutnik-rehearsal';

const logger = createLogger({ role: 'worker', level: process.env['LHUTNIK_TEST_LOG'] === undefined ? 'silent' : 'debug' });

export type Foretold = { readonly facts: readonly Fact[]; readonly events: readonly TimelineEvent[]; readonly end: string; readonly from: number; readonly until: number };

/** A stage with a worker of its own, on the office of a test's database. */
export class Rehearsing {
  private readonly stage: Stage;

  private constructor(readonly connection: Connection, private readonly dataSource: DataSource, private readonly place: StageOptions, readonly stop: () => Promise<void>) {
    this.stage = new Stage(place);
  }

  static async start(dataSource: DataSource): Promise<Rehearsing> {
    installRuntime(logger);
    const connection = openConnection({ address: temporalAddress(), tls: null });
    const native = await NativeConnection.connect({ address: temporalAddress() });
    const taskQueue = uniqueTaskQueue();
    const cases = new RehearsedCases();
    const worker = await createWorker(native, { namespace: REHEARSAL_NAMESPACE, taskQueue, bundle: BUNDLE, activities: caseActivities(cases), logger, maxSteps: 8 });
    const run = worker.run();
    return new Rehearsing(connection, dataSource, { connection, namespace: REHEARSAL_NAMESPACE, taskQueue, cases }, async () => {
      worker.shutdown();
      await run;
      await native.close();
      await connection.close();
    });
  }

  /** Everything that the server keeps of rehearsals, as it is stored. */
  async storedBytes(): Promise<Buffer> {
    const { workflowService } = this.connection;
    const { executions } = await workflowService.listWorkflowExecutions({ namespace: REHEARSAL_NAMESPACE, pageSize: 100 });
    const histories = await Promise.all(executions.map(async ({ execution }) => {
      const { history } = await workflowService.getWorkflowExecutionHistory({ namespace: REHEARSAL_NAMESPACE, execution: execution ?? null });
      return Buffer.from(History.encode(history ?? {}).finish());
    }));
    return Buffer.concat(histories);
  }

  async runningWorkflows(): Promise<number> {
    const { count } = await this.connection.workflowService.countWorkflowExecutions({
      namespace: REHEARSAL_NAMESPACE, query: `ExecutionStatus = 'Running' and TaskQueue = '${this.place.taskQueue}'`,
    });
    return Number(count);
  }

  /** A year of meetings as the rehearsals of the API and of the command line play it. */
  async playYear(request: YearRehearsal, signal: AbortSignal = AbortSignal.timeout(600_000)): Promise<PlayedYear> {
    const db = pool(this.dataSource);
    return playYear(request, { db, office: await loadOfficeState(db), stage: new YearStage(this.place), signal });
  }

  async play(plan: Partial<Plan> & Pick<Plan, 'from'>, signal: AbortSignal = AbortSignal.timeout(600_000)): Promise<Foretold> {
    const office = await loadOfficeState(pool(this.dataSource));
    const whole = { kind: 'complaint', caseId: randomUUID(), facts: [], intake: null, script: [], ...plan } as const;
    const played = await this.stage.play(whole, office, signal);
    return { ...played, events: toldCourse({ before: whole.facts, ...played }, office) };
  }
}
