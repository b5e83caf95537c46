import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { COMMAND_CONTRACTS } from './commands.ts';
import type { CommandType } from './body.ts';
import { EXAMPLES } from './examples.ts';
import { parse } from '../parse.ts';

const TYPES = Object.keys(COMMAND_CONTRACTS) as CommandType[];

function problems(type: CommandType, body: unknown): Record<string, string> {
  const result = parse(COMMAND_CONTRACTS[type].body as z.ZodType, body);
  return result.ok ? {} : Object.fromEntries(result.fields.map((field) => [field.field, field.messageCs]));
}

const registration = (change: Record<string, unknown>): unknown => ({ ...(EXAMPLES.registerComplaint as object), ...change });

describe('the body of each command', () => {
  it.each(TYPES)('%s: its example passes its own schema', (type) => {
    expect(problems(type, COMMAND_CONTRACTS[type].example)).toEqual({});
  });

  it.each(TYPES)('%s: an unknown key is refused by its name', (type) => {
    const body = { ...(EXAMPLES[type] as object), extension: true };
    expect(problems(type, body)).toHaveProperty('extension', 'Neznámý údaj „extension“; zkontrolujte jeho název.');
  });

  it.each(TYPES)('%s: what is not an object is refused', (type) => {
    for (const body of [null, 7, 'text', []]) expect(problems(type, body)).toHaveProperty(['']);
  });

  it.each(TYPES)('%s: can be described as a JSON schema that refuses unknown keys', (type) => {
    expect(z.toJSONSchema(COMMAND_CONTRACTS[type].body as z.ZodType, { io: 'input' })).toHaveProperty('additionalProperties', false);
  });

  it('every address is in kebab case and used once', () => {
    const paths = TYPES.map((type) => COMMAND_CONTRACTS[type].path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('a wrong field', () => {
  it('says in Czech what is missing, all at once', () => {
    expect(problems('registerComplaint', { channel: 'fax' })).toMatchObject({
      channel: 'Nepovolená hodnota. Povolené: post, databox, email, desk, telephone, oral.',
      arrival: 'Chybí povinný údaj.',
      anonymous: 'Chybí povinný údaj.',
      'text': 'Chybí povinný údaj.',
    });
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20. 11. 2026', '2026-11-20T22:40:00Z', ' 2026-11-20', '0001-01-01'])('a day written %s is refused', (written) => {
    expect(problems('classify', { ...(EXAMPLES.classify as object), day: written })).toHaveProperty('day', expect.stringContaining('RRRR-MM-DD'));
  });

  it.each(['2026-11-23T09:15:00', '2026-11-23 09:15:00+01:00', '2026-11-23', '2026-02-30T09:15:00Z'])('an instant written %s is refused', (written) => {
    expect(problems('takeOverChildRisk', { ...(EXAMPLES.takeOverChildRisk as object), at: written })).toHaveProperty('at', expect.stringContaining('posunem'));
  });

  it.each(['\u0000', '\u0007', '\u001b[31m', '\u202e', '\ud800', '\u0085'])('a text with the control character %j is refused', (character) => {
    expect(problems('addNote', { text: { note: `před${character}po` } })).toHaveProperty(['text.note'], 'Text obsahuje řídicí znaky, které do něj nepatří.');
  });

  it('too long a text, and one of spaces only, are refused with what is allowed', () => {
    expect(problems('addNote', { text: { note: 'x'.repeat(20_001) } })).toEqual({ 'text.note': 'Nejvýše 20000 znaků.' });
    expect(problems('addNote', { text: { note: ' \n\t ' } })).toEqual({ 'text.note': 'Vyplňte, nesmí zůstat prázdné.' });
  });

  it('one line stays one line', () => {
    expect(problems('assignNumbers', { documentNumber: 'KUJI 1\nBcc: a@b.example' })).toHaveProperty('documentNumber', expect.stringContaining('jednom řádku'));
  });

  it('a part named twice is refused', () => {
    const claim = { id: 'b1', text: { claim: 'Totéž.' } };
    expect(problems('registerComplaint', registration({ claims: [claim, claim] }))).toEqual({ claims: 'Totéž označení je použito dvakrát.' });
  });

  it('an id has no room for a name', () => {
    expect(problems('assign', { ownerId: 'jan-novak' })).toEqual({ ownerId: 'Identifikátor osoby má tvar UUID.' });
    expect(problems('evaluateClaim', { ...(EXAMPLES.evaluateClaim as object), claimId: 'jan-novak' })).toHaveProperty('claimId');
  });

  it('a child is known by initials, never by name', () => {
    const child = { id: 'd1', text: { initials: 'Anička', birthYear: 2017 } };
    expect(problems('registerComplaint', registration({ children: [child] }))).toHaveProperty(['children.0.text.initials']);
  });

  it('of three shapes of those complained of, the one that was meant is explained', () => {
    const wrong = { id: 's1', officeId: '0198c0de-0000-7000-8000-0000000000f1', position: 'starosta', text: {} };
    expect(problems('registerComplaint', registration({ complainedOf: [wrong] }))).toHaveProperty(['complainedOf.0.position']);
  });
});

describe('what is accepted', () => {
  it('is trimmed, with one kind of line break and one form of accents', () => {
    const result = parse(COMMAND_CONTRACTS.addNote.body as z.ZodType, { text: { note: '  prvni\u0301 r\u030ca\u0301dek\r\ndruhý\r ' } });
    expect(result).toEqual({ ok: true, value: { text: { note: 'první řádek\ndruhý' } } });
  });
});
