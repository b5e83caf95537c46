import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** Roboto comes with pdfmake and is the face of the screens; it has every Czech letter, and it is embedded, so text is searched and copied as it reads. */
const { resolve } = createRequire(import.meta.url);
const FONT_FILES = ['Regular', 'Medium', 'Italic', 'MediumItalic'].map((cut) => resolve(`pdfmake/fonts/Roboto/Roboto-${cut}.ttf`));
const [normal = '', bold = '', italics = '', bolditalics = ''] = FONT_FILES;

pdfmake.setFonts({ Roboto: { normal, bold, italics, bolditalics } });
// Nothing that a document says makes us read a file or call an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.includes(path));

export async function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer();
}
