import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, migrate } from '../../../libs/persistence/index.ts';
import { createDatabase, createEmptyDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

const pendingChanges = async (url: string): Promise<string[]> => {
  const source = createDataSource(url, { poolSize: 1 });
  await source.initialize();
  try {
    const changes = await source.driver.createSchemaBuilder().log();
    return changes.upQueries.map((change) => change.query);
  } finally {
    await source.destroy();
  }
};

describe('the schema', () => {
  let database: TestDatabase;

  beforeAll(async () => { database = await createDatabase(); });
  afterAll(() => database.drop());

  it('is by migrations exactly what the entities say', async () => {
    expect(await pendingChanges(database.adminUrl)).toEqual([]);
  });

  it('is the same after going down and up again', async () => {
    const empty = await createEmptyDatabase();
    try {
      await migrate(empty.adminUrl);
      const source = createDataSource(empty.adminUrl, { poolSize: 1 });
      await source.initialize();
      for (let left = source.migrations.length; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
      const left = await source.query<{ tablename: string }[]>("select tablename from pg_tables where schemaname = 'public'");
      expect(left.map((row) => row.tablename)).toEqual(['schema_migrations']);
      await source.destroy();
      await migrate(empty.adminUrl);
      expect(await pendingChanges(empty.adminUrl)).toEqual([]);
    } finally {
      await empty.drop();
    }
  });

  it('stands when two migrate at once', async () => {
    const empty = await createEmptyDatabase();
    try {
      await Promise.all([migrate(empty.adminUrl), migrate(empty.adminUrl)]);
      expect(await pendingChanges(empty.adminUrl)).toEqual([]);
    } finally {
      await empty.drop();
    }
  });
});
