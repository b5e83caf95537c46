import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Scale } from './bench.ts';
import type { Machine } from './machine.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENT = join(ROOT, 'docs', 'benchmarks.md');

export type Result = {
  readonly name: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  /** 1, 5 and 15 minutes, before it began. */
  readonly loadBefore: string;
  readonly seconds: number;
  readonly error: string | null;
};

export type Report = { readonly at: string; readonly scale: Scale; readonly machine: Machine; readonly results: readonly Result[] };

/** As a table for the console. */
export function tableOf({ title, findings, error }: Pick<Result, 'title' | 'findings' | 'error'>): string {
  const width = Math.max(0, ...findings.map(({ what }) => what.length));
  const rows = findings.map(({ what, value, aim, met }) => `  ${what.padEnd(width)}  ${value}${aim === null ? '' : `   [${aim}: ${verdict(met)}]`}`);
  return [`\n${title}`, ...rows, ...(error === null ? [] : [`  failed: ${error}`])].join('\n');
}

/** @returns the file written */
export function keep(report: Report): string {
  const folder = join(ROOT, '.data', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${report.at.replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

/** Puts the results into docs/benchmarks.md, each between its own marks; benches that did not run keep theirs. */
export function publish({ at, machine, results }: Report): void {
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const result of results.filter(({ error }) => error === null)) text = replaced(text, result.name, markdownOf(result, at));
  writeFileSync(DOCUMENT, replaced(text, 'machine', `${machine.processors}, ${String(machine.memoryGiB)} GiB; ${machine.system}; Node ${machine.node}; commit ${machine.commit}`));
}

function markdownOf({ findings, loadBefore }: Result, at: string): string {
  const rows = findings.map(({ what, value, aim, met }) => `| ${what} | ${value} | ${aim === null ? '' : `${aim}: ${verdict(met)}`} |`);
  return [`Measured ${at.slice(0, 10)}; load average before: ${loadBefore}.`, '', '| | result | aim |', '|---|---|---|', ...rows].join('\n');
}

function replaced(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for ${name}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

function verdict(met: boolean | null): string {
  return met === null ? 'not judged' : met ? 'met' : 'missed';
}
