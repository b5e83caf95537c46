import { loadConfig } from '../../../libs/config/index.ts';
import { migrate } from '../../../libs/persistence/index.ts';
import type { CliIo } from '../io.ts';

const USAGE = `Použití: lhutnik migrate
  Připraví databázi z DATABASE_ADMIN_URL (není-li zadána, z DATABASE_URL), nebo ji převede na tuto verzi.
  Je-li zadáno DATABASE_APP_PASSWORD, nastaví je roli lhutnik_app, pod kterou běží api a worker.
`;

export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  if (argv.length > 0) {
    const asked = argv[0] === '--help';
    (asked ? io.stdout : io.stderr)(USAGE);
    return asked ? 0 : 2;
  }
  const { adminUrl, appPassword } = loadConfig('cli', io.env).database;
  await migrate(adminUrl, appPassword === null ? {} : { appPassword });
  io.stdout('Databáze je připravena.\n');
  return 0;
}
