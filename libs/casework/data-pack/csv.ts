/**
 * Rows of a CSV text (RFC 4180: quoted fields, doubled quotes, CRLF or LF) by the names of its header. Empty lines are
 * passed over. Throws when a row has more or fewer fields than the header.
 */
export function csvRecords(text: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = csvRows(text);
  if (header === undefined) return [];
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`row ${String(index + 2)} has ${String(row.length)} fields, the header ${String(header.length)}`);
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

function csvRows(given: string): readonly (readonly string[])[] {
  const text = given.endsWith('\n') ? given : `${given}\n`;
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const [, quoted, plain = '', end] = FIELD.exec(text) ?? [];
    if (end === undefined) throw new Error(`no CSV from character ${String(at)} on`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.some((field) => field !== '')) rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
