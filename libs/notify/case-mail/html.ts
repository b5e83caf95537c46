import type { Detail } from './details.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** A whole document: language and title set, one column, the reader's own font size and colours. */
export function htmlDocument(title: string, body: string): string {
  return `<!doctype html>
<html lang="cs">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 0; padding: 1em">
${body}
</body>
</html>
`;
}

export function htmlDetails(details: readonly Detail[]): string {
  if (details.length === 0) return '';
  const rows = details.map(({ label, value }) => `<dt style="font-weight: bold">${escapeHtml(label)}</dt><dd style="margin: 0 0 0.5em">${escapeHtml(value)}</dd>`);
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

export function htmlLink(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
