import { createServer } from 'node:net';
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

/** Whether this process could listen on the loopback port at this moment. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => { resolve(false); });
    server.listen(port, HOST, () => { server.close(() => { resolve(true); }); });
  });
}
