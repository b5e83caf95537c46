import { openConnection } from '../../libs/temporal/client/index.ts';
import { eventually } from '../support/wait.ts';
import { submission } from '../system/support/intake.ts';
import { openOffice } from '../system/support/staff.ts';
import type { Staff } from '../system/support/staff.ts';
import { Topology } from '../system/support/topology.ts';
import type { TopologyOptions } from '../system/support/topology.ts';
import { HttpLine } from './http-line.ts';
import { Sql } from '../system/support/sql.ts';

const PATIENT = { timeout: 900_000, every: 100 };

/** The whole production set-up with an office in it, nothing of it shared; api and worker are for the bench to start. */
export class Stand {
  readonly topology: Topology;
  readonly staff: Staff;
  /** The caseworker who enters submissions. */
  readonly line: HttpLine;
  private readonly temporalSql: Sql;

  private constructor(topology: Topology, staff: Staff) {
    this.topology = topology;
    this.staff = staff;
    this.line = new HttpLine(topology.address, staff.referent.token);
    this.temporalSql = new Sql(topology.serverUrl('temporal'));
  }

  static async with<T>(work: (stand: Stand) => Promise<T>, options: TopologyOptions & { readonly at?: number } = {}): Promise<T> {
    const { at, ...rest } = options;
    const topology = await Topology.prepare({ ...rest, env: { LOG_LEVEL: 'info', ...rest.env } });
    if (at !== undefined) topology.setClock(at);
    const interrupted = (): void => { void topology.dispose().finally(() => { process.exit(130); }); };
    process.once('SIGINT', interrupted);
    let stand: Stand | null = null;
    try {
      stand = new Stand(topology, await openOffice(topology));
      return await work(stand);
    } finally {
      process.off('SIGINT', interrupted);
      await stand?.close();
      await topology.dispose();
    }
  }

  /** One submission through the API, answered once it is committed. */
  async intake(index: number): Promise<string> {
    const { caseId } = await this.line.post<{ caseId: string }>('/complaints', submission({ name: `Žďárská${String(index)}`, daysAgo: 3, childAtRisk: false }, Date.now()));
    return caseId;
  }

  /** Waits until so many workflows whose id begins so have their timer in the server's database. */
  async armed(prefix: string, count: number): Promise<void> {
    await eventually(async () => (await this.armedNow(prefix)) >= count, PATIENT);
  }

  /** A bare start is armed with its fifth event; ours has a signal and the marker of its look at the case besides. */
  armedNow(prefix: string): Promise<number> {
    return this.temporalSql.value<number>(
      'select count(*)::int from executions where workflow_id like $1 and next_event_id > $2', [`${prefix}%`, prefix === 'complaint-' ? 7 : 5]);
  }

  /** Every process has acknowledged all news of its case. */
  async settled(): Promise<void> {
    await eventually(async () => (await this.topology.sql.value<number>('select count(*)::int from cases where news_no > acked_no')) === 0, PATIENT);
  }

  connection(): ReturnType<typeof openConnection> {
    return openConnection({ address: this.topology.temporalAddress, tls: null });
  }

  private async close(): Promise<void> {
    this.line.close();
    await this.temporalSql.close();
  }
}
