import { z } from 'zod';
import { BOARD_SECTIONS, BOUNDS, DEADLINE_STATES, LEGAL_EFFECTS } from './views/deadline.ts';
import { id, line } from './fields.ts';
import { CASE_KINDS, CLASSIFICATIONS, PHASES, SUBMISSION_KINDS } from './words.ts';

const PAGE = { standard: 50, most: 200 } as const;

/** A number in the address. */
function whole(min: number, max: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,9}$/, { error: 'Očekává se celé číslo.' })
    .transform(Number)
    .pipe(z.int().min(min).max(max));
}

/** A choice of several words, divided by commas: ?state=late,near */
function several<const Words extends readonly [string, ...string[]]>(words: Words): z.ZodType<Words[number][], string> {
  return z
    .string()
    .max(600)
    .transform((value) => [...new Set(value.split(',').map((word) => word.trim()))])
    .pipe(z.array(z.enum(words)).min(1).max(words.length));
}

const cursor = z.string().max(400).regex(/^[A-Za-z0-9_-]+$/, { error: 'Hodnotu „after“ převezměte z položky „next“ předchozí stránky.' });

export const paging = {
  after: cursor.exactOptional().describe('Pokračování: hodnota „next“ z předchozí stránky.'),
  limit: whole(1, PAGE.most).default(PAGE.standard).describe(`Nejvýše kolik záznamů na stránku, 1–${String(PAGE.most)}.`),
};

const person = z.union([z.enum(['me', 'none']), id('osoby')]).describe('„me“ = já, „none“ = nepřidělené, nebo identifikátor osoby.');

const number = line(100).min(2).describe('Hledá ve spisové značce, č. j. a evidenčním čísle; bez ohledu na diakritiku a velikost písmen.');

const caseFilter = {
  kind: z.enum(SUBMISSION_KINDS).exactOptional().describe('Druh věci: complaint = stížnost, review = přešetření.'),
  phase: several(PHASES).exactOptional().describe('Fáze věci; více hodnot oddělte čárkou.'),
  classification: several(CLASSIFICATIONS).exactOptional(),
  owner: person.exactOptional(),
  office: id('úřadu').exactOptional().describe('Úřad, kterého se věc týká.'),
  open: z.enum(['true', 'false']).exactOptional().describe('true = jen neuzavřené, false = jen uzavřené.'),
  q: number.exactOptional(),
};

export const caseListQuery = z.strictObject({ ...caseFilter, ...paging });
export const caseCountQuery = z.strictObject(caseFilter);

const boardFilter = {
  person: person.exactOptional(),
  office: id('úřadu').exactOptional().describe('Úřad, kterého se věc týká.'),
  agenda: z.enum(CASE_KINDS).exactOptional(),
  bound: several(BOUNDS).exactOptional().describe('Koho lhůta váže; „us“ = nás. Jen na co čekáme: complainant,orp,inspected,other.'),
  effect: several(LEGAL_EFFECTS).exactOptional().describe('Povaha lhůty. Jen zákonné a určené: statutory,set.'),
  section: several(BOARD_SECTIONS).exactOptional().describe('Jen tyto části přehledu, viz „section“ řádku; „done“ jen spolu se state=met,cancelled.'),
  state: several(DEADLINE_STATES).default(['late', 'near', 'open']).describe('Stav lhůty; více hodnot oddělte čárkou. Výchozí: late,near,open.'),
  q: number.exactOptional(),
};

export const boardCountQuery = z.strictObject(boardFilter);
export const boardQuery = z.strictObject({ ...boardFilter, ...paging });

export const taskQuery = z.strictObject({
  of: z.enum(['me', 'role', 'all']).default('all').describe('me = moje, role = čekající na mou roli, all = obojí.'),
  ...paging,
});

export const messageQuery = z.strictObject({
  state: several(['planned', 'bundled', 'sent', 'overtaken', 'dead']).exactOptional(),
  recipient: z.union([z.literal('me'), id('osoby')]).exactOptional(),
  ...paging,
});

export const factQuery = z.strictObject({
  after: whole(0, 1_000_000).default(0).describe('Jen události s vyšším číslem; u „order=newest“ s nižším. 0 = od začátku.'),
  order: z.enum(['oldest', 'newest']).default('oldest').describe('oldest = od nejstarší, newest = od nejnovější.'),
  origin: several(['person', 'invitee', 'door', 'process']).exactOptional().describe('person = zapsali lidé, invitee = přišlo odkazem z pozvánky, door = plyne z toho hned, process = přinesl čas. Více hodnot oddělte čárkou.'),
  limit: whole(1, PAGE.most).default(PAGE.standard),
});

export const accessLogQuery = z.strictObject({ ...paging });

/** The law itself refuses a wrong value, with its own sentence; here only the shape is held. */
export const computeQuery = z.strictObject({
  from: z.string().max(20).describe('Den 0, RRRR-MM-DD.').meta({ examples: ['2026-11-02'] }),
  period: z.string().max(20).exactOptional().describe('Délka: P60D, P2W, P1M, P1Y, P10WD, dom:15, fixed:02-15.').meta({ examples: ['P60D'] }),
  rule: z.string().max(60).exactOptional().describe('Místo délky pravidlo z GET /rules.'),
  due: z.string().max(20).exactOptional().describe('Určený den, u pravidel, jejichž den určuje úřad nebo zákon.'),
});

export const caseParams = z.strictObject({ id: id('věci') });
export const attachmentParams = z.strictObject({ id: id('věci'), attachmentId: id('přílohy') });
export const looseAttachmentParams = z.strictObject({ attachmentId: id('přílohy') });
