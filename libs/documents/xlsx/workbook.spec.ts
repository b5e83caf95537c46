import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unpacked } from '../../../test/support/read-documents.ts';
import { workbook, type Sheet } from './workbook.ts';

const HOSTILE = ['=HYPERLINK("http://x.example","y")', '+1+1', '-2+3', '@SUM(A1:A9)', '\t=1', '_x0041_', `<b>&"'`, 'dva\nřádky', 'a\u0000\u0007b', 'Ž'.repeat(40_000)];
const sheet: Sheet = {
  name: 'Účast',
  columns: [{ title: 'Jméno', width: 28 }, { title: 'Den', width: 12, kind: 'day' }, { title: 'Hodin', width: 8, kind: 'number' }],
  rows: [...HOSTILE.map((text) => [text, '2027-03-04', 1.5] as const), [null, null, null]],
};
const made = workbook([sheet, { name: 'Prázdný', columns: sheet.columns, rows: [] }], { title: 'Porady 2027', author: 'Krajský úřad', day: '2028-01-05' });

async function read(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await made;
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

describe('a workbook', () => {
  it('counts nothing that somebody typed: no formula, no link, only text', async () => {
    const xml = unpacked(await made)('xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >/]|hyperlink/u);
    const cells = [...xml.matchAll(/<c r="A\d+"[^>]*>/gu)].map(([cell]) => cell);
    expect(cells.filter((cell) => cell.includes('t="s"'))).toHaveLength(HOSTILE.length + 1);
    const page = (await read()).getWorksheet('Účast');
    for (const [index, text] of HOSTILE.slice(0, 4).entries()) {
      expect(page?.getCell(index + 2, 1).value).toBe(text);
      expect(page?.getCell(index + 2, 1).numFmt).toBe('@');
    }
  });

  it('shows what was typed as it was typed, without what no file bears and no longer than a cell', async () => {
    const strings = unpacked(await made)('xl/sharedStrings.xml');
    expect(strings).toContain('_x005F_x0041_');
    expect(strings).not.toMatch(/[\u0000-\u0008]/u);
    const page = (await read()).getWorksheet('Účast');
    expect(page?.getCell(8, 1).value).toBe(`<b>&"'`);
    expect(page?.getCell(9, 1).value).toBe('dva\nřádky');
    expect(page?.getCell(10, 1).value).toBe('ab');
    expect(page?.getCell(11, 1).text).toHaveLength(32_000);
  });

  it('keeps days as days, the same in every zone', async () => {
    const cell = (await read()).getWorksheet('Účast')?.getCell(2, 2);
    expect(cell?.value).toEqual(new Date('2027-03-04T00:00:00Z'));
    expect(cell?.numFmt).toBe('d. m. yyyy');
    expect(unpacked(await made)('xl/worksheets/sheet1.xml')).toMatch(/<c r="B2" s="\d+"><v>46450<\/v>/u);
  });

  it('has a frozen header, a filter over all rows, and columns as wide as was asked', async () => {
    const page = (await read()).getWorksheet('Účast');
    expect(page?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(page?.autoFilter).toBe('A1:C12');
    expect(page?.getColumn(1).width).toBe(28);
    expect(page?.getRow(1).values).toEqual([undefined, 'Jméno', 'Den', 'Hodin']);
    expect(page?.getCell(1, 1).font.bold).toBe(true);
  });

  it('has its header also where there is nothing', async () => {
    const empty = (await read()).getWorksheet('Prázdný');
    expect(empty?.rowCount).toBe(1);
    expect(empty?.autoFilter).toBe('A1:C1');
  });

  it('is the same bytes whenever it is made', async () => {
    const options = { title: 'Porady 2027', author: 'Krajský úřad', day: '2028-01-05' };
    expect((await workbook([sheet], options)).equals(await workbook([sheet], options))).toBe(true);
  });
});
