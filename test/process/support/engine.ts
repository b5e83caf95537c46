import type { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { caseActivities } from '../../../activities/index.ts';
import { createLogger } from '../../../libs/config/index.ts';
import type { AnyCommand, AnyOpening, CaseId, CaseKind } from '../../../libs/domain/index.ts';
import { CaseProcess, Door, NewsQueue, Notifier, OfficeStates, pool, PostRoom, relayNews } from '../../../libs/casework/index.ts';
import { addDays, pragueDay } from '../../../libs/law/index.ts';
import { SmtpTransport } from '../../../libs/notify/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { openConnection, ProcessClient, tellingFailure, TimeTravel, workflowId } from '../../../libs/temporal/client/index.ts';
import { createDatabase } from '../../support/database.ts';
import { testWriter } from '../../support/mail-writer.ts';
import { startSmtpSink } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';
import { namespace, temporalAddress, uniqueTaskQueue } from '../../support/temporal.ts';
import { eventually } from '../../support/wait.ts';
import { actor, PEOPLE, seedPeople } from './people.ts';
import type { Who } from './people.ts';
import { runWorker } from './running-worker.ts';
import type { RunningWorker } from './running-worker.ts';
import { SettableClock, prague } from './settable-clock.ts';

/** A loaded machine is slow, not wrong: nothing here judges by time. */
const PATIENCE_MS = 300_000;

type CaseRow = { readonly id: CaseId; readonly kind: CaseKind };

const logger = createLogger({ role: 'worker', level: 'silent' });

/**
 * The whole engine in one process: the real door, relay, workflows, activities and post room, on a database, a task queue
 * and a mail sink of this file's own. Its one clock stands still until a test moves it, and the workflows with it.
 */
export class Engine {
  readonly taskQueue: string;
  readonly travel: TimeTravel;
  private worker: RunningWorker | null = null;
  private readonly process: CaseProcess;
  private readonly queue: NewsQueue;
  private readonly client: ProcessClient;
  private readonly transport: SmtpTransport;
  private readonly post: PostRoom;

  private constructor(
    readonly clock: SettableClock,
    readonly dataSource: DataSource,
    readonly connection: Connection,
    readonly sink: SmtpSink,
    readonly door: Door,
    readonly notifier: Notifier,
    offices: OfficeStates,
    private readonly drop: () => Promise<void>,
  ) {
    this.taskQueue = uniqueTaskQueue();
    this.travel = new TimeTravel(connection, namespace);
    this.process = new CaseProcess(dataSource, offices, door);
    this.queue = new NewsQueue(dataSource);
    this.client = new ProcessClient(connection, { namespace, taskQueue: this.taskQueue, startAt: clock });
    this.transport = new SmtpTransport({ host: sink.host, port: sink.port, security: 'none', auth: null, from: { address: 'lhutnik@kraj.example', name: 'Lhůtník' } });
    this.post = new PostRoom({
      dataSource, door, clock, log: logger, transport: this.transport,
      writer: testWriter('https://lhutnik.kraj.example'), office: () => offices.current(pool(dataSource)),
    });
  }

  /** @param from Prague time of the first moment, well in the future: a workflow's time cannot be set before the real one */
  static async start(from: string): Promise<Engine> {
    const database = await createDatabase();
    const dataSource = await createDataSource(database.url, { poolSize: 12 }).initialize();
    const admin = await createDataSource(database.adminUrl).initialize();
    await seedPeople(admin);
    await admin.destroy();
    const offices = new OfficeStates();
    const notifier = new Notifier(dataSource);
    const engine = new Engine(
      new SettableClock(prague(from)), dataSource, openConnection({ address: temporalAddress(), tls: null }), await startSmtpSink(),
      new Door(dataSource, offices, notifier), notifier, offices, () => database.drop(),
    );
    await engine.startWorker();
    return engine;
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await this.endProcesses();
    this.transport.close();
    await this.sink.close();
    await this.connection.close();
    await this.dataSource.destroy();
    await this.drop();
  }

  async startWorker(): Promise<void> {
    this.worker ??= await runWorker(this.taskQueue, caseActivities(this.process));
  }

  anotherWorker(): Promise<RunningWorker> {
    return runWorker(this.taskQueue, caseActivities(this.process));
  }

  at(text: string): number {
    return prague(text);
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = null;
  }

  /** Registers a case at the clock's time and gives back its id; its process is told with the next `settle`. */
  async register(command: AnyOpening, who: Who = 'caseworker'): Promise<string> {
    const { caseId } = await this.door.open(command, actor(who), { now: this.clock.now() });
    return caseId;
  }

  /** One person's step at the clock's time, on the case as it stands. */
  async step(caseId: string, command: AnyCommand, who: Who = 'caseworker'): Promise<void> {
    const [row] = await this.query<{ version: number }>('select version from cases where id = $1', [caseId]);
    await this.door.submit(caseId, command, actor(who), { now: this.clock.now(), expectedVersion: row?.version ?? 0 });
  }

  async enterAbsence(who: Who, deputy: Who, from: string, to: string): Promise<void> {
    await this.query(
      `insert into absence_facts (absence_id, person_id, kind, from_day, to_day, deputy_id, entered_at) values (gen_random_uuid(), $1, 'entered', $3, $4, $2, $5)`,
      [PEOPLE[who].id, PEOPLE[deputy].id, from, to, new Date(this.clock.now())],
    );
    await this.query("insert into change_counters as c (name, value) values ('directory', 1) on conflict (name) do update set value = c.value + 1");
  }

  /** Tells every process its news, waits until each has seen them and done what is due, and lets the post room send what may go now. */
  async settle(): Promise<void> {
    await eventually(async () => {
      const pass = await this.relay();
      if (pass.failed > 0) throw new Error('the relay failed');
      const [row] = await this.query<{ busy: number }>(
        'select count(*)::int as busy from cases where news_no > acked_no or (closed_at is null and next_wakeup_at <= $1)', [new Date(this.clock.now())],
      );
      return row?.busy === 0;
    }, { timeout: PATIENCE_MS });
    await this.drainPost();
  }

  /** One pass of the relay, without waiting for anybody. */
  relay(): ReturnType<typeof relayNews> {
    return relayNews(this.queue, { tell: (news) => this.client.tell(news), failureOf: tellingFailure });
  }

  /** Tells one process whatever the relay's queue says. */
  async tell(caseId: string, upTo: number): Promise<void> {
    const [row] = await this.query<{ kind: CaseKind }>('select kind from cases where id = $1', [caseId]);
    return this.client.tell({ kind: row?.kind ?? 'complaint', caseId, upTo });
  }

  /** One round of the post room. */
  async drainPost(): Promise<void> {
    await this.post.round(new AbortController().signal);
  }

  /** Everything that time brings up to this Prague time: in the workflows, then for the others' clock, then in the post room. */
  advanceTo(text: string): Promise<void> {
    return this.passTo(prague(text));
  }

  /** The next instant (epoch ms) at which a process says it has something to do; null: none has. */
  async nextWakeUp(): Promise<number | null> {
    const [row] = await this.query<{ at: Date | null }>('select min(next_wakeup_at) as at from cases where closed_at is null');
    return row?.at?.getTime() ?? null;
  }

  /** The same by the instant, epoch ms. */
  async passTo(instant: number): Promise<void> {
    await this.settle();
    const open = await this.query<CaseRow>('select id, kind from cases where acked_no > 0 and closed_at is null');
    await Promise.all(open.map(({ id, kind }) => this.travel.forward(workflowId(kind, id), instant)));
    this.clock.set(instant);
    await this.settle();
  }

  /** The same by days from now, to that hour in Prague. */
  advanceDays(days: number, hour = 12): Promise<void> {
    return this.advanceTo(`${addDays(pragueDay(this.clock.now()), days)} ${String(hour)}:00`);
  }

  /** Temporal loses everything it knew of this test's cases. */
  async loseTemporal(): Promise<void> {
    const cases = await this.query<CaseRow>('select id, kind from cases');
    await Promise.all(cases.map(({ id, kind }) => this.deleteProcess(workflowId(kind, id))));
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  private async endProcesses(): Promise<void> {
    const cases = await this.query<CaseRow>('select id, kind from cases where acked_no > 0 and closed_at is null');
    await Promise.all(cases.map(({ id, kind }) => this.connection.workflowService
      .terminateWorkflowExecution({ namespace, workflowExecution: { workflowId: workflowId(kind, id) } }).catch(() => undefined)));
  }

  private async deleteProcess(id: string): Promise<void> {
    const service = this.connection.workflowService;
    const isThere = (): Promise<boolean> => service.describeWorkflowExecution({ namespace, execution: { workflowId: id } }).then(() => true, () => false);
    if (!(await isThere())) return;
    await service.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId: id } });
    await eventually(async () => !(await isThere()));
  }
}
