import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { freePort } from '../../apps/cli/local/ports.ts';
import { Door, Notifier, OfficeStates } from '../../libs/casework/index.ts';
import { pragueDay } from '../../libs/law/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { startSmtpSink } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';
import { namespace, temporalAddress, uniqueTaskQueue } from '../support/temporal.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { aComplaint } from './support/complaints.ts';
import { Line } from './support/line.ts';
import { actor, emailOf, seedPeople } from './support/people.ts';

const MAIN = fileURLToPath(new URL('../../dist/apps/worker/main.js', import.meta.url));
const PATIENCE = { timeout: 180_000 };

describe('the worker as a process', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let sink: SmtpSink;
  let toPostgres: Line;
  let toTemporal: Line;
  let worker: ChildProcess;
  let probe: string;
  let door: Door;

  beforeAll(async () => {
    database = await createDatabase();
    dataSource = await createDataSource(database.adminUrl).initialize();
    await seedPeople(dataSource);
    door = new Door(dataSource, new OfficeStates(), new Notifier(dataSource));
    sink = await startSmtpSink();
    const url = new URL(database.url);
    const [host = '', port = ''] = temporalAddress().split(':');
    toPostgres = new Line({ host: url.hostname, port: Number(url.port) });
    toTemporal = new Line({ host, port: Number(port) });
    url.port = String(await toPostgres.mend());
    const probePort = await freePort();
    probe = `http://127.0.0.1:${String(probePort)}`;
    worker = spawn(process.execPath, [MAIN], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'], TZ: 'Pacific/Auckland', DATABASE_URL: url.href, TEMPORAL_ADDRESS: `127.0.0.1:${String(await toTemporal.mend())}`,
        TEMPORAL_NAMESPACE: namespace, TEMPORAL_TASK_QUEUE: uniqueTaskQueue(), SMTP_HOST: sink.host, SMTP_PORT: String(sink.port), SMTP_SECURITY: 'none',
        LINK_SECRET: 'tajemství jen pro zkoušky, delší než 32 znaků',
        MAIL_FROM: 'lhutnik@kraj.example', WORKER_HTTP_PORT: String(probePort),
      },
    });
    await isReady();
  });
  afterAll(async () => {
    worker.kill('SIGKILL');
    await Promise.all([toPostgres.cut(), toTemporal.cut(), sink.close()]);
    await dataSource.destroy();
    await database.drop();
  });

  const status = (path: string): Promise<number> => fetch(`${probe}${path}`).then(({ status: code }) => code, () => 0);
  const isReady = (): Promise<true> => eventually(async () => (await status('/health/ready')) === 200, PATIENCE);
  const register = async (childAtRisk: boolean): Promise<string> => {
    const now = Date.now();
    return (await door.open(aComplaint(pragueDay(now), { childAtRisk }), actor('caseworker'), { now })).caseId;
  };
  const isFollowed = (caseId: string): Promise<void> => eventuallyPasses(async () => {
    const [row] = await dataSource.query<{ acked: boolean }[]>('select acked_no >= news_no as acked from cases where id = $1', [caseId]);
    expect(row?.acked).toBe(true);
  }, PATIENCE);

  it('brings a complaint with a child at risk from the door to the inboxes, and follows it', async () => {
    const caseId = await register(true);
    await isFollowed(caseId);
    await eventuallyPasses(() => {
      expect(sink.mails.flatMap(({ recipients }) => recipients)).toEqual(expect.arrayContaining([emailOf('manager'), emailOf('caseworker')]));
    }, PATIENCE);
  });

  it('lives through the loss of Temporal, says so, and follows afterwards what came meanwhile', async () => {
    await toTemporal.cut();
    const caseId = await register(false);
    await eventually(async () => (await status('/health/ready')) === 503, PATIENCE);
    expect(await status('/health/live')).toBe(204);
    await toTemporal.mend();
    await isFollowed(caseId);
    await isReady();
    expect(worker.exitCode).toBeNull();
  });

  it('lives through the loss of PostgreSQL, and follows afterwards what came meanwhile', async () => {
    await toPostgres.cut();
    const caseId = await register(false);
    await eventually(async () => (await status('/health/ready')) === 503, PATIENCE);
    await toPostgres.mend();
    await isFollowed(caseId);
    await isReady();
    expect(worker.exitCode).toBeNull();
  });

  it('measures what an operator should be woken by, without an id', async () => {
    const text = await (await fetch(`${probe}/metrics`)).text();
    expect(text).toMatch(/lhutnik_relay_told_total\{outcome="told",part="worker"\} [1-9]/);
    expect(text).toContain('lhutnik_watchdog_cases{kind="unnoticed",part="worker"} 0');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('ends cleanly when it is asked to', async () => {
    const exited = once(worker, 'exit');
    worker.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });
});
