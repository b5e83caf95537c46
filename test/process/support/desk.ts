import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RehearsalEntry } from '../../../libs/contracts/index.ts';
import { openPlanningOffice } from '../../integration/api/meetings/planned.ts';
import type { PlanningOffice } from '../../integration/api/meetings/planned.ts';
import type { Member } from '../../integration/api/support/office.ts';
import type { Answer } from '../../support/api.ts';
import { namespace, temporalAddress, uniqueTaskQueue } from '../../support/temporal.ts';
import { eventually } from '../../support/wait.ts';
import { Line } from './line.ts';

const MAIN = fileURLToPath(new URL('../../../dist/apps/worker/main.js', import.meta.url));
export const PATIENCE = { timeout: 180_000 };

export type Rehearsal = { readonly id: string; readonly state: string; readonly from: string; readonly until: string; readonly end: string; readonly timeline: readonly RehearsalEntry[] };

/** An office that asks for rehearsals over HTTP, and a real worker that plays them over a line to Temporal that can be cut. */
export class Desk {
  private player: ChildProcess | null = null;

  private constructor(readonly office: PlanningOffice, readonly toTemporal: Line, private readonly temporalPort: number) {}

  static async open(): Promise<Desk> {
    const office = await openPlanningOffice();
    const [host = '', port = ''] = temporalAddress().split(':');
    const toTemporal = new Line({ host, port: Number(port) });
    return new Desk(office, toTemporal, await toTemporal.mend());
  }

  async close(): Promise<void> {
    await this.killPlayer();
    await this.toTemporal.cut();
    await this.office.api.close();
  }

  ask(by: Member, body: unknown): Promise<Answer> {
    return by.send('POST', '/api/v1/rehearsals', body);
  }

  read(by: Member, id: string): Promise<Answer> {
    return by.send('GET', `/api/v1/rehearsals/${id}`);
  }

  async played(by: Member, body: unknown): Promise<Rehearsal> {
    const first = await this.ask(by, body);
    if (first.status !== 200 && first.status !== 202) throw new Error(`answered ${String(first.status)}: ${first.text}`);
    return this.done(by, (first.body as Rehearsal).id);
  }

  done(by: Member, id: string): Promise<Rehearsal> {
    return eventually(async () => {
      const { body: view } = await this.read(by, id) as { body: Rehearsal };
      return view.state === 'done' ? view : null;
    }, PATIENCE);
  }

  rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.office.api.dataSource.query<Row[]>(sql, [...parameters]);
  }

  /** Until the worker's own processes of the cases that there are have heard all their news and done what is due by the clock of the day. */
  async atRest(): Promise<void> {
    await eventually(async () => {
      const [row] = await this.rows<{ busy: number }>('select count(*)::int as busy from cases where news_no > acked_no or (closed_at is null and next_wakeup_at <= now())');
      return row?.busy === 0;
    }, PATIENCE);
  }

  /** The worker's own process of a case writes by the clock of the day, so what it shall agree with is entered by that, too. */
  async byTheDay<T>(work: () => Promise<T>): Promise<T> {
    const { clock } = this.office.api;
    const { time } = clock;
    clock.time = Date.now();
    try {
      return await work();
    } finally {
      clock.time = time;
    }
  }

  /** How many were laid on the desk; what is refused at once is not. */
  async laid(): Promise<number> {
    const [row] = await this.rows<{ count: number }>('select count(*)::int as count from rehearsals');
    return row?.count ?? 0;
  }

  /** Of these words, those that are in what the desk keeps. */
  async kept({ id }: Rehearsal, words: readonly string[]): Promise<readonly string[]> {
    const [row] = await this.rows<{ text: string }>('select request::text || answer::text as text from rehearsals where id = $1', [id]);
    return words.filter((word) => row?.text.includes(word) !== false);
  }

  async startPlayer(): Promise<void> {
    this.player = spawn(process.execPath, [MAIN], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'], DATABASE_URL: this.office.api.database.url, TEMPORAL_ADDRESS: `127.0.0.1:${String(this.temporalPort)}`, TEMPORAL_NAMESPACE: namespace,
        TEMPORAL_TASK_QUEUE: uniqueTaskQueue(), SMTP_HOST: '127.0.0.1', SMTP_PORT: '1', SMTP_SECURITY: 'none', MAIL_FROM: 'lhutnik@kraj.example',
        LINK_SECRET: 'tajemství jen pro zkoušky, delší než 32 znaků',
      },
    });
    await eventually(async () => (await this.ask(this.office.worker, { delivered: '2026-11-02' })).status !== 503, PATIENCE);
  }

  async killPlayer(): Promise<void> {
    const { player } = this;
    if (player === null) return;
    const exited = once(player, 'exit');
    player.kill('SIGKILL');
    await exited;
    this.player = null;
  }
}
