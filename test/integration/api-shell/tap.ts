import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { freePort } from '../../../apps/cli/local/ports.ts';

export type Tap = {
  /** Of the database, through the tap. */
  readonly url: string;
  shut(): Promise<void>;
  open(): Promise<void>;
  close(): Promise<void>;
};

/** A pipe to a database that can be shut: connections break, new ones are refused. */
export async function openTap(databaseUrl: string): Promise<Tap> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  // One that no outgoing connection is given while the tap is shut.
  const port = await freePort();
  let server: Server | null = await listen(port, target, sockets);
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  const shut = async (): Promise<void> => {
    const closing = server;
    server = null;
    for (const socket of sockets) socket.destroy();
    if (closing !== null) await new Promise<void>((resolve) => { closing.close(() => { resolve(); }); });
  };
  return { url: url.href, shut, close: shut, open: async () => { server ??= await listen(port, target, sockets); } };
}

function listen(port: number, target: URL, sockets: Set<Socket>): Promise<Server> {
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [[incoming, outgoing], [outgoing, incoming]] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => { sockets.delete(socket); other.destroy(); }).pipe(other);
    }
  });
  return new Promise((resolve, reject) => { server.once('error', reject).listen(port, '127.0.0.1', () => { resolve(server); }); });
}
