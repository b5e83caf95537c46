import { z } from 'zod';
import type { CaseCommand, CaseKind } from '../../domain/index.ts';
import { COMMAND_CONTRACTS, COMMAND_TYPES } from '../complaint/commands.ts';
import { day, line } from '../fields.ts';
import { parse } from '../parse.ts';
import type { Parsed } from '../parse.ts';
import { REVIEW_COMMAND_TYPES, REVIEW_CONTRACTS } from '../review/commands.ts';

const MOST_STEPS = 200;

/** Agendas of which an invented case can be played. */
export const REHEARSED_KINDS = ['complaint', 'review'] as const satisfies readonly CaseKind[];
export type RehearsedKind = (typeof REHEARSED_KINDS)[number];

type Contract = { readonly path: string; readonly body: z.ZodType<object> };
type Contracts = ReadonlyMap<string, Contract & { readonly type: string }>;

/** By its address ('sign-notice') and by its name ('signNotice'). */
const BY_WORD: Readonly<Record<RehearsedKind, Contracts>> = {
  complaint: byWord(COMMAND_TYPES, COMMAND_CONTRACTS),
  review: byWord(REVIEW_COMMAND_TYPES, REVIEW_CONTRACTS),
};

function byWord(types: readonly string[], contracts: Readonly<Record<string, Contract>>): Contracts {
  return new Map(types.flatMap((type) => {
    const contract = contracts[type];
    return contract === undefined ? [] : [type, contract.path].map((word) => [word, { ...contract, type }] as const);
  }));
}

const shape = z.strictObject({
  day: day().describe('Den, kdy se krok v evidenci provede.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Čas uveďte ve tvaru HH:MM, například 14:30.' }).exactOptional().describe('Pražský čas; bez uvedení 9:00.'),
  command: z.string().max(60).describe('Krok jako v adrese POST /complaints/{id}/<krok> nebo /reviews/{id}/<krok>, například „classify“ nebo „sign-notice“.').meta({ examples: ['classify'] }),
  by: line(100).exactOptional().describe('Kdo krok provede: přihlašovací jméno. Bez uvedení ten, komu přísluší.'),
  body: z.record(z.string(), z.unknown()).default({}).describe('Tělo kroku jako v API; chybějící „day“ je den kroku, osobu lze uvést přihlašovacím jménem.'),
});

export type ScriptStep = z.output<typeof shape>;

/** One step of a script about a case of this kind; its body is checked by the contract of its command. */
export function scriptStep(kind: RehearsedKind): z.ZodType<ScriptStep> {
  return shape.superRefine((step, context) => {
    const contract = BY_WORD[kind].get(step.command);
    if (contract === undefined) {
      context.addIssue({ code: 'custom', path: ['command'], message: `Krok „${step.command.slice(0, 40)}“ neznáme; kroky uvádí popis API.` });
      return;
    }
    const checked = bodyOf(contract, step, PLACEHOLDER);
    if (checked.ok) return;
    for (const { field, messageCs } of checked.fields) context.addIssue({ code: 'custom', path: ['body', ...field.split('.').filter((part) => part !== '')], message: messageCs });
  });
}

export function script(kind: RehearsedKind): z.ZodType<ScriptStep[]> {
  return z.array(scriptStep(kind)).max(MOST_STEPS);
}

/** Fields that name one of our people; a script may name them by login. */
const PEOPLE_FIELDS = ['ownerId', 'personId'] as const;
const PLACEHOLDER = (): string => '00000000-0000-4000-8000-000000000000';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The command of a step that has passed its contract. `idOf` turns a login into the id of a person.
 * @throws whatever `idOf` throws for a login that nobody has
 */
export function commandOf(kind: RehearsedKind, step: ScriptStep, idOf: (login: string) => string): CaseCommand {
  const contract = BY_WORD[kind].get(step.command);
  const body = contract === undefined ? null : bodyOf(contract, step, idOf);
  if (contract === undefined || body?.ok !== true) throw new Error('a step that has not passed its contract');
  return { ...body.value, type: contract.type } as CaseCommand;
}

function bodyOf({ body: schema }: Contract, { day: on, body }: ScriptStep, idOf: (login: string) => string): Parsed<object> {
  const dated = schema instanceof z.ZodObject && 'day' in schema.shape ? { day: on, ...body } : body;
  const people = PEOPLE_FIELDS.flatMap((field) => {
    const named = body[field];
    return typeof named === 'string' && named !== '' && !UUID.test(named) ? [[field, idOf(named)]] : [];
  });
  return parse(schema, { ...dated, ...Object.fromEntries(people) });
}
