// `npm test [-- PATH…]`: everything, or the specs whose path contains PATH. Ends with one line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = [
  { name: 'shared suites', config: 'jest.config.mjs', args: [] },
  { name: 'suites that own their servers', config: 'jest.alone.config.mjs', args: ['--runInBand'] },
];

const filters = process.argv.slice(2);
ensureInstalled((text) => { console.log(text); });
const folder = mkdtempSync(join(tmpdir(), 'lhutnik-results-'));
const totals = { passed: 0, failed: 0 };
try {
  for (const run of RUNS) add(await runJest(run));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
console.log(`${String(totals.passed)} passed, ${String(totals.failed)} failed`);

function add({ passed, failed }) {
  totals.passed += passed;
  totals.failed += failed;
}

async function runJest({ name, config, args }) {
  console.log(`\n== ${name} ==`);
  const outputFile = join(folder, `${config}.json`);
  const code = await spawned(process.execPath, [
    join(root, 'node_modules/jest/bin/jest.js'), '--config', join(root, config), '--json', '--outputFile', outputFile, '--passWithNoTests', ...args, ...filters,
  ]);
  if (!existsSync(outputFile)) return { passed: 0, failed: 1 };
  return countsOf(JSON.parse(readFileSync(outputFile, 'utf8')), code);
}

/** A suite that could not even be loaded counts as one failure, and so does a run that failed for another reason. */
function countsOf({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }, code) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** Jest's report, which it writes to the error output, joins ours, so that the last line is the last. */
function spawned(program, args) {
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' ');
  const child = spawn(program, args, { cwd: root, env: { ...process.env, NODE_OPTIONS, NODE_ENV: 'test' }, stdio: ['ignore', process.stdout, process.stdout] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => { resolve(code ?? 1); });
  });
}
