import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { endProcess, isAlive, markOf } from '../../apps/cli/local/process-mark.ts';
import type { ProcessMark } from '../../apps/cli/local/process-mark.ts';
import { startServer } from '../../apps/cli/local/server-process.ts';
import { KeptPart } from '../../apps/cli/start/kept-part.ts';
import { eventually } from '../support/wait.ts';

describe('a part of the system', () => {
  let folder: string;
  let said: string[];
  let part: KeptPart;
  let starts: number;
  let broken: boolean;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lhutnik-part-'));
    said = [];
    starts = 0;
    broken = false;
    part = new KeptPart({
      key: 'worker',
      name: 'Zkušební část',
      logFile: join(folder, 'log'),
      start: async () => {
        starts += 1;
        if (broken) throw new Error('nejde to');
        return startServer({
          program: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], env: {}, logFile: join(folder, 'log'), stopSignal: 'SIGTERM', graceMs: 5_000,
        });
      },
    }, { say: (text) => { said.push(text); }, onChange: () => undefined });
  });
  afterEach(async () => {
    await part.stop();
    rmSync(folder, { recursive: true });
  });

  const running = (): ProcessMark => {
    if (part.mark === null) throw new Error('not running');
    return part.mark;
  };
  const crash = (): void => { process.kill(running().pid, 'SIGKILL'); };

  it('that crashes is started again, and both are said', async () => {
    await part.start();
    const first = running();
    crash();
    await eventually(() => said.some((text) => text.includes('opět v provozu')));
    expect(running().pid).not.toBe(first.pid);
    expect(said[0]).toMatch(/Zkušební část: neočekávaný konec \(signál SIGKILL\)/);
  });

  it('is tried again, ever more slowly, while it does not start', async () => {
    await part.start();
    broken = true;
    crash();
    await eventually(() => said.filter((text) => text.includes('nejde to')).length >= 2);
    expect(said.filter((text) => text.includes('nejde to')).slice(0, 2)).toEqual([expect.stringContaining('za 1 s'), expect.stringContaining('za 2 s')]);
    broken = false;
    await eventually(() => said.some((text) => text.includes('opět v provozu')));
  });

  it('that is stopped stays stopped and leaves no process behind', async () => {
    await part.start();
    const mark = running();
    await part.stop();
    expect(isAlive(mark)).toBe(false);
    expect(starts).toBe(1);
    expect(said).toEqual([]);
  });

  it('is stopped at once while it waits for its next attempt', async () => {
    await part.start();
    broken = true;
    crash();
    await eventually(() => said.length > 0);
    await part.stop();
    expect(part.mark).toBeNull();
  });

  it('whose first start fails says why to the one who started it', async () => {
    broken = true;
    await expect(part.start()).rejects.toThrow('nejde to');
  });
});

describe('a process that was marked', () => {
  it('is never confused with a later one of the same id', async () => {
    const own = markOf(process.pid);
    if (own === null) throw new Error('not found');
    expect(isAlive(own)).toBe(true);
    const stranger = { ...own, startedAt: `${own.startedAt}0` };
    expect(isAlive(stranger)).toBe(false);
    await endProcess(stranger, 'SIGKILL', 0);
    expect(isAlive(own)).toBe(true);
  });
});
