import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, markOf } from './process-mark.ts';
import type { ProcessMark } from './process-mark.ts';

/** Who holds a file, and what it is held for. */
export type Holder = { readonly mark: ProcessMark; readonly purpose: string };

/** The living process that holds the file; null: nobody does. */
export function holderOf(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return isAlive(holder.mark) ? holder : null;
  } catch {
    return null;
  }
}

/** Of several that come at once, one gets the file; what a dead process held is free. Give it back by deleting it. */
export function tryHold(path: string, purpose: string): boolean {
  const aside = `${path}.${String(process.pid)}`;
  writeFileSync(aside, `${JSON.stringify({ mark: markOf(process.pid), purpose }, null, 2)}\n`, { mode: 0o600 });
  try {
    if (existsSync(path) && holderOf(path) === null) rmSync(path, { force: true });
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}
