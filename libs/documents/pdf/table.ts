import type { ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { inOnePiece, type Row } from '../outline/block.ts';

const PADDING = 4;
const LINE = 0.5;

export const LAYOUT: CustomTableLayout = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  hLineColor: () => '#777777',
  vLineColor: () => '#777777',
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
  fillColor: (row, node) => (row < (node.table.headerRows ?? 0) ? '#e8ecf2' : null),
};

/** Fixed widths: only in them a word that is longer than its column is parted instead of pushing the page wider. */
export function columnWidths(shares: readonly number[], width: number): number[] {
  const free = width - shares.length * 2 * PADDING - (shares.length + 1) * LINE;
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (free * share) / sum);
}

export type PdfRow = { readonly cells: readonly TableCell[]; readonly texts: Row };

/** Its first row stands again on each page. */
export function table(titles: readonly string[], widths: number[], rows: readonly PdfRow[], layout: CustomTableLayout = LAYOUT): ContentTable {
  const whole = rows.every(({ texts }) => inOnePiece(texts));
  return {
    margin: [0, 2, 0, 8],
    fontSize: 9,
    layout,
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      body: [titles.map((text) => ({ text, bold: true })), ...rows.map(({ cells }) => [...cells])],
    },
  };
}
