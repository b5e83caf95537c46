import { readFileSync } from 'node:fs';
import type { WrittenStep } from '../../../libs/casework/rehearsals/plan.ts';
import { commandOf, parse, scriptStep } from '../../../libs/contracts/index.ts';
import type { RehearsedKind, ScriptStep } from '../../../libs/contracts/index.ts';
import { isDay } from '../../../libs/law/index.ts';

/** A line of a script that cannot be played; the message is Czech, for the terminal. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';

  constructor(line: number, problems: readonly string[]) {
    super(`Scénář, řádek ${String(line)}: ${problems.join(' ')}`);
  }
}

/** A step with the person still by login; numbered by its line. */
export type ScriptLine = { readonly step: ScriptStep; readonly line: number };

/** @throws ScriptError with the number of the first bad line, Error when the file cannot be read */
export function readScript(kind: RehearsedKind, path: string): readonly ScriptLine[] {
  return linesOf(path).flatMap((text, index) => {
    const line = index + 1;
    return text.trim() === '' ? [] : [{ line, step: parsedLine(kind, text, line) }];
  });
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/);
  } catch (error) {
    throw new Error(`Scénář ${path} nelze přečíst.`, { cause: error });
  }
}

function parsedLine(kind: RehearsedKind, text: string, line: number): ScriptStep {
  const parsed = parse(scriptStep(kind), asJson(text, line));
  if (!parsed.ok) throw new ScriptError(line, parsed.fields.map(({ field, messageCs }) => (field === '' ? messageCs : `${field}: ${messageCs}`)));
  return parsed.value;
}

function asJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ScriptError(line, ['není platný JSON; na každém řádku má být jeden objekt {"day": …, "command": …, "body": …}.']);
  }
}

/** Steps with people by id. @throws ScriptError for a login that nobody has */
export function stepsOf(kind: RehearsedKind, lines: readonly ScriptLine[], people: ReadonlyMap<string, string>): readonly WrittenStep[] {
  return lines.map(({ line, step }) => {
    const idOf = (login: string): string => {
      const id = people.get(login);
      if (id === undefined) throw new ScriptError(line, [`přihlašovací jméno „${login}“ nikdo nemá.`]);
      return id;
    };
    const { day, time, by } = step;
    if (!isDay(day)) throw new ScriptError(line, ['day: takový den není.']);
    return { no: line, day, time, command: commandOf(kind, step, idOf), by: by === undefined ? null : idOf(by) };
  });
}
