import type { DataSource } from 'typeorm';
import { loadConfig } from '../../libs/config/index.ts';
import type { Config } from '../../libs/config/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import type { CliIo } from './io.ts';

export type Opened = { readonly dataSource: DataSource; readonly config: Config; readonly now: () => number };

/** Runs a command's work on the database of DATABASE_URL, as the application's own role. */
export async function withDatabase<T>(io: CliIo, work: (opened: Opened) => Promise<T>): Promise<T> {
  const config = loadConfig('cli', io.env);
  const dataSource = createDataSource(config.database.url, { poolSize: 4, applicationName: 'lhutnik-cli' });
  await dataSource.initialize();
  try {
    return await work({ dataSource, config, now: () => config.clock.now() });
  } finally {
    await dataSource.destroy();
  }
}
