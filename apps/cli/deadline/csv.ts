export type CsvRow = { readonly line: number; readonly fields: readonly string[]; readonly problem: string | null };

/**
 * Rows of comma-separated text as they come: quoted fields with doubled quotes, LF or CRLF, a leading BOM.
 * Empty lines are passed over. A row is one line: a quote left open spoils its own row and swallows no other.
 */
export async function* csvRows(source: string | AsyncIterable<string | Uint8Array>): AsyncGenerator<CsvRow> {
  let line = 0;
  for await (const text of lines(source)) {
    line += 1;
    if (text !== '') yield { line, ...splitRow(text) };
  }
}

async function* lines(source: string | AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of typeof source === 'string' ? [source] : source) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield withoutEnding(part);
  }
  if (rest !== '') yield withoutEnding(rest);
}

function withoutEnding(text: string): string {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  return line.startsWith('\uFEFF') ? line.slice(1) : line;
}

function splitRow(row: string): { fields: readonly string[]; problem: string | null } {
  if (!row.includes('"')) return { fields: row.split(','), problem: null };
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  while (field.lastIndex <= row.length) {
    const found = field.exec(row);
    if (found === null) return { fields: [row.split(',')[0]?.replaceAll('"', '') ?? ''], problem: 'Chybné uvozovky.' };
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') break;
  }
  return { fields, problem: null };
}

/** Quoted only when it must be. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
