import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvRecords } from './csv.ts';

export type DataPack = 'vysocina' | 'usti';
export type Records = ReturnType<typeof csvRecords>;

/** What each pack is made of; the rest of its files are read by nobody. */
const FILES: Readonly<Record<DataPack, readonly string[]>> = {
  vysocina: ['departments.csv', 'offices.csv', 'working_groups.csv', 'meeting_series.csv'],
  usti: ['platform_roles.csv'],
};

/** Nothing of a file that the pack is not made of. Throws where one that it is made of is not there: an office without its registers is no office. */
export async function records(pack: DataPack, file: string, folder = join(packageRoot(), 'libs/casework/data-pack')): Promise<Records> {
  if (!FILES[pack].includes(file)) return [];
  const path = join(folder, pack, file);
  if (!existsSync(path)) throw new Error(`the data pack ${pack} lacks its file ${file}`);
  return csvRecords(await readFile(path, 'utf8'));
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
