import type { core } from 'zod';

const KIND: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'číslo',
  int: 'celé číslo',
  boolean: 'ano/ne (true nebo false)',
  array: 'seznam',
  object: 'skupina údajů (objekt)',
  date: 'datum',
};

/** „1 znak, 2 znaky, 5 znaků“. */
function plural(n: number, one: string, few: string, many: string): string {
  if (n === 1) return `${n} ${one}`;
  return `${n} ${n >= 2 && n <= 4 ? few : many}`;
}

const characters = (n: number): string => plural(n, 'znak', 'znaky', 'znaků');
const items = (n: number): string => plural(n, 'položku', 'položky', 'položek');

function tooSmall(issue: core.$ZodRawIssue<core.$ZodIssueTooSmall>): string {
  const minimum = Number(issue.minimum);
  if (issue.origin === 'string') return minimum === 1 ? 'Vyplňte, nesmí zůstat prázdné.' : `Uveďte alespoň ${characters(minimum)}.`;
  if (issue.origin === 'array') return `Uveďte alespoň ${items(minimum)}.`;
  return `Nejmenší povolená hodnota je ${minimum}.`;
}

function tooBig(issue: core.$ZodRawIssue<core.$ZodIssueTooBig>): string {
  const maximum = Number(issue.maximum);
  if (issue.origin === 'string') return `Nejvýše ${characters(maximum)}.`;
  if (issue.origin === 'array') return `Nejvýše ${items(maximum)}.`;
  return `Největší povolená hodnota je ${maximum}.`;
}

function invalidType(issue: core.$ZodRawIssue<core.$ZodIssueInvalidType>): string {
  if (issue.input === undefined || issue.input === null) return 'Chybí povinný údaj.';
  return `Očekává se ${KIND[issue.expected] ?? issue.expected}.`;
}

/** The sentence for one refused field; given to zod as the error map of a parse. A schema's own message goes first. */
export function czechMessage(issue: core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return invalidType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      if (issue.input === undefined) return 'Chybí povinný údaj.';
      return `Nepovolená hodnota. Povolené: ${(issue).values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return 'Neznámý údaj; zkontrolujte jeho název.';
    case 'invalid_union':
      return 'Údaj neodpovídá žádnému z povolených tvarů.';
    case 'invalid_format':
      return 'Údaj nemá správný tvar.';
    default:
      return 'Údaj není platný.';
  }
}
