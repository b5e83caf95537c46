import { readFileSync } from 'node:fs';

/** From the package, whether this runs from the sources or from dist/. */
export const VERSION = versionIn(['../../../package.json', '../../../../package.json']);

function versionIn(places: readonly string[]): string {
  for (const place of places) {
    try {
      const found = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as { name?: string; version?: string };
      if (found.name === 'lhutnik' && found.version !== undefined) return found.version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('package.json was not found');
}
