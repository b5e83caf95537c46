import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { ConfigError } from '../../libs/config/index.ts';
import { DomainError } from '../../libs/domain/index.ts';
import type { CliIo, RunCommand } from './io.ts';

/** A command line that cannot be understood; the message is Czech, for the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;
type Given<Options extends OptionsConfig> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>>;

/** `--help` and `--json` are understood by every command made with `command`. */
const HELP: readonly string[] = ['--help', '-h'];
const JSON_FLAG = '--json';

export type Asked = { readonly positionals: readonly string[]; readonly json: boolean };

/**
 * A command with its usage: wrong options end with 2 and the usage, refusals of the domain and of the configuration
 * with 1 and their Czech sentence.
 */
export function command<Options extends OptionsConfig>(
  usage: string,
  options: Options,
  work: (given: Given<Options>['values'], asked: Asked, io: CliIo) => Promise<number>,
): RunCommand {
  return async (argv, io) => {
    try {
      const { values, positionals, help, json } = understood(argv, options);
      if (help) {
        io.stdout(usage);
        return 0;
      }
      return await work(values, { positionals, json }, io);
    } catch (error) {
      if (error instanceof UsageError) return failed(io, `${error.message}\n\n${usage}`, 2);
      if (error instanceof DomainError) return failed(io, `${refusal(error)}\n`, 1);
      if (error instanceof ConfigError) return failed(io, `${error.message}\n`, 1);
      throw error;
    }
  };
}

function understood<Options extends OptionsConfig>(argv: readonly string[], options: Options): Given<Options> & { readonly help: boolean; readonly json: boolean } {
  const args = argv.filter((arg) => !HELP.includes(arg) && arg !== JSON_FLAG);
  try {
    const given = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { ...given, help: argv.some((arg) => HELP.includes(arg)), json: argv.includes(JSON_FLAG) };
  } catch (error) {
    throw new UsageError(`Příkazu nerozumím: ${argv.join(' ')}`, { cause: error });
  }
}

function refusal({ messageCs, fields }: DomainError): string {
  return [messageCs, ...fields.map((problem) => `  - ${problem.field}: ${problem.messageCs}`)].join('\n');
}

function failed(io: CliIo, text: string, code: number): number {
  io.stderr(text);
  return code;
}

/** Refuses words that the command has no use for. */
export function noMore(positionals: readonly string[], allowed: number): void {
  const extra = positionals[allowed];
  if (extra !== undefined) throw new UsageError(`Nerozumím slovu „${extra}“.`);
}

/** Columns under their heads, as wide as their widest cell. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  return [heads, ...rows].map((cells) => `${line(cells)}\n`).join('');
}

/** '22. 11. 2026 18:45' in Prague, whatever the zone of the machine. */
export function czechTime(at: Date | number): string {
  return new Intl.DateTimeFormat('cs-CZ', { timeZone: 'Europe/Prague', dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
