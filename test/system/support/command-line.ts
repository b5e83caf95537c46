import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Topology } from './topology.ts';

const program = fileURLToPath(new URL('../../../apps/cli/bin/lhutnik.mjs', import.meta.url));

/** Runs `lhutnik …` against the topology. @returns what it printed @throws when it fails */
export async function lhutnik(topology: Pick<Topology, 'environment'>, ...argv: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...argv], { env: topology.environment });
  return stdout;
}
