import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../apps/cli/local/ports.ts';
import { startPostgres, stopLeftover } from '../../apps/cli/local/postgres.ts';
import type { Postgres } from '../../apps/cli/local/postgres.ts';
import { isAlive, markOf } from '../../apps/cli/local/process-mark.ts';
import { eventually } from '../support/wait.ts';

describe('a database server that was killed', () => {
  let folder: string;
  let port: number;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lhutnik-killed-'));
    chmodSync(folder, 0o755);
    port = await freePort();
  });
  afterEach(async () => {
    await stopLeftover(join(folder, 'pg'));
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (): Promise<Postgres> => startPostgres({ dataFolder: join(folder, 'pg'), logFile: join(folder, 'log'), port, password: 'heslo', throwAway: true });

  it('is not started again beside a session that has outlived it', async () => {
    const first = await start();
    const busy = new pg.Client({ connectionString: first.url('postgres') });
    busy.on('error', () => undefined);
    await busy.connect();
    const { pid } = (await busy.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0] ?? { pid: 0 };
    const session = markOf(pid);
    // Counts on without ever looking whether its server is still there.
    const counting = busy.query('select count(*) from generate_series(1, 100000000000) n where n % 2 = 0').catch(() => 'cut off');
    const watcher = new pg.Client({ connectionString: first.url('postgres') });
    watcher.on('error', () => undefined);
    await watcher.connect();
    await eventually(async () => (await watcher.query(`select from pg_stat_activity where pid = $1 and state = 'active' and query like '%generate_series%'`, [pid])).rowCount === 1);
    await first.process.kill();
    expect(session !== null && isAlive(session)).toBe(true);

    const second = await start();
    expect(session !== null && isAlive(session)).toBe(false);
    expect(await counting).toBe('cut off');
    await second.process.stop();
  });
});
