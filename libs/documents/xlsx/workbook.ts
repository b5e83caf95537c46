import ExcelJS from 'exceljs';
import { clean } from '../text/clean.ts';
import { settled } from '../zip/settled.ts';

/** As the format numbers sheets of paper. */
const A4 = 9;

type ColumnKind = 'text' | 'day' | 'number' | 'percent';
/** `width` in characters. */
export type Column = { readonly title: string; readonly width: number; readonly kind?: ColumnKind };
/** A day is given as 'YYYY-MM-DD' in a column of days. */
export type Cell = string | number | null;
export type Sheet = { readonly name: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

/** As text: what somebody typed never counts, whether it begins with =, +, - or @, also after the cell is edited. */
const FORMATS: Record<ColumnKind, string> = { text: '@', day: 'd. m. yyyy', number: '0.##', percent: '0 %' };
/** What a cell holds. */
const LONGEST = 32_000;

export async function workbook(sheets: readonly Sheet[], { title, author, day }: { readonly title: string; readonly author: string; readonly day: string }): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const made = instant(day);
  Object.assign(book, { title, creator: author, lastModifiedBy: 'Lhůtník', created: made, modified: made });
  for (const sheet of sheets) addSheet(book, sheet);
  return settled(new Uint8Array(await book.xlsx.writeBuffer()), day);
}

function addSheet(book: ExcelJS.Workbook, { name, columns, rows }: Sheet): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    headerFooter: { oddFooter: '&L&A&Rstrana &P z &N' },
  });
  sheet.columns = columns.map(({ width, kind = 'text' }) => ({ width, style: { numFmt: FORMATS[kind], alignment: { vertical: 'top', wrapText: true, ...(kind === 'day' ? { horizontal: 'left' } : {}) } } }));
  Object.assign(sheet.pageSetup, { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' });
  styleHeader(sheet.addRow(columns.map((column) => column.title)));
  for (const row of rows) sheet.addRow(row.map((cell, index) => valueOf(cell, columns[index]?.kind ?? 'text')));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

function styleHeader(row: ExcelJS.Row): void {
  row.eachCell((cell) => {
    cell.numFmt = FORMATS.text;
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8ECF2' } };
  });
}

function valueOf(cell: Cell, kind: ColumnKind): ExcelJS.CellValue {
  if (typeof cell !== 'string') return cell;
  return kind === 'day' ? instant(cell) : text(cell);
}

/** Spreadsheets read '_x0041_' as a letter by its code; what somebody typed so is told to be an underscore. */
function text(value: string): string {
  return clean(value).slice(0, LONGEST).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
