import type { Lang } from '../../../libs/law/index.ts';

export type Output = 'end' | 'explain' | 'json';
export type DeadlineOptions =
  | { readonly mode: 'help' }
  | { readonly mode: 'stdin' }
  | {
    readonly mode: 'one'; readonly output: Output; readonly lang: Lang;
    readonly from: string; readonly period?: string; readonly rule?: string; readonly due?: string; readonly proof?: string;
  };

/** A command line that cannot be understood; the message is Czech, for the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const WITH_VALUE = ['from', 'period', 'rule', 'due', 'proof', 'lang'] as const;
const FLAGS = ['explain', 'json', 'stdin', 'help'] as const;
type ValueName = (typeof WITH_VALUE)[number];
type FlagName = (typeof FLAGS)[number];
type Given = { readonly values: ReadonlyMap<ValueName, string>; readonly flags: ReadonlySet<FlagName> };

/** Throws UsageError. */
export function readOptions(argv: readonly string[]): DeadlineOptions {
  const { values, flags } = collect(argv);
  if (flags.has('help')) return { mode: 'help' };
  if (flags.has('stdin')) {
    if (values.size > 0 || flags.size > 1) throw new UsageError('K volbě --stdin nepatří žádná další.');
    return { mode: 'stdin' };
  }
  const from = values.get('from');
  if (from === undefined) throw new UsageError('Chybí --from.');
  if (values.has('period') === values.has('rule')) throw new UsageError('Zadejte buď --period, nebo --rule.');
  if (values.has('due') && !values.has('rule')) throw new UsageError('Volba --due patří k --rule.');
  if (flags.has('explain') && flags.has('json')) throw new UsageError('Zadejte buď --explain, nebo --json.');
  const output = flags.has('explain') ? 'explain' : flags.has('json') ? 'json' : 'end';
  const optional = Object.fromEntries((['period', 'rule', 'due', 'proof'] as const).flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value]];
  }));
  return { mode: 'one', output, lang: langOf(values.get('lang')), from, ...optional };
}

function collect(argv: readonly string[]): Given {
  const values = new Map<ValueName, string>();
  const flags = new Set<FlagName>();
  for (let i = 0; i < argv.length; i += 1) {
    const [name, inline] = split(argv[i] ?? '');
    const valued = WITH_VALUE.find((known) => `--${known}` === name);
    const flag = name === '-h' ? 'help' : FLAGS.find((known) => `--${known}` === name);
    if (valued !== undefined) {
      const value = inline ?? argv[i += 1];
      if (value === undefined || value.startsWith('--')) throw new UsageError(`Volba --${valued} potřebuje hodnotu.`);
      if (values.has(valued)) throw new UsageError(`Volba --${valued} je zadána dvakrát.`);
      values.set(valued, value);
    } else if (flag !== undefined && inline === undefined) {
      flags.add(flag);
    } else {
      throw new UsageError(`Neznámá volba „${argv[i] ?? ''}“.`);
    }
  }
  return { values, flags };
}

function split(arg: string): readonly [string, string | undefined] {
  const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

function langOf(text = 'cs'): Lang {
  if (text === 'cs' || text === 'en') return text;
  throw new UsageError('Volba --lang je cs, nebo en.');
}
