import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isAlive } from '../../apps/cli/local/process-mark.ts';
import type { PartKey } from '../../apps/cli/start/kept-part.ts';
import { TestInstallation } from '../support/installation.ts';
import { eventually } from '../support/wait.ts';

const PARTS = ['postgres', 'temporal', 'mailbox', 'worker', 'api'] as const satisfies readonly PartKey[];

describe('a local installation', () => {
  let installation: TestInstallation;
  beforeEach(async () => { installation = await TestInstallation.prepare(); });
  afterEach(() => installation.dispose());

  const ready = async (): Promise<boolean> => (await fetch(`${installation.address}/health/ready`)).ok;
  const query = async (sql: string): Promise<pg.QueryResult<Record<string, unknown>>> => {
    const url = installation.folder.read<{ DATABASE_ADMIN_URL?: string }>('environment.json', {}).DATABASE_ADMIN_URL;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client.query<Record<string, unknown>>(sql).finally(() => client.end());
  };

  it('comes up whole, answers only on loopback, stops on Ctrl-C and leaves nothing behind', async () => {
    const run = await installation.start();
    const inbox = /Schránka.*(http:\/\/127\.0\.0\.1:\d+)$/m.exec(run.said())?.[1] ?? '';
    expect((await fetch(installation.address)).status).toBe(200);
    expect((await fetch(inbox)).status).toBe(200);
    await eventually(ready);
    const marks = PARTS.map((part) => installation.markOf(part));
    expect(marks).not.toContain(null);

    run.signal('SIGINT');
    expect(await run.exited).toBe(0);
    expect(run.said()).toContain('Vše je zastaveno.');
    expect(marks.filter((mark) => mark !== null && isAlive(mark))).toEqual([]);
    expect(await fetch(installation.address).catch(() => null)).toBeNull();
  });

  it('starts each part again that is killed, says so, and serves on', async () => {
    const run = await installation.start();
    for (const part of PARTS) await installation.restarted(part, await installation.kill(part));
    await eventually(ready, { timeout: 360_000 });
    for (const name of ['Databáze', 'Server Temporal', 'Schránka', 'Worker', 'API']) {
      expect(run.said()).toContain(`${name}: neočekávaný konec (signál SIGKILL)`);
      await eventually(() => run.said().includes(`${name}: opět v provozu.`));
    }
  });

  it('takes over what a killed run left behind, and finds its data', async () => {
    const first = await installation.start();
    await query('create table kept as select 42 as answer');
    const marks = PARTS.map((part) => installation.markOf(part));
    first.signal('SIGKILL');
    await first.exited;
    expect(marks.every((mark) => mark !== null && isAlive(mark))).toBe(true);

    const second = await installation.start();
    expect(marks.filter((mark) => mark !== null && isAlive(mark))).toEqual([]);
    expect(second.said()).toContain('převzata');
    expect((await query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
    await eventually(ready);
  });

  it('starts over with --fresh, and refuses a second start over the same folder', async () => {
    const first = await installation.start();
    await query('create table kept as select 42 as answer');
    const second = installation.launch();
    expect(await second.exited).toBe(1);
    expect(second.said()).toContain('už běží');
    expect(await ready()).toBe(true);
    first.signal('SIGTERM');
    expect(await first.exited).toBe(0);

    await installation.start('--fresh');
    await expect(query('select answer from kept')).rejects.toThrow(/kept/);
  });

  it('says which port is taken and starts nothing', async () => {
    const stranger = createServer().listen(installation.port, '127.0.0.1');
    try {
      const run = installation.launch();
      expect(await run.exited).toBe(1);
      expect(run.said()).toContain(`Port ${String(installation.port)} je obsazen`);
      expect(installation.folder.processes()).toEqual([]);
    } finally {
      stranger.close();
    }
  });

  it('stops cleanly when the signal comes while it is still starting', async () => {
    const run = installation.launch();
    await eventually(() => run.said().includes('Spouštím server Temporal'), { timeout: 360_000 });
    run.signal('SIGINT');
    expect(await run.exited).toBe(0);
    expect(installation.folder.processes()).toEqual([]);
    expect(installation.folder.holder()).toBeNull();
  });
});
