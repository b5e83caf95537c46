import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isFree } from '../../apps/cli/local/ports.ts';
import { TestInstallation } from '../support/installation.ts';

const PROGRAM = fileURLToPath(new URL('../../apps/cli/bin/lhutnik.mjs', import.meta.url));

type Ended = { readonly code: number; readonly out: string; readonly said: string };

describe('a rehearsal from the command line', () => {
  let installation: TestInstallation;
  beforeEach(async () => { installation = await TestInstallation.prepare(); });
  afterEach(() => installation.dispose());

  const rehearse = ({ hungUp = false } = {}): Promise<Ended> => new Promise((resolve) => {
    const { NODE_OPTIONS: _forJest, ...inherited } = process.env;
    const env = { ...inherited, NODE_ENV: 'test', LHUTNIK_DATA: installation.folder.path };
    const child = execFile(process.execPath, [PROGRAM, 'rehearse', 'complaint', '--delivered', '2026-11-02', '--json'], { env, maxBuffer: 10_000_000 }, (_, out, said) => {
      resolve({ code: child.exitCode ?? -1, out, said });
    });
    if (hungUp) child.stdout?.destroy();
  });
  const breaches = ({ out }: Ended): readonly string[] => (JSON.parse(out) as { day: string; kind: string }[]).filter(({ kind }) => kind === 'breach').map(({ day }) => day);

  it('starts what it needs on a bare folder, two at once one after the other, and leaves nothing running', async () => {
    const both = await Promise.all([rehearse(), rehearse()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(breaches)).toEqual([['2027-01-05'], ['2027-01-05']]);
    expect(installation.folder.holder()).toBeNull();
    expect(installation.folder.processes()).toEqual([]);
    const ports = installation.folder.read<readonly number[]>('ports.json', []);
    expect(ports.length).toBeGreaterThan(4);
    expect(await Promise.all(ports.map(isFree))).toEqual(ports.map(() => true));
  });

  it('ends well and leaves nothing running though nobody reads it any more', async () => {
    const { code, said } = await rehearse({ hungUp: true });
    expect({ code, said }).toEqual({ code: 0, said: expect.not.stringContaining('EPIPE') });
    expect(installation.folder.processes()).toEqual([]);
  });

  it('takes the servers of the installation that runs, and leaves them running', async () => {
    await installation.start();
    expect(breaches(await rehearse())).toEqual(['2027-01-05']);
    expect((await fetch(`${installation.address}/health/ready`)).status).toBe(200);
    expect(installation.folder.holder()).not.toBeNull();
  });
});
