import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { createDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

/** ReadyForQuery, idle: with it a new connection is open. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** What a server says on its connections when it goes down. */
function lastWords(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

describe('a server that dies in the moment in which it has opened a connection', () => {
  let database: TestDatabase;
  let server: Server;
  const sockets = new Set<Socket>();
  let opened = 0;
  let dies: (connection: number) => boolean;

  beforeEach(async () => {
    database = await createDatabase();
    const { hostname, port } = new URL(database.url);
    opened = 0;
    server = createServer((near) => {
      const number = opened += 1;
      const far = connect(Number(port), hostname);
      near.pipe(far);
      far.on('data', (chunk) => {
        if (dies(number) && chunk.subarray(-READY.length).equals(READY)) near.end(Buffer.concat([chunk, lastWords()]));
        else near.write(chunk);
      });
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => { near.destroy(); far.destroy(); });
      }
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => { server.close(resolve); });
    await database.drop();
  });

  it('fails the query that was to use it, and nothing else: the process lives and asks again', async () => {
    dies = (connection) => connection === 2;
    const url = new URL(database.url);
    url.host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const dataSource = await createDataSource(url.href).initialize();
    try {
      const answers = await Promise.allSettled([dataSource.query('select pg_sleep(0.1)'), dataSource.query('select 1')]);
      expect(opened).toBe(2);
      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await dataSource.destroy();
    }
  });
});
