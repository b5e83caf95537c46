import { createServer, type Server } from 'node:net';
import { randomInt } from 'node:crypto';

const HOST = '127.0.0.1';

/**
 * Below the range from which systems give ports to outgoing connections, so a remembered port stays free;
 * and Temporal keeps its ports in a column that ends at 32767.
 */
const LOWEST = 12_000;
const HIGHEST = 32_000;
const ATTEMPTS = 1_000;

/** Ports on loopback that are free now, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  for (let attempt = 0; attempt < ATTEMPTS && found.size < count; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!found.has(port) && await isFree(port)) found.add(port);
  }
  if (found.size < count) throw new Error('Na této stanici nejsou volné porty.');
  return [...found];
}

export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port as number;
}

/** Ports that nobody else can draw or take until they are let go. */
export type HeldPorts = { letGo(ports: readonly number[]): Promise<void>; letAllGo(): Promise<void> };

/** Listens on all of them. @returns null when somebody else has taken one meanwhile */
export async function holdPorts(ports: readonly number[]): Promise<HeldPorts | null> {
  const held = new Map<number, Server>();
  const letGo = async (which: readonly number[]): Promise<void> => {
    await Promise.all(which.map((port) => closed(held.get(port))));
    for (const port of which) held.delete(port);
  };
  const letAllGo = (): Promise<void> => letGo([...held.keys()]);
  for (const port of ports) {
    const server = await listening(port);
    if (server === null) {
      await letAllGo();
      return null;
    }
    held.set(port, server);
  }
  return { letGo, letAllGo };
}

function listening(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => { socket.destroy(); });
    server.once('error', () => { resolve(null); });
    server.listen(port, HOST, () => { resolve(server); });
    // Whoever ends without letting go is not kept alive by it.
    server.unref();
  });
}

function closed(server: Server | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (server === undefined) resolve();
    else server.close(() => { resolve(); });
  });
}

/** Whether this process could listen on the loopback port at this moment. */
export async function isFree(port: number): Promise<boolean> {
  const server = await listening(port);
  await closed(server ?? undefined);
  return server !== null;
}
