// `npm run bench [-- NAME… --small --write]`: measures the built system on servers of its own; see docs/benchmarks.md.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => { console.log(text); };

ensureInstalled(say);
await build({ log: say });
const child = spawn(
  process.execPath,
  ['--enable-source-maps', '--import', join(root, 'tools/typescript.mjs'), join(root, 'test/load/main.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
);
// Ctrl-C reaches the whole group; the child clears up after itself and we wait for it.
process.on('SIGINT', () => undefined);
child.once('exit', (code) => { process.exitCode = code ?? 1; });
