import pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { SnakeNaming } from './naming.ts';

export type DataSourceOptions = {
  /** Connections of this process at most. */
  readonly poolSize?: number;
  readonly applicationName?: string;
  /** Told of idle connections that broke; the pool replaces them by itself. */
  readonly onConnectionLost?: (error: Error) => void;
};

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

/**
 * Not yet initialised. Civil days come back as text and 64-bit counters as numbers, on these connections only; a
 * `date` parsed into a Date would carry the server's time zone.
 */
export function createDataSource(url: string, options: DataSourceOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 5_000,
    applicationName: options.applicationName ?? 'lhutnik',
    poolErrorHandler: options.onConnectionLost ?? (() => undefined),
    extra: { Client: WatchedClient, types: TYPES, options: '-c TimeZone=UTC -c lock_timeout=10000', keepAlive: true },
  });
}

/**
 * The pool hands a new connection over with nobody listening for a moment; a server that dies in that very moment would
 * end our process. Whoever uses the connection next is told.
 */
class WatchedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

const TYPES = {
  getTypeParser(oid: TypeId, format?: 'text' | 'binary'): unknown {
    if (format !== 'binary' && oid === pg.types.builtins.DATE) return (text: string) => text;
    if (format !== 'binary' && oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};
