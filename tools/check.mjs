// `npm run check`: everything that can be said of the code without running it. Shows the report of each check that failed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = (path) => join(root, 'node_modules', path);
const CHECKS = [
  { name: 'lint', args: [program('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'types', args: [program('typescript/bin/tsc'), '--noEmit'] },
  { name: 'types of the screens', args: [program('typescript/bin/tsc'), '--noEmit', '--project', 'apps/web'] },
  { name: 'imports', args: [program('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'apps', 'workflows', 'activities', 'libs', 'test'] },
  { name: 'dead code', args: [program('knip/bin/knip.js')] },
  { name: 'build and workflow bundle', args: [join(root, 'tools/build.mjs')] },
];

ensureInstalled((text) => { console.log(text); });
const [lint, ...others] = CHECKS;
const failed = (await Promise.all([inTurn([lint]), inTurn(others)])).flat();
for (const { name, output } of failed) console.log(`\n== ${name} ==\n${output.trimEnd()}`);
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function inTurn(checks) {
  const failures = [];
  for (const { name, args } of checks) {
    const started = Date.now();
    const { code, output } = await run(args);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${String(seconds)} s)`);
    if (code !== 0) failures.push({ name, output });
  }
  return failures;
}

function run(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => { resolve({ code: code ?? 1, output }); });
  });
}
