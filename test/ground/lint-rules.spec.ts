import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lines that must be refused, and the file in which they are pretended to stand. */
const CASES = {
  workflows: {
    file: 'workflows/index.ts',
    bad: [
      'import { readFileSync } from \'node:fs\';',
      'import { Client } from \'@temporalio/client\';',
      'import { DataSource } from \'typeorm\';',
      'export const now = (): number => Date.now();',
      'export const today = (): Date => new Date();',
      'export const chance = (): number => Math.random();',
      'export const format = (): string => new Intl.DateTimeFormat().format();',
      'export const text = (day: Date): string => day.toLocaleDateString();',
      'export const zone = (): string | undefined => process.env[\'TZ\'];',
      'export const say = (): void => { console.log(\'x\'); };',
      'export const tick = (): number => performance.now();',
    ],
    rest: 'export const used = [readFileSync, Client, DataSource];',
  },
  everywhere: {
    file: 'apps/cli/main.ts',
    bad: [
      'Promise.resolve();',
      'export const anything: any = 1;',
      'export default 1;',
      'export enum Colour { Red }',
      'export const port = process.env[\'PORT\'];',
      'setTimeout(() => undefined, 86_400_000);',
      'export function untyped(x: number) { return x; }',
    ],
    rest: '',
  },
  law: {
    file: 'libs/law/index.ts',
    bad: ['import { join } from \'node:path\';', 'export const now = (): number => Date.now();'],
    rest: 'export const used = join;',
  },
} as const;

/** One process for all: what takes long is reading the project. */
const PROGRAM = `
  import { ESLint } from 'eslint';
  const linter = new ESLint();
  const refused = {};
  for (const [name, { file, bad, rest }] of Object.entries(JSON.parse(process.argv[1]))) {
    const [{ messages }] = await linter.lintText([...bad, rest, ''].join('\\n'), { filePath: file });
    refused[name] = messages.map(({ line }) => bad[line - 1]);
  }
  console.log(JSON.stringify(refused));
`;

describe('the linter', () => {
  let refused: Readonly<Record<keyof typeof CASES, readonly string[]>>;
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', PROGRAM, JSON.stringify(CASES)], { cwd: root, env: {} });
    refused = JSON.parse(stdout) as typeof refused;
  });

  const missed = (name: keyof typeof CASES): readonly string[] => CASES[name].bad.filter((line) => !refused[name].includes(line));

  it('keeps out of workflows whatever reads the clock, the host or the world', () => {
    expect(missed('workflows')).toEqual([]);
  });

  it('refuses promises nobody waits for, any, default exports, enums, another reader of the environment and timers over days', () => {
    expect(missed('everywhere')).toEqual([]);
  });

  it('keeps the rules pure: no clock and no Node in the law', () => {
    expect(missed('law')).toEqual([]);
  });
});
