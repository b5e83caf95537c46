import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Outline } from '../outline/block.ts';

export type Orientation = 'portrait' | 'landscape';

/** The `headlineLevel` of what begins a new page rather than stand at the foot of one, apart from what it heads. */
export const HEADING = 1;
const LOWEST_HEADING = 0.88;

const MARGIN = 40;
const A4 = { portrait: 595.28, landscape: 841.89 };

export function contentWidth(orientation: Orientation): number {
  return A4[orientation] - 2 * MARGIN;
}

/** A4 with who issues it above, and on every page its number and 'strana x z y' below. PDF/A-2b: as an archive takes it (office-practice.md 25). */
export function page(outline: Omit<Outline, 'blocks'>, content: Content[], orientation: Orientation = 'portrait'): TDocumentDefinitions {
  const { title, authority, registerNumber, watermark } = outline;
  const made = new Date(`${outline.preparedOn}T12:00:00Z`);
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'cs-CZ',
    displayTitle: true,
    info: { title, author: authority, creator: 'Lhůtník', producer: 'Lhůtník', creationDate: made, modDate: made },
    pageSize: 'A4',
    pageOrientation: orientation,
    pageMargins: [MARGIN, MARGIN, MARGIN, 48],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15 },
    ...(watermark === null ? {} : { watermark: { text: watermark, opacity: 0.1, bold: true, angle: -45, fontSize: 110 } }),
    footer: (current, count) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      fontSize: 8,
      color: '#444444',
      columns: [{ text: `Evidenční číslo ${registerNumber}` }, { text: `strana ${current} z ${count}`, alignment: 'right' }],
    }),
    pageBreakBefore: ({ headlineLevel, startPosition }) => headlineLevel === HEADING && startPosition.verticalRatio > LOWEST_HEADING,
    content: [{ text: authority, fontSize: 9, color: '#444444', margin: [0, 0, 0, 10] }, ...content],
  };
}
