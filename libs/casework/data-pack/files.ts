import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvRecords } from './csv.ts';

export type DataPack = 'vysocina' | 'usti';
export type Records = ReturnType<typeof csvRecords>;

/** A pack has the files that it has. */
export async function records(pack: DataPack, file: string): Promise<Records> {
  const path = join(packageRoot(), 'libs/casework/data-pack', pack, file);
  return existsSync(path) ? csvRecords(await readFile(path, 'utf8')) : [];
}

/** The data lie with the sources, also when what runs is the build. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package that holds the data packs was not found');
    folder = parent;
  }
  return folder;
}
