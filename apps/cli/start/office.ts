import type { Clock } from '../../../libs/config/index.ts';
import { loadDataPack } from '../../../libs/casework/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { ensureDemoAccounts } from './demo-accounts.ts';

export type OfficeOptions = {
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** Null leaves the office without demo accounts: it has people of its own. */
  readonly demoPassword: string | null;
};

/** Puts the region's departments and offices into the registers, and the demo accounts where they are wanted. */
export async function prepareOffice({ databaseUrl, clock, demoPassword }: OfficeOptions): Promise<void> {
  const database = createDataSource(databaseUrl, { poolSize: 2, applicationName: 'lhutnik-start' });
  await database.initialize();
  try {
    const now = clock.now();
    await loadDataPack(database, 'vysocina', { actor: { kind: 'system' }, now });
    if (demoPassword !== null) await ensureDemoAccounts(database, demoPassword, now);
  } finally {
    await database.destroy();
  }
}
