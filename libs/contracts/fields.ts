import { z } from 'zod';
import type { Day } from '../law/index.ts';

export const LIMITS = { line: 200, subject: 300, text: 20_000, list: 50, parties: 200 } as const;

// C0 and C1 controls, and those that turn the direction of writing: they hide what a text says.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const LONE_SURROGATE = /\p{Cs}/u;
const LINE_BREAK = /[\n\t\u2028\u2029]/u;

/** Of nothing but these a text looks empty, and is: blanks of every kind, joiners, soft hyphens. */
const SEEN = /[^\p{Cf}\p{Z}\n\t]/u;

function tidy(value: string): string {
  const text = value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  return SEEN.test(text) ? text : '';
}

const clean = (value: string): boolean => !CONTROLS.test(value) && !LONE_SURROGATE.test(value);

/** Several lines of plain text: trimmed, NFC, no control characters but the line break and the tab. */
export function text(max: number = LIMITS.text): z.ZodString {
  return z.string().overwrite(tidy).min(1).max(max).refine(clean, { error: 'Text obsahuje řídicí znaky, které do něj nepatří.' });
}

/** One line of plain text. */
export function line(max: number = LIMITS.line): z.ZodString {
  return text(max).refine((value) => !LINE_BREAK.test(value), { error: 'Uveďte na jednom řádku, bez tabulátorů.' });
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function isCivilDay(value: string): value is Day {
  const match = DAY.exec(value);
  if (match === null) return false;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return year >= 1990 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** A civil day in Prague, 'YYYY-MM-DD'. It has no time and no zone. */
export function day(): z.ZodType<Day, string> {
  return z
    .string()
    .refine(isCivilDay, { error: 'Den uveďte ve tvaru RRRR-MM-DD, například 2026-11-02; musí v kalendáři existovat.' })
    .meta({ format: 'date', examples: ['2026-11-02'] });
}

/** 'HH:MM' in Prague. */
export function clock(): z.ZodType<string, string> {
  return z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'Hodinu uveďte ve tvaru HH:MM, například 09:00.' }).meta({ examples: ['09:00'] });
}

/** An address that a browser opens. */
export function webAddress(): z.ZodType<string, string> {
  return z.url({ protocol: /^https?$/, error: 'Uveďte celou adresu, která začíná https://.' }).max(500);
}

/** An instant with its offset, to the second at least: '2026-11-23T09:15:00+01:00'. */
export function instant(): z.ZodType<string, string> {
  return z.iso
    .datetime({ offset: true, error: 'Čas uveďte ve tvaru RRRR-MM-DDThh:mm:ss s posunem, například 2026-11-23T09:15:00+01:00.' })
    .max(40)
    .meta({ examples: ['2026-11-23T09:15:00+01:00'] });
}

/** Id of something that the register knows: a case, a person, an office, an attachment. */
export function id(what = 'záznamu'): z.ZodType<string, string> {
  return z.uuid({ error: `Identifikátor ${what} má tvar UUID.` }).overwrite((value) => value.toLowerCase());
}

const LOCAL_ID = /^(?:[a-z]{1,2}\d{1,4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Id that the sender makes for a part of the case: 'p1', 'b12', or a UUID.
 * It goes into facts and process histories, so its shape leaves no room for a name.
 */
export function localId(): z.ZodType<string, string> {
  return z.string().regex(LOCAL_ID, { error: 'Označení části věci je písmeno s číslem (p1, b2) nebo UUID.' }).meta({ examples: ['p1'] });
}

/** Spisová značka or č. j., as the records service wrote it. */
export function recordNumber(): z.ZodType<string, string> {
  return line(80).meta({ examples: ['KUJI 104512/2026'] });
}

/** A list without repetition of the same id. */
export function idsOnce(of: z.ZodType<string, string>, max: number = LIMITS.list): z.ZodType<string[], string[]> {
  return z.array(of).max(max).refine((ids) => new Set(ids).size === ids.length, { error: 'Totéž je v seznamu dvakrát.' });
}
