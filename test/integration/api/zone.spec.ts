import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

/** Runs a spec of ours as a server under another zone would. */
function underZone(zone: string, spec: string): Promise<{ code: number | null; output: string }> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const child = spawn(process.execPath, ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--config', 'test/integration/api/support/zone.jest.config.mjs', spec], {
    cwd: root, env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  return new Promise((resolve) => { child.on('close', (code) => { resolve({ code, output }); }); });
}

describe('a server in another zone', () => {
  it('gives the same dates in Auckland: the whole way of a complaint, and the last second in Prague', async () => {
    for (const spec of ['own-handling.spec', 'board.spec']) {
      const { code, output } = await underZone('Pacific/Auckland', `test/integration/api/${spec}`);
      expect({ spec, code, output: code === 0 ? '' : output }).toEqual({ spec, code: 0, output: '' });
    }
  });
});
