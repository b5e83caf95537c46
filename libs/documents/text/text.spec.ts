import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../law/index.ts';
import { meetingFileName, yearPackFileName } from '../index.ts';
import { ALPHABET, group, head, person, TWO_DAYS } from '../spec-support.ts';
import { clean, cleaned, oneLine } from './clean.ts';
import { inCzechOrder } from './collation.ts';
import { clockTime, czechDay, daysInLine, daysText, duration } from './czech.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('Czech', () => {
  it('writes days and hours as Czechs do', () => {
    expect(plain(czechDay('2027-03-04' as Day))).toBe('4. 3. 2027');
    expect(plain(daysText(TWO_DAYS))).toBe('čtvrtek 4. 3. 2027, 9:00–15:30\npátek 5. 3. 2027, 8:30–12:00');
    expect(plain(daysInLine(TWO_DAYS))).toBe('4. 3. 2027 a 5. 3. 2027');
    expect(clockTime('00:15')).toBe('0:15');
  });

  it.each([[60, '1 hodina'], [120, '2 hodiny'], [300, '5 hodin'], [390, '6 hodin 30 minut'], [61, '1 hodina 1 minuta'], [43, '43 minut'], [2, '2 minuty'], [0, '0 minut']])('says %i minutes as %s', (minutes, said) => {
    expect(plain(duration(minutes))).toBe(said);
  });

  it('sorts people by surname whatever their titles, offices with ch after h, and those who come for nobody last', () => {
    const people = ['Mgr. Jana Žáková, Ph.D.', 'Ing. Adam Šťastný', 'Petr Svoboda', 'Chudoba'].map((name) => person(name));
    const [first, second, third] = inCzechOrder([group(null, []), group('Chotěboř', []), group('Humpolec', people)]);
    expect([first?.organisation, second?.organisation, third?.organisation]).toEqual(['Humpolec', 'Chotěboř', null]);
    expect(first?.people.map(({ name }) => name)).toEqual(['Chudoba', 'Petr Svoboda', 'Ing. Adam Šťastný', 'Mgr. Jana Žáková, Ph.D.']);
  });
});

describe('groups of participants', () => {
  it('of one organisation become one, with the seats of all, however often it was invited', () => {
    const [only, nobodys] = inCzechOrder([group('Charita  Jihlava', [person('Eva Bílá')], 0), group(null, [person('A')]), group('Charita Jihlava', [person('Jan Adam')], 2), group(null, [person('B')])]);
    expect(only).toMatchObject({ organisation: 'Charita Jihlava', seats: 3, people: [{ name: 'Jan Adam' }, { name: 'Eva Bílá' }] });
    expect(nobodys?.people.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('a text that somebody typed', () => {
  it('keeps its letters and line breaks, and loses what cannot be printed or turns the writing', () => {
    expect(clean(ALPHABET)).toBe(ALPHABET);
    expect(clean('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(clean('\u0000x\u0007\u001B[31m\u007F\u202Etxt\uFEFF\u200B\uD800\uFFFE')).toBe('x[31mtxt');
    expect(clean('e\u0301')).toBe('é');
    expect(oneLine('  Jan\n\tNovák ')).toBe('Jan Novák');
  });

  it('is cleaned wherever it stands in a view', () => {
    expect(cleaned({ a: ['x\u0000'], b: { c: 'y\u0001', d: null, e: 3, f: true } })).toEqual({ a: ['x'], b: { c: 'y', d: null, e: 3, f: true } });
  });
});

describe('the name of a file', () => {
  it('carries our number, the kind and the day, and nothing of what it is about', () => {
    expect(meetingFileName('minutes', head(), 'docx')).toBe('PO-2027-0003_zaznam-z-jednani_2027-03-04.docx');
    expect(meetingFileName('attendance-list', head({ days: TWO_DAYS }), 'pdf')).toBe('PO-2027-0003_prezencni-listina_2027-03-04.pdf');
    expect(meetingFileName('confirmation', head({ days: [] }), 'pdf')).toBe('PO-2027-0003_potvrzeni-o-ucasti.pdf');
    expect(meetingFileName('minutes', head({ registerNumber: '' }), 'pdf')).toBe('zaznam-z-jednani_2027-03-04.pdf');
    expect(yearPackFileName('RP-2027-001', 2027)).toBe('RP-2027-001_doklady-o-poradach_2027.zip');
  });

  it('bears numbers of any pattern', () => {
    expect(meetingFileName('minutes', head({ registerNumber: '../Řada 3/2027"\r\nX: y' }), 'pdf')).toBe('Rada-3-2027-X-y_zaznam-z-jednani_2027-03-04.pdf');
  });
});
