import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from '../../../apps/cli/local/ports.ts';
import { startPostgres, stopLeftover } from '../../../apps/cli/local/postgres.ts';
import { startServer } from '../../../apps/cli/local/server-process.ts';
import type { ServerProcess } from '../../../apps/cli/local/server-process.ts';
import { chooseTemporal } from '../../../apps/cli/local/temporal/choose.ts';
import type { Launcher } from '../../../apps/cli/local/temporal/choose.ts';
import { registerNamespaces } from '../../../apps/cli/local/temporal/namespaces.ts';
import { ourNamespaces } from '../../../apps/cli/local/temporal/our-namespaces.ts';
import { localTemporalPorts } from '../../../apps/cli/local/temporal/ports.ts';
import type { TemporalPorts } from '../../../apps/cli/local/temporal/server-config.ts';
import { loadLocalSettings } from '../../../libs/config/index.ts';
import { migrate } from '../../../libs/persistence/index.ts';
import { startSmtpSink } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';
import { eventually } from '../../support/wait.ts';
import { Sql } from './sql.ts';

export const PARTS = ['postgres', 'temporal', 'worker', 'api'] as const;
export type Part = (typeof PARTS)[number];

export const NAMESPACE = 'lhutnik';
const UP_WITHIN = { timeout: 360_000, every: 100 };

export type TopologyOptions = {
  /** Added to the environment of api and worker. */
  readonly env?: NodeJS.ProcessEnv;
  /** With a clock file they may be set to another time; without one they go by the system's. */
  readonly clock?: boolean;
};

/**
 * What production is made of, each part a process of its own that can be killed: PostgreSQL that keeps its promises, the
 * official Temporal server on it, api and worker from the build, and a mail server that misbehaves on request.
 */
export class Topology {
  readonly folder: string;
  readonly smtp: SmtpSink;
  readonly databaseUrl: string;
  readonly adminUrl: string;
  readonly temporalAddress: string;
  readonly address: string;
  readonly probe: string;
  readonly sql: Sql;
  private readonly ports: { postgres: number; temporal: TemporalPorts; api: number; worker: number };
  private readonly passwords: { postgres: string; app: string; temporal: string };
  private readonly env: NodeJS.ProcessEnv;
  private readonly running = new Map<Part, ServerProcess>();
  private launcher: Launcher | null = null;
  private ahead = 0;

  private constructor(smtp: SmtpSink, ports: Topology['ports'], options: TopologyOptions) {
    this.folder = mkdtempSync(join(tmpdir(), 'lhutnik-topology-'));
    chmodSync(this.folder, 0o755); // PostgreSQL runs under an account of its own
    this.smtp = smtp;
    this.ports = ports;
    const secret = (): string => randomBytes(16).toString('hex');
    this.passwords = { postgres: secret(), app: secret(), temporal: secret() };
    this.adminUrl = this.serverUrl('lhutnik');
    this.databaseUrl = `postgresql://lhutnik_app:${this.passwords.app}@127.0.0.1:${String(ports.postgres)}/lhutnik`;
    this.temporalAddress = `127.0.0.1:${String(ports.temporal.frontend[0])}`;
    this.address = `http://127.0.0.1:${String(ports.api)}`;
    this.probe = `http://127.0.0.1:${String(ports.worker)}`;
    this.sql = new Sql(this.adminUrl);
    this.env = { ...this.ownEnvironment(), ...(options.clock === true ? { LHUTNIK_CLOCK_FILE: join(this.folder, 'clock') } : {}), ...options.env };
  }

  /** Databases and Temporal, migrated and registered; api and worker are for the test to start. */
  static async prepare(options: TopologyOptions = {}): Promise<Topology> {
    const ports = { postgres: await freePort(), temporal: await localTemporalPorts(), api: await freePort(), worker: await freePort() };
    const topology = new Topology(await startSmtpSink(), ports, options);
    try {
      await topology.up('postgres');
      await inServer(topology.serverUrl('postgres'), 'create database lhutnik');
      await Promise.all([migrate(topology.adminUrl, { appPassword: topology.passwords.app }), topology.up('temporal')]);
      return topology;
    } catch (error) {
      await topology.dispose();
      throw error;
    }
  }

  /** @param time epoch ms from which api and worker go on; the real time goes on beside them */
  setClock(time: number): void {
    this.ahead = Math.round(time - Date.now());
    this.writeClock(`${this.ahead < 0 ? '' : '+'}${String(this.ahead)}`);
  }

  /** When it was by the real clock what api and worker took for `time`, as their clock goes now. Both epoch ms. */
  realTime(time: number): number {
    return time - this.ahead;
  }

  /** The time of api and worker stands still at `time` (epoch ms). */
  freezeClock(time: number): void {
    this.writeClock(String(time));
  }

  /** Starts the part, again and again until it serves. */
  async up(...parts: readonly Part[]): Promise<void> {
    for (const part of parts) {
      await eventually(async () => {
        if (this.isUp(part)) return true;
        this.running.set(part, await this.launch(part));
        return true;
      }, UP_WITHIN);
    }
  }

  isUp(part: Part): boolean {
    return this.running.get(part)?.hasExited() === false;
  }

  /** Ends it in order. @returns its exit */
  async stop(part: Part): Promise<Awaited<ServerProcess['exited']>> {
    const server = this.of(part);
    await server.stop();
    return server.exited;
  }

  /** kill -9 of its process; with `all` also of those that it has started, as when the power goes. */
  async kill(part: Part, all = false): Promise<void> {
    const server = this.of(part);
    if (all) process.kill(-server.mark.pid, 'SIGKILL');
    await server.kill();
  }

  pidOf(part: Part): number {
    return this.of(part).mark.pid;
  }

  logOf(part: Part): string {
    return join(this.folder, `${part}.log`);
  }

  get clusterFolder(): string {
    return join(this.folder, 'pg');
  }

  serverUrl(database: string): string {
    return `postgresql://postgres:${this.passwords.postgres}@127.0.0.1:${String(this.ports.postgres)}/${database}`;
  }

  /** The environment of api and worker; the commands of the command line take it as well. */
  get environment(): NodeJS.ProcessEnv {
    return { ...this.env, DATABASE_ADMIN_URL: this.adminUrl };
  }

  async dispose(): Promise<void> {
    await this.sql.close();
    for (const part of [...PARTS].reverse()) if (this.isUp(part)) await this.of(part).kill();
    await stopLeftover(this.clusterFolder);
    await this.smtp.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** In one go: whoever read it while it is being written would find it empty, and take the system's time. */
  private writeClock(content: string): void {
    const path = join(this.folder, 'clock');
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }

  private of(part: Part): ServerProcess {
    const server = this.running.get(part);
    if (server === undefined) throw new Error(`${part} was never started`);
    return server;
  }

  private launch(part: Part): Promise<ServerProcess> {
    switch (part) {
      case 'postgres': return this.launchPostgres();
      case 'temporal': return this.launchTemporal();
      case 'worker': return this.launchProgram('worker', `${this.probe}/health/live`);
      case 'api': return this.launchProgram('api', `${this.address}/health/live`);
    }
  }

  private async launchPostgres(): Promise<ServerProcess> {
    const { process } = await startPostgres({
      dataFolder: this.clusterFolder, logFile: this.logOf('postgres'), port: this.ports.postgres, password: this.passwords.postgres,
    });
    return process;
  }

  private async launchTemporal(): Promise<ServerProcess> {
    const options = {
      folder: join(this.folder, 'temporal'), logFile: this.logOf('temporal'), ports: this.ports.temporal,
      database: { adminUrl: this.serverUrl('postgres'), password: this.passwords.temporal },
    };
    if (this.launcher === null) {
      const { cacheFolder, environment } = loadLocalSettings();
      const chosen = await chooseTemporal({ cacheFolder, environment, say: () => undefined }, options);
      if (chosen.kind !== 'official') throw new Error('these tests need the server on PostgreSQL');
      this.launcher = chosen.launcher;
      await this.registerNamespaces();
      return chosen.running.process;
    }
    return (await this.launcher(options)).process;
  }

  registerNamespaces(): Promise<void> {
    return registerNamespaces(this.temporalAddress, ourNamespaces({ namespace: NAMESPACE, rehearsalNamespace: 'lhutnik-rehearsal' }));
  }

  private async launchProgram(app: 'api' | 'worker', readyUrl: string): Promise<ServerProcess> {
    const program = fileURLToPath(new URL(`../../../dist/apps/${app}/main.js`, import.meta.url));
    const server = await startServer({
      program: process.execPath, args: ['--enable-source-maps', program], env: this.env, logFile: this.logOf(app), stopSignal: 'SIGTERM', graceMs: 60_000,
    });
    this.running.set(app, server);
    await eventually(async () => server.hasExited() || (await fetch(readyUrl)).ok, UP_WITHIN);
    if (server.hasExited()) throw new Error(`${app} ended right after its start, see ${this.logOf(app)}`);
    return server;
  }

  private ownEnvironment(): NodeJS.ProcessEnv {
    const { PATH } = loadLocalSettings().environment;
    return {
      ...(PATH === undefined ? {} : { PATH }), NODE_ENV: 'test', TZ: 'UTC', LOG_LEVEL: 'debug', HOST: '127.0.0.1', PORT: String(this.ports.api), PUBLIC_URL: this.address,
      WORKER_HTTP_PORT: String(this.ports.worker), DATABASE_URL: this.databaseUrl, TEMPORAL_ADDRESS: this.temporalAddress, TEMPORAL_NAMESPACE: NAMESPACE,
      LINK_SECRET: 'tajemství jen pro zkoušky, delší než 32 znaků',
      SMTP_HOST: this.smtp.host, SMTP_PORT: String(this.smtp.port), SMTP_SECURITY: 'none', MAIL_FROM: 'lhutnik@urad.example', LHUTNIK_DATA: this.folder,
    };
  }
}

async function inServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
