import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from '../../libs/config/index.ts';

export type PartHealth = { readonly name: string; readonly ok: boolean };

/** Health and metrics of this process for whoever supervises it. No sign-in, no ids: it listens on loopback. */
export class Probe {
  private readonly server: Server;

  /** @param check how every part stands now; it must not throw */
  constructor(metrics: Metrics, check: () => Promise<readonly PartHealth[]>) {
    this.server = createServer((request, response) => {
      answer(request, response, metrics, check).catch(() => { response.writeHead(500).end(); });
    });
  }

  /** @param port 0 = any free one @returns the port it listens on */
  async listen(host: string, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => { resolve(); }));
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, metrics: Metrics, check: () => Promise<readonly PartHealth[]>): Promise<void> {
  switch (request.url) {
    case '/health/live':
      response.writeHead(204).end();
      return;
    case '/health/ready': {
      const parts = await check();
      response.writeHead(parts.every(({ ok }) => ok) ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ parts }));
      return;
    }
    case '/metrics': {
      const { contentType, text } = await metrics.expose();
      response.writeHead(200, { 'content-type': contentType }).end(text);
      return;
    }
    default:
      response.writeHead(404).end();
  }
}
