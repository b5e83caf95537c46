import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ascii, SYLLABLES } from './intake.ts';
import type { Topology } from './topology.ts';

const TEMPORAL_DATABASES = ['temporal', 'temporal_visibility'] as const;

/** Invented names are four syllables of one list, so three in a row betray any of them, also without its accents. */
const NAME = new RegExp([SYLLABLES, SYLLABLES.map(ascii)].map((list) => `(?:${list.map(inLatin1).join('|')}){3}`).join('|'), 'g');

export type Found = { readonly where: string; readonly name: string };

/** Every invented name in these bytes. */
export function namesIn(where: string, bytes: Buffer): readonly Found[] {
  return [...bytes.toString('latin1').matchAll(NAME)].map(([match]) => ({ where, name: Buffer.from(match, 'latin1').toString('utf8') }));
}

/** What Temporal keeps, row by row as it is stored, histories, mutable states, visibility and all. */
export async function namesInRows(topology: Topology, database: string): Promise<{ readonly found: readonly Found[]; readonly bytes: number }> {
  const client = new pg.Client({ connectionString: topology.serverUrl(database) });
  await client.connect();
  try {
    const found: Found[] = [];
    let bytes = 0;
    for (const { name, column, binary } of await columnsOf(client)) {
      const { rows } = await client.query<{ value: Buffer | string | null }>(`select ${column}${binary ? '' : '::text'} as value from ${name}`);
      for (const { value } of rows) {
        if (value === null) continue;
        const buffer = Buffer.isBuffer(value) ? value : Buffer.from(value);
        bytes += buffer.length;
        found.push(...namesIn(`${database} ${name}.${column}`, buffer));
      }
    }
    return { found, bytes };
  } finally {
    await client.end();
  }
}

/** The files of Temporal's databases themselves: also what was deleted and not yet overwritten. */
export async function namesInFiles(topology: Topology): Promise<readonly Found[]> {
  await topology.sql.rows('checkpoint');
  const databases = await topology.sql.rows<{ oid: number }>('select oid::int from pg_database where datname = any($1)', [TEMPORAL_DATABASES]);
  return databases.flatMap(({ oid }) => {
    const folder = join(topology.clusterFolder, 'base', String(oid));
    return readdirSync(folder).flatMap((file) => namesIn(`${String(oid)}/${file}`, readFileSync(join(folder, file))));
  });
}

/** What the processes have written on their consoles. */
export function namesInLogs(topology: Topology): { readonly found: readonly Found[]; readonly bytes: number } {
  const logs = readdirSync(topology.folder).filter((file) => file.endsWith('.log')).map((file) => [file, readFileSync(join(topology.folder, file))] as const);
  return { found: logs.flatMap(([file, bytes]) => namesIn(file, bytes)), bytes: logs.reduce((sum, [, { length }]) => sum + length, 0) };
}

async function columnsOf(client: pg.Client): Promise<readonly { name: string; column: string; binary: boolean }[]> {
  const { rows } = await client.query<{ name: string; column: string; binary: boolean }>(
    `select quote_ident(c.relname) as name, quote_ident(a.attname) as column, a.atttypid = 'bytea'::regtype as binary
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`);
  return rows;
}

function inLatin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
