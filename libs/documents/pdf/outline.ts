import type { Content, ContentTable } from 'pdfmake/interfaces.js';
import type { Block, Fact, Outline, Row, Table } from '../outline/block.ts';
import { contentWidth, HEADING, page } from './page.ts';
import { renderPdf } from './render.ts';
import { columnWidths, table, type PdfRow } from './table.ts';

const WIDTH = contentWidth('portrait');
const LABEL_WIDTH = 130;

export async function outlinePdf(outline: Outline): Promise<Buffer> {
  return renderPdf(page(outline, outline.blocks.map(content)));
}

function content(block: Block): Content {
  switch (block.kind) {
    case 'title':
      return titleContent(block);
    case 'banner':
      return { text: block.text, bold: true, color: '#9b1c1c', margin: [0, 0, 0, 8] };
    case 'heading':
      return { text: block.text, fontSize: 13, bold: true, headlineLevel: HEADING, margin: [0, 10, 0, 4] };
    case 'subheading':
      return { text: block.text, fontSize: 11, bold: true, headlineLevel: HEADING, margin: [0, 6, 0, 2] };
    case 'paragraph':
      return { text: block.text, margin: [0, 0, 0, 6] };
    case 'remark':
      return { text: block.text, italics: true, color: '#444444', margin: [0, 0, 0, 6] };
    case 'facts':
      return factsContent(block.facts);
    case 'table':
      return tableContent(block);
    case 'signatures':
      return { margin: [0, 30, 0, 0], stack: block.under.map(signature) };
  }
}

export function titleContent({ text, under }: { readonly text: string; readonly under: string }): Content {
  return { stack: [{ text, fontSize: 18, bold: true }, { text: under, fontSize: 13 }], margin: [0, 0, 0, 10] };
}

export function factsContent(facts: readonly Fact[], width = WIDTH): ContentTable {
  return {
    margin: [0, 0, 0, 6],
    layout: 'noBorders',
    table: { widths: [LABEL_WIDTH, width - LABEL_WIDTH - 20], body: facts.map(({ label, value }) => [{ text: label, color: '#444444' }, { text: value }]) },
  };
}

function tableContent({ columns, rows }: Table): Content {
  return table(columns.map(({ title }) => title), columnWidths(columns.map(({ share }) => share), WIDTH), rows.map(pdfRow));
}

function pdfRow(texts: Row): PdfRow {
  return { cells: texts.map((text) => ({ text })), texts };
}

export function signature(under: string): Content {
  return {
    margin: [WIDTH - 230, 20, 0, 0],
    stack: [{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: 230, y2: 0, lineWidth: 0.7, dash: { length: 2 } }] }, { text: under, alignment: 'center', fontSize: 9, margin: [0, 3, 0, 0] }],
  };
}
