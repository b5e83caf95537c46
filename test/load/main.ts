import { parseArgs } from 'node:util';
import type { Bench, Scale } from './bench.ts';
import { armed } from './benches/armed.ts';
import { board } from './benches/board.ts';
import { computations } from './benches/computations.ts';
import { herd, herdByDefault } from './benches/herd.ts';
import { history } from './benches/history.ts';
import { intake } from './benches/intake.ts';
import { rehearsal } from './benches/rehearsal.ts';
import { rest } from './benches/rest.ts';
import { start } from './benches/start.ts';
import { loadAverage, machine } from './machine.ts';
import { keep, publish, tableOf } from './report.ts';
import type { Result } from './report.ts';

const BENCHES: readonly Bench[] = [computations, history, board, intake, armed, herd, herdByDefault, rehearsal, rest, start];
const USAGE = `npm run bench -- [NAME…] [--small] [--write]
  ${BENCHES.map(({ name }) => name).join(' ')}
  --small   a few of everything, to see that it runs; nothing is to be read from its figures
  --write   put the results into docs/benchmarks.md`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { small: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (values.help === true || unknown.length > 0) {
  console.log(USAGE);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const scale: Scale = values.small === true ? 'small' : 'full';
  const results: Result[] = [];
  for (const bench of BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) results.push(await resultOf(bench, scale));
  const report = { at: new Date().toISOString(), scale, machine: machine(), results };
  console.log(`\n${keep(report)}`);
  if (values.write === true) publish(report);
  process.exitCode = results.some(({ error }) => error !== null) ? 1 : 0;
}

async function resultOf(bench: Bench, scale: Scale): Promise<Result> {
  const { name, title } = bench;
  const loadBefore = loadAverage();
  console.log(`\n${name} (load average ${loadBefore})`);
  const started = performance.now();
  const outcome = await outcomeOf(bench, scale);
  const result = { name, title, loadBefore, seconds: Math.round((performance.now() - started) / 1_000), ...outcome };
  console.log(tableOf(result));
  return result;
}

/** One that fails does not keep the others from being measured. */
async function outcomeOf(bench: Bench, scale: Scale): Promise<Pick<Result, 'findings' | 'error'>> {
  try {
    return { findings: await bench.run(scale, (text) => { console.log(`  … ${text}`); }), error: null };
  } catch (error) {
    return { findings: [], error: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}
