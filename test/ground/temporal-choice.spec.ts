import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chooseTemporal } from '../../apps/cli/local/temporal/choose.ts';
import { buildServer } from '../../apps/cli/local/temporal/programs.ts';
import type { Surroundings } from '../../apps/cli/local/temporal/programs.ts';
import { eventually } from '../support/wait.ts';
import { localTemporalPorts } from '../../apps/cli/local/temporal/ports.ts';
import { DYNAMIC_SETTINGS, serverConfig } from '../../apps/cli/local/temporal/server-config.ts';

describe('choosing a Temporal server', () => {
  let folder: string;
  let said: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lhutnik-choice-'));
    said = [];
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  /** On a machine that has no Go, and where nothing can be kept in the cache. */
  const choose = async (): Promise<unknown> => chooseTemporal(
    { cacheFolder: '/dev/null/cache', environment: { PATH: join(folder, 'bin') }, say: (text) => { said.push(text); } },
    {
      folder: join(folder, 'temporal'), logFile: join(folder, 'log'), ports: await localTemporalPorts(),
      database: { adminUrl: 'postgresql://nobody@127.0.0.1:1/none', password: 'none' },
    },
  );

  it('tries cache, source, program and download in this order, and says what to install when none is left', async () => {
    const message = await choose().then(() => '', (error: unknown) => (error as Error).message);
    const order = ['uložený server', 'sestavení ze zdrojů', 'program temporal', 'stažení vývojového serveru', 'Nainstalujte jazyk Go', 'TEMPORAL_ADDRESS'];
    const positions = order.map((text) => message.indexOf(text));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('goes on from a program that does not serve, and says why it passed over it', async () => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'temporal'), '#!/bin/sh\necho "database is locked" >&2\nexit 3\n');
    chmodSync(join(folder, 'bin', 'temporal'), 0o755);
    await expect(choose()).rejects.toThrow(/stažení vývojového serveru/);
    expect(said.join('\n')).toMatch(/program temporal: .*\n.*database is locked/);
  });
});

describe('building a Temporal server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lhutnik-build-'));
    mkdirSync(join(folder, 'bin'));
    program('bin/go', `echo $$ > ${folder}/started\nsleep 600 &\necho $! >> ${folder}/started\nwait`);
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  function program(path: string, script: string): void {
    writeFileSync(join(folder, path), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, path), 0o755);
  }
  const surroundings = (): Surroundings => ({ cacheFolder: join(folder, 'cache'), environment: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` }, say: () => undefined });
  const started = async (): Promise<number[]> => {
    const pids = (): number[] => (existsSync(join(folder, 'started')) ? readFileSync(join(folder, 'started'), 'utf8').trim().split('\n').map(Number) : []);
    await eventually(() => pids().length === 2);
    return pids();
  };
  const isAlive = (pid: number): boolean => existsSync(`/proc/${String(pid)}/stat`) && !/\) Z/.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));

  it('ends at once when it is to stop, with all that the compiler has started', async () => {
    const stop = new AbortController();
    const building = buildServer(surroundings(), stop.signal).then(() => 'built', (error: unknown) => (error as Error).message);
    const pids = await started();
    expect(pids.map(isAlive)).toEqual([true, true]);
    stop.abort();
    expect(await building).toBe('sestavení bylo přerušeno');
    await eventually(() => !pids.some(isAlive));
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });

  it('ends at once while it waits for another start that is building', async () => {
    const stop = new AbortController();
    const first = buildServer(surroundings(), stop.signal).catch(() => undefined);
    await started();
    const said: string[] = [];
    const waiting = buildServer({ ...surroundings(), say: (text) => { said.push(text); } }, stop.signal).then(() => 'built', () => 'stopped');
    await eventually(() => said.length > 0);
    stop.abort();
    expect(await waiting).toBe('stopped');
    await first;
  });
});

describe('the local Temporal server', () => {
  it('listens on loopback only, on every port that it opens', async () => {
    const ports = await localTemporalPorts();
    const config = JSON.parse(serverConfig({ host: '127.0.0.1', port: 5432, user: 'u', password: 'p' }, ports, 'dynamic.yaml')) as {
      services: Record<string, { rpc: { bindOnLocalHost: boolean; grpcPort: number } }>; global: { membership: { broadcastAddress: string }; pprof?: unknown; metrics?: unknown };
    };
    expect(Object.keys(config.services)).toEqual(['frontend', 'history', 'matching', 'worker']);
    expect(Object.values(config.services).every(({ rpc }) => rpc.bindOnLocalHost)).toBe(true);
    expect(config.global).toEqual({ membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } });
  });

  it('keeps its ports below what its own database column can hold', async () => {
    for (const pair of Object.values(await localTemporalPorts())) expect(Math.max(...pair)).toBeLessThan(32_768);
  });

  it('may skip time and does not wait a second for each skipped timer', () => {
    expect(DYNAMIC_SETTINGS).toMatchObject({ 'frontend.WorkflowTimeSkippingEnabled': true, 'history.timerProcessorMaxTimeShift': '20ms' });
  });
});
