import { strFromU8, unzipSync } from 'fflate';

export type ReadPage = { readonly text: string; readonly width: number; readonly height: number; readonly pieces: readonly { readonly text: string; readonly from: number; readonly to: number; readonly y: number }[] };

/** What a reader of PDF that did not write it finds on each page. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index): Promise<ReadPage> => {
    const page = await pdf.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    return {
      text: spaced(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')),
      width,
      height,
      pieces: items.map(({ str, transform, width: length }) => {
        const [, , , , x = 0, y = 0] = transform as number[];
        return { text: spaced(str), from: x, to: x + length, y };
      }),
    };
  }));
  await task.destroy();
  return pages;
}

/** The text of all pages in one line, for what may be parted at the end of a line. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes)).map(({ text }) => text).join(' ').replace(/\s+/gu, ' ');
}

export async function docxText(bytes: Buffer): Promise<string> {
  const { extractRawText } = await import('mammoth').then((mammoth) => mammoth.default);
  return spaced((await extractRawText({ buffer: bytes })).value).replace(/\s+/gu, ' ');
}

/** One of the files within a DOCX, XLSX or ZIP. */
export function unpacked(bytes: Uint8Array): (name: string) => string {
  const files = unzipSync(bytes);
  return (name) => {
    const file = files[name];
    if (file === undefined) throw new Error(`no ${name} among ${Object.keys(files).join(', ')}`);
    return strFromU8(file);
  };
}

function spaced(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
