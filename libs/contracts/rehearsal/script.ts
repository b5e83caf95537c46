import { z } from 'zod';
import type { ComplaintCommand } from '../../domain/index.ts';
import type { CommandType } from '../complaint/body.ts';
import { COMMAND_CONTRACTS, COMMAND_TYPES } from '../complaint/commands.ts';
import { day, line } from '../fields.ts';
import { parse } from '../parse.ts';
import type { Parsed } from '../parse.ts';

const MOST_STEPS = 200;

type StepType = Exclude<CommandType, 'registerComplaint'>;

/** By its address ('sign-notice') and by its name ('signNotice'). */
const BY_WORD: ReadonlyMap<string, StepType> = new Map(COMMAND_TYPES.flatMap((type) => [[type, type], [COMMAND_CONTRACTS[type].path, type]]));

const shape = z.strictObject({
  day: day().describe('Den, kdy se krok v evidenci provede.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Čas uveďte ve tvaru HH:MM, například 14:30.' }).exactOptional().describe('Pražský čas; bez uvedení 9:00.'),
  command: z.string().max(60).describe('Krok jako v adrese POST /complaints/{id}/<krok>, například „classify“ nebo „sign-notice“.').meta({ examples: ['classify'] }),
  by: line(100).exactOptional().describe('Kdo krok provede: přihlašovací jméno. Bez uvedení ten, komu přísluší.'),
  body: z.record(z.string(), z.unknown()).default({}).describe('Tělo kroku jako v API; chybějící „day“ je den kroku, osobu lze uvést přihlašovacím jménem.'),
});

type Shape = z.output<typeof shape>;

/** One step of a script; its body is checked by the contract of its command. */
export const scriptStep = shape.superRefine((step, context) => {
  const type = BY_WORD.get(step.command);
  if (type === undefined) {
    context.addIssue({ code: 'custom', path: ['command'], message: `Krok „${step.command.slice(0, 40)}“ neznáme; kroky uvádí popis API.` });
    return;
  }
  const checked = bodyOf(type, step, PLACEHOLDER);
  if (checked.ok) return;
  for (const { field, messageCs } of checked.fields) context.addIssue({ code: 'custom', path: ['body', ...field.split('.').filter((part) => part !== '')], message: messageCs });
}).meta({ id: 'RehearsalStep' });

export const script = z.array(scriptStep).max(MOST_STEPS);

export type ScriptStep = z.output<typeof scriptStep>;

/** Fields that name one of our people; a script may name them by login. */
const PEOPLE_FIELDS = ['ownerId', 'personId'] as const;
const PLACEHOLDER = (): string => '00000000-0000-4000-8000-000000000000';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The command of a step that has passed its contract. `idOf` turns a login into the id of a person.
 * @throws whatever `idOf` throws for a login that nobody has
 */
export function commandOf(step: ScriptStep, idOf: (login: string) => string): ComplaintCommand {
  const type = BY_WORD.get(step.command);
  const body = type === undefined ? null : bodyOf(type, step, idOf);
  if (type === undefined || body?.ok !== true) throw new Error('a step that has not passed its contract');
  return { ...body.value, type } as ComplaintCommand;
}

function bodyOf(type: StepType, { day: on, body }: Shape, idOf: (login: string) => string): Parsed<object> {
  const schema: z.ZodType<object> = COMMAND_CONTRACTS[type].body;
  const dated = schema instanceof z.ZodObject && 'day' in schema.shape ? { day: on, ...body } : body;
  const people = PEOPLE_FIELDS.flatMap((field) => {
    const named = body[field];
    return typeof named === 'string' && named !== '' && !UUID.test(named) ? [[field, idOf(named)]] : [];
  });
  return parse(schema, { ...dated, ...Object.fromEntries(people) });
}
