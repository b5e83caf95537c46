import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Day } from '../../law/index.ts';
import { yearPack, type AttendanceListDoc, type PackMeeting, type YearPackDoc } from '../index.ts';
import { pdfText, unpacked } from '../../../test/support/read-documents.ts';
import { group, head, mark, minutesDoc, person, SECOND, TWO_DAYS } from '../spec-support.ts';

const spring = head({ days: TWO_DAYS });
const autumn = head({ registerNumber: 'PO-2027-0009', days: [{ day: '2027-10-06' as Day, from: '09:00', to: '12:00' }] });
const winter = head({ registerNumber: 'PO-2027-0012', days: [{ day: '2027-12-01' as Day, from: '09:00', to: '12:00' }] });

const attendance: AttendanceListDoc = {
  meeting: spring, preparedOn: '2028-01-05' as Day, spareRows: 0, recorded: true,
  groups: [
    group('Městský úřad Telč', [person('Zdeňka Šťastná', [mark('present', { lateAt: '10:00' }), mark('excused', { day: SECOND })])]),
    group('Městský úřad Pacov', [person('=cmd()', [mark('deputy')])]),
  ],
};
const meetings: readonly PackMeeting[] = [
  { meeting: spring, standing: 'held', invited: 15, attendance, minutes: minutesDoc({ meeting: spring }) },
  { meeting: autumn, standing: 'held', invited: 15, attendance: null, minutes: minutesDoc({ meeting: autumn, approved: null }) },
  { meeting: winter, standing: 'cancelled', invited: 15, attendance: null, minutes: null },
];
const doc: YearPackDoc = {
  authority: 'Krajský úřad Kraje Vysočina', department: null, year: 2027, preparedOn: '2028-01-05' as Day, meetings,
  series: [{
    registerNumber: 'RP-2026-001', title: 'Metodická porada OSPOD ORP', kind: 'methodological', frequency: 'quarterly', owner: 'Alena Metodiková',
    themes: [
      { title: 'Náhradní rodinná péče', daysMin: 2, daysMax: 2, daysHeld: 2, daysPlanned: 0 },
      { title: 'Další agenda', daysMin: 2, daysMax: 3, daysHeld: 1, daysPlanned: 0 },
      { title: 'Mimo kvótu', daysMin: null, daysMax: null, daysHeld: 0, daysPlanned: 0 },
    ],
  }],
  tasks: [{
    registerNumber: 'PO-2027-0003', seriesTitle: 'Metodická porada OSPOD ORP', kind: 'recommendation', text: '@SUM(A1)', whose: 'Městský úřad Telč',
    agreedOn: '2027-03-04' as Day, dueDay: '2027-06-30' as Day, closed: { on: '2027-06-29' as Day, done: true },
  }, {
    registerNumber: 'PO-2027-0003', seriesTitle: 'Metodická porada OSPOD ORP', kind: 'conclusion', text: 'Postup je jednotný.', whose: null,
    agreedOn: '2027-03-04' as Day, dueDay: null, closed: null,
  }],
  participation: { years: [2026, 2027], offices: [{ officeId: 'telc', name: 'Telč', perYear: [{ meetings: 0, attended: 0, people: 0, unrecorded: 1 }, { meetings: 4, attended: 3, people: 7, unrecorded: 0 }] }] },
};
const made = yearPack(doc);

async function tables(): Promise<ExcelJS.Workbook> {
  const bytes = unzipSync(await made)['prehled-porad_2027.xlsx'] ?? new Uint8Array();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return book;
}

async function rows(name: string): Promise<readonly unknown[][]> {
  const sheet = (await tables()).getWorksheet(name);
  const found: unknown[][] = [];
  sheet?.eachRow((row, number) => {
    if (number > 1) found.push((row.values as unknown[]).slice(1));
  });
  return found;
}

describe('the pack of a year', () => {
  it('holds the tables and the papers of what was held, named by number, kind and day alone', async () => {
    expect(Object.keys(unzipSync(await made))).toEqual([
      'ctete.txt', 'prehled-porad_2027.xlsx',
      'prezence/PO-2027-0003_prezencni-listina_2027-03-04.pdf', 'zaznamy/PO-2027-0003_zaznam-z-jednani_2027-03-04.pdf', 'zaznamy/PO-2027-0009_zaznam-z-jednani_2027-10-06.pdf',
    ]);
  });

  it('tells what it proves, what it holds, and what is lacking', async () => {
    const text = unpacked(await made)('ctete.txt');
    expect(text).toContain('standardu kvality č. 7 (vyhláška č. 473/2012 Sb., příloha č. 1)');
    expect(text).toContain('1 řada, 2 konaná jednání, 2 závěry nebo úkoly.');
    expect(text).toContain('- PO-2027-0009 (6. 10. 2027): prezence\r\n- PO-2027-0009 (6. 10. 2027): schválení záznamu z jednání\r\n');
    expect(text).not.toContain('PO-2027-0012');
    expect(text).toContain('- zaznamy/PO-2027-0003_zaznam-z-jednani_2027-03-04.pdf');
    expect(text).not.toContain('Šťastná');
  });

  it('has the papers themselves', async () => {
    const files = unzipSync(await made);
    expect(await pdfText(files['prezence/PO-2027-0003_prezencni-listina_2027-03-04.pdf'] ?? new Uint8Array())).toMatch(/Zdeňka Šťastná sociální pracovnice Městský úřad Telč přítomen, příchod 10:00 omluven/u);
    expect(await pdfText(files['zaznamy/PO-2027-0009_zaznam-z-jednani_2027-10-06.pdf'] ?? new Uint8Array())).toContain('Koncept: záznam zatím nebyl schválen.');
  });

  it('has a table of series with their quotas, one of dates, of attendance, of tasks, and of offices', async () => {
    expect((await tables()).worksheets.map(({ name }) => name)).toEqual(['Řady', 'Termíny', 'Účast', 'Úkoly', 'Účast podle úřadů']);
    expect((await rows('Řady')).map((row) => row.slice(5))).toEqual([
      ['Náhradní rodinná péče', 2, 2, 2, 0, 'ano'], ['Další agenda', 2, 3, 1, 0, 'ne'], ['Mimo kvótu', null, null, 0, 0, 'bez kvóty'].map((cell) => cell ?? undefined),
    ]);
    expect((await rows('Termíny')).map((row) => [row[0], row[4], row[5], ...row.slice(9)])).toEqual([
      ['PO-2027-0003', new Date('2027-03-04'), new Date('2027-03-05'), 'konalo se', 15, 2, 'přiložena', 'schválen'],
      ['PO-2027-0009', new Date('2027-10-06'), new Date('2027-10-06'), 'konalo se', 15, undefined, 'není', 'koncept'],
      ['PO-2027-0012', new Date('2027-12-01'), new Date('2027-12-01'), 'zrušeno', 15, undefined, 'není', 'není'],
    ]);
    expect((await rows('Účast')).map((row) => row.slice(3))).toEqual([
      [new Date('2027-03-04'), '=cmd()', 'sociální pracovnice', 'Městský úřad Pacov', 'zástup', undefined, 6.5],
      [new Date('2027-03-04'), 'Zdeňka Šťastná', 'sociální pracovnice', 'Městský úřad Telč', 'přítomen', '10:00', 5.5],
      [new Date('2027-03-05'), 'Zdeňka Šťastná', 'sociální pracovnice', 'Městský úřad Telč', 'omluven', undefined, 0],
    ]);
    expect(await rows('Úkoly')).toEqual([
      ['PO-2027-0003', 'Metodická porada OSPOD ORP', 'doporučení', '@SUM(A1)', 'Městský úřad Telč', new Date('2027-03-04'), new Date('2027-06-30'), 'splněno', new Date('2027-06-29')],
      ['PO-2027-0003', 'Metodická porada OSPOD ORP', 'závěr', 'Postup je jednotný.', undefined, new Date('2027-03-04'), undefined, 'přijato'],
    ]);
    expect(await rows('Účast podle úřadů')).toEqual([['Telč', 2026, 0, 0, undefined, 0, 1], ['Telč', 2027, 4, 3, 0.75, 7, 0]]);
  });

  it('is made of an empty year too, and says so', async () => {
    const bytes = await yearPack({ ...doc, series: [], meetings: [], tasks: [], participation: { years: [2027], offices: [] } });
    expect(Object.keys(unzipSync(bytes))).toEqual(['ctete.txt', 'prehled-porad_2027.xlsx']);
    expect(unpacked(bytes)('ctete.txt')).toContain('0 řad, 0 konaných jednání, 0 závěrů nebo úkolů.');
  });

  it('is the same bytes whenever it is made', async () => {
    expect((await yearPack(doc)).equals(await made)).toBe(true);
  });
});
