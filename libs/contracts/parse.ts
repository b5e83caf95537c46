import type { core, z } from 'zod';
import type { FieldProblem } from '../domain/index.ts';
import { czechMessage } from './czech.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fields: readonly FieldProblem[] };

type Issue = core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The whole body was refused: nothing to point at. */
const WHOLE = '';

const join = (path: Path): string => (path.length === 0 ? WHOLE : path.map(String).join('.'));

/** The branch that the sender most likely meant: the one with the fewest complaints. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  return branches.reduce<readonly Issue[] | null>((best, branch) => (best === null || branch.length < best.length ? branch : best), null);
}

function flatten(issue: Issue, above: Path): readonly FieldProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: join([...path, key]), code: 'field.unknown', messageCs: `Neznámý údaj „${key}“; zkontrolujte jeho název.` }));
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors);
    if (branch !== null && branch.length > 0) return branch.flatMap((inner) => flatten(inner, path));
  }
  return [{ field: join(path), code: codeOf(issue), messageCs: issue.message }];
}

/** A whole number is also held against the largest that a program counts by: no news where the field has a limit of its own. */
function isBeyondAll(issue: Issue, all: readonly Issue[]): boolean {
  return isFar(issue) && all.some((other) => other.code === issue.code && !isFar(other) && other.path.join('.') === issue.path.join('.'));
}

function isFar(issue: Issue): boolean {
  return (issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER) || (issue.code === 'too_small' && issue.minimum === Number.MIN_SAFE_INTEGER);
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return issue.message.startsWith('Chybí') ? 'field.missing' : 'field.invalid';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'field.missing' : 'field.tooSmall';
    case 'too_big':
      return 'field.tooBig';
    default:
      return 'field.invalid';
  }
}

/** Every refused field with a stable code and a Czech sentence; paths are dotted ('claims.0.text.claim'). Holds no value that was sent. */
export function fieldProblems(error: core.$ZodError): readonly FieldProblem[] {
  return error.issues.filter((issue) => !isBeyondAll(issue, error.issues)).flatMap((issue) => flatten(issue, []));
}

/** Checks what crossed the boundary. All problems at once, never a throw. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input, { error: czechMessage });
  return result.success ? { ok: true, value: result.data } : { ok: false, fields: fieldProblems(result.error) };
}
