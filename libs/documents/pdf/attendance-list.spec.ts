import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../law/index.ts';
import { attendanceListPdf, type AttendanceListDoc } from '../index.ts';
import { pdfText, readPdf } from '../../../test/support/read-documents.ts';
import { ALPHABET, FIRST, group, head, mark, OFFICES, person, SECOND, TWO_DAYS } from '../spec-support.ts';

const HEADER = ['Č.', 'Jméno a příjmení', 'Funkce', 'Úřad / organizace', 'Podpis'];

function list(changes: Partial<AttendanceListDoc> = {}): AttendanceListDoc {
  return { meeting: head(), preparedOn: '2027-03-01' as Day, groups: [], spareRows: 0, recorded: false, ...changes };
}

const fifteen = OFFICES.map((office, index) => group(office, [person(`Jana Nováková ${index}`), person(`Eva Čížková ${index}`)], 3));

describe('the attendance list', () => {
  it('tells which meeting it is, with our number and never a č. j.', async () => {
    const text = await pdfText(await attendanceListPdf(list()));
    expect(text).toContain('Krajský úřad Kraje Vysočina, odbor sociálních věcí');
    expect(text).toContain('Prezenční listina Porada k náhradní rodinné péči');
    expect(text).toContain('Evidenční číslo PO-2027-0003');
    expect(text).toContain('čtvrtek 4. 3. 2027, 9:00–15:30');
    expect(text).toContain('Jihlava, Žižkova 57');
    expect(text).toContain('strana 1 z 1');
    expect(text).not.toMatch(/č\. ?j\./u);
  });

  it('has a row for everybody named, by office as Czechs sort them and by surname, and an empty one for each seat that is left', async () => {
    const text = await pdfText(await attendanceListPdf(list({ groups: [...fifteen].reverse(), spareRows: 4 })));
    const at = (word: string): number => text.indexOf(word);
    expect(at('Humpolec')).toBeLessThan(at('Chotěboř'));
    expect(at('Telč')).toBeLessThan(at('Třebíč'));
    expect(at('Eva Čížková 0')).toBeLessThan(at('Jana Nováková 0'));
    expect(text.match(/Městský úřad Pacov/gu)).toHaveLength(3);
    expect(text).toContain(' 49.');
    expect(text).not.toContain(' 50.');
  });

  it('repeats its header and counts its pages, for 300 people', async () => {
    const people = Array.from({ length: 300 }, (_, index) => person(`Zdeňka Šťastná č${index + 1}`));
    const pages = await readPdf(await attendanceListPdf(list({ groups: OFFICES.map((office, index) => group(office, people.slice(index * 20, index * 20 + 20))) })));
    expect(pages.length).toBeGreaterThan(8);
    for (const [index, page] of pages.entries()) {
      for (const title of HEADER) expect(page.text).toContain(title);
      expect(page.text).toContain(`strana ${index + 1} z ${pages.length}`);
      expect(page.text).toContain('Evidenční číslo PO-2027-0003');
    }
    const all = pages.map(({ text }) => text).join('\n');
    for (let number = 1; number <= 300; number += 1) expect(all).toMatch(new RegExp(`č${number}\\b`, 'u'));
  });

  it('lies on its side for two days and has room for a signature on each', async () => {
    const [page] = await readPdf(await attendanceListPdf(list({ meeting: head({ days: TWO_DAYS }), groups: fifteen })));
    expect(page?.width).toBeGreaterThan(page?.height ?? 0);
    expect(page?.text).toContain('Podpis 4. 3.');
    expect(page?.text).toContain('Podpis 5. 3.');
    expect(page?.text).toContain('pátek 5. 3. 2027, 8:30–12:00');
  });

  it('tells who was there once attendance is closed, and leaves no empty rows', async () => {
    const people = [
      person('Alena Adámková', [mark('present'), mark('absent', { day: SECOND })]),
      person('Bára Bílá', [mark('deputy', { lateAt: '10:15' }), mark('excused', { day: SECOND })]),
    ];
    const groups = [group('Městský úřad Telč', people, 5), group(null, [person('Host Hostující', [mark('guest')])])];
    const bytes = await attendanceListPdf(list({ meeting: head({ days: TWO_DAYS }), groups, spareRows: 5, recorded: true }));
    const text = await pdfText(bytes);
    expect(text).toContain('Účast 4. 3.');
    expect(text).toMatch(/Alena Adámková sociální pracovnice Městský úřad Telč přítomen nepřítomen/u);
    expect(text).toMatch(/zástup, příchod 10:15/u);
    expect(text).toMatch(/Host Hostující sociální pracovnice – host –/u);
    const numbers = (await readPdf(bytes)).flatMap(({ pieces }) => pieces).filter(({ text: piece, from }) => from < 60 && /^\d+\.$/u.test(piece));
    expect(numbers.map(({ text: piece }) => piece)).toEqual(['1.', '2.', '3.']);
    expect(text).not.toContain('Podpis 4');
  });

  it('carries its fonts, and its text is found and copied with every Czech letter', async () => {
    const bytes = await attendanceListPdf(list({ groups: [group(ALPHABET, [person(`Ing. ${ALPHABET}`)])] }));
    expect(bytes.toString('latin1')).toContain('/FontFile2');
    const text = await pdfText(bytes);
    for (const letter of ALPHABET.replaceAll(' ', '')) expect(text).toContain(letter);
    expect(text).toContain('Ing. áčďéěíňóřšťúůýž');
  });

  it('stays on its paper whatever somebody typed', async () => {
    const endless = 'Ž'.repeat(400);
    const hostile = `zl\u0000o\u0007mys\u202Elné\uD800 \u200Bjméno`;
    const pages = await readPdf(await attendanceListPdf(list({ groups: [group(endless, [person(endless, [], endless), person(hostile), person(''), person('{{x}} \\n <b>')])] })));
    for (const { pieces, width, height } of pages) {
      for (const { to, y } of pieces) {
        expect(to).toBeLessThanOrEqual(width - 39);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    }
    const all = pages.map(({ text }) => text).join(' ');
    expect(all.replace(/\s/gu, '')).toContain('zlomyslné');
    expect(all).toContain('{{x}} \\n <b>');
    expect(all.match(/Ž/gu)?.length).toBeGreaterThanOrEqual(1200);
  });

  it('is made of nothing too: a meeting to which nobody was invited', async () => {
    const [page] = await readPdf(await attendanceListPdf(list()));
    for (const title of HEADER) expect(page?.text).toContain(title);
  });

  it('is the same bytes for the same view, whenever it is made', async () => {
    const doc = list({ groups: fifteen });
    const [once, again] = await Promise.all([attendanceListPdf(doc), attendanceListPdf(doc)]);
    expect(again.equals(once)).toBe(true);
    expect(once.toString('latin1')).toContain(`D:20270301120000Z`);
    expect(doc.meeting.days[0]?.day).toBe(FIRST);
  });
});
