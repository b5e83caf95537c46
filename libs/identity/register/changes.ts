import type { Queryable } from '../database.ts';

/** Tells every process that holds a snapshot of people or offices that it is old. */
export async function directoryChanged(on: Queryable): Promise<void> {
  await on.query(
    `insert into change_counters as c (name, value) values ('directory', 1) on conflict (name) do update set value = c.value + 1`,
  );
}

/** Without diacritics and capitals: what people type into a search box. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** For LIKE: what was typed means itself. */
export function contains(text: string): string {
  return `%${searchable(text).replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
}

/** What was not sent stays as it is. */
export function withChanges<Terms extends object>(before: Terms, changes: { readonly [Key in keyof Terms]?: Terms[Key] | undefined }): Terms {
  return { ...before, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) };
}
