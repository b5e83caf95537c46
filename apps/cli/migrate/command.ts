import { readFileSync } from 'node:fs';
import { loadConfig } from '../../../libs/config/index.ts';
import { migrate } from '../../../libs/persistence/index.ts';
import type { CliIo } from '../io.ts';

const USAGE = `Použití: lhutnik migrate [--app-password-file SOUBOR]
  Připraví databázi z DATABASE_ADMIN_URL (není-li zadána, z DATABASE_URL), nebo ji převede na tuto verzi.
  --app-password-file SOUBOR   nastaví heslo role lhutnik_app, pod kterou běží api a worker
`;

export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const [option, file, ...others] = argv;
  if (option === '--help') {
    io.stdout(USAGE);
    return 0;
  }
  if ((option !== undefined && (option !== '--app-password-file' || file === undefined)) || others.length > 0) {
    io.stderr(`Neznámá nebo neúplná volba „${option}“.\n\n${USAGE}`);
    return 2;
  }
  const { database } = loadConfig('cli', io.env);
  await migrate(database.adminUrl, file === undefined ? {} : { appPassword: readFileSync(file, 'utf8').trim() });
  io.stdout('Databáze je připravena.\n');
  return 0;
}
