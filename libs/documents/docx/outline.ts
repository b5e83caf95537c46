import {
  AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun, type FileChild, type IRunOptions,
} from 'docx';
import type { Block, Outline } from '../outline/block.ts';
import { settled } from '../zip/settled.ts';
import { runs } from './runs.ts';
import { factsTable, listTable, TEXT_WIDTH } from './table.ts';

const MARGIN = 1134; // 2 cm, in twentieths of a point
const GREY = '444444';
const FOOT = 'Pata';

export async function outlineDocx(outline: Outline): Promise<Buffer> {
  const { title, authority, watermark, blocks, preparedOn } = outline;
  const document = new Document({
    title, creator: authority, lastModifiedBy: 'Lhůtník', description: '', styles: STYLES,
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      headers: watermark === null ? {} : { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: runs(watermark, { bold: true, color: '9B1C1C', size: 28 }) })] }) },
      footers: { default: footer(outline) },
      children: [new Paragraph({ children: [new TextRun({ text: authority, color: GREY, size: 18 })], spacing: { after: 160 } }), ...blocks.flatMap(children)],
    }],
  });
  return settled(await Packer.toBuffer(document), preparedOn);
}

const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 20, language: { value: 'cs-CZ' } }, paragraph: { spacing: { after: 100 } } },
    title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 40 } } },
    heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
    heading2: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 160, after: 60 }, keepNext: true } },
  },
  paragraphStyles: [{ id: FOOT, name: 'Pata', run: { size: 16, color: GREY } }],
};

/** The size stands in a style: Writer takes that of a field's number from nowhere else. */
function footer({ registerNumber }: Outline): Footer {
  return new Footer({
    children: [new Paragraph({
      style: FOOT,
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      children: [
        new TextRun({ text: `Evidenční číslo ${registerNumber}\tstrana ` }),
        new TextRun({ children: [PageNumber.CURRENT] }),
        new TextRun({ text: ' z ' }),
        new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
      ],
    })],
  });
}

function children(block: Block): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.TITLE }), paragraph(block.under, { size: 26 })];
    case 'banner':
      return [paragraph(block.text, { bold: true, color: '9B1C1C' })];
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
    case 'subheading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'remark':
      return [paragraph(block.text, { italics: true, color: GREY }, block.leads === true)];
    case 'facts':
      return [factsTable(block.facts), spacer()];
    case 'table':
      return [listTable(block), spacer()];
    case 'signatures':
      return block.under.map((text) => paragraph(text));
  }
}

function paragraph(text: string, run: IRunOptions = {}, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, children: runs(text, run) });
}

/** Two tables on end would grow together. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { after: 60 } });
}

