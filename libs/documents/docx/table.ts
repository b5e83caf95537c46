import { BorderStyle, Paragraph, ShadingType, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { inOnePiece, type Fact, type Row, type Table as TableBlock } from '../outline/block.ts';
import { runs } from './runs.ts';

/** A4 less 2 cm on either side, in twentieths of a point. */
export const TEXT_WIDTH = 9638;
const LABEL_WIDTH = 2600;
const SIZE = 18;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '777777' };

export function factsTable(facts: readonly Fact[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    columnWidths: [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
    rows: facts.map(({ label, value }) => new TableRow({ children: [cell(label, LABEL_WIDTH, { color: '444444' }), cell(value, TEXT_WIDTH - LABEL_WIDTH)] })),
  });
}

/** Its first row stands again on each page; fixed widths, so that a long word does not push the page wider. */
export function listTable({ columns, rows }: TableBlock): Table {
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / sum));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [headerRow(columns.map(({ title }) => title), widths), ...rows.map((row) => bodyRow(row, widths))],
  });
}

function headerRow(titles: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({ tableHeader: true, cantSplit: true, children: titles.map((title, index) => cell(title, widths[index] ?? 0, { bold: true, fill: 'E8ECF2', keepNext: true })) });
}

function bodyRow(row: Row, widths: readonly number[]): TableRow {
  return new TableRow({ cantSplit: inOnePiece(row), children: row.map((text, index) => cell(text, widths[index] ?? 0)) });
}

type CellStyle = { readonly bold?: boolean; readonly color?: string; readonly fill?: string; readonly keepNext?: boolean };

function cell(text: string, width: number, { bold = false, color, fill, keepNext = false }: CellStyle = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [new Paragraph({
      keepNext,
      spacing: { after: 0 },
      children: runs(text, { size: SIZE, bold, ...(color === undefined ? {} : { color }) }),
    })],
  });
}
