import pg from 'pg';

/** Looks into the database from outside, past the application; survives the database being killed. */
export class Sql {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 });
    this.pool.on('error', () => undefined); // an idle connection of a killed server
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.pool.query<Row>(text, [...values])).rows;
  }

  /** Several looks at one and the same moment. */
  async snapshot<T>(look: (rows: <Row extends pg.QueryResultRow>(text: string) => Promise<readonly Row[]>) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      const seen = await look(async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows);
      await client.query('commit');
      return seen;
    } finally {
      client.release();
    }
  }

  /** The only value of the only row. */
  async value<T>(text: string, values: readonly unknown[] = []): Promise<T> {
    const [row] = (await this.pool.query<[T]>({ text, values: [...values], rowMode: 'array' })).rows;
    if (row === undefined) throw new Error(`no row: ${text}`);
    return row[0];
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
