import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { freePort } from '../../../apps/cli/local/ports.ts';

/** A line to a server that a test can cut: open connections break, new ones are refused, until it is mended. */
export class Line {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  /** One that no outgoing connection is given while the line is cut. */
  private port: number | null = null;
  private held = false;

  constructor(private readonly to: { readonly host: string; readonly port: number }) {}

  /** @returns the port of this end of the line, always the same */
  async mend(): Promise<number> {
    this.held = false;
    const port = this.port ??= await freePort();
    const server = createServer((socket) => { this.join(socket); });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
    return port;
  }

  /** From here on nothing comes through, and nobody hears of it, until it is cut and mended. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  async cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    if (server !== null) await new Promise<void>((resolve) => server.close(() => { resolve(); }));
  }

  private join(near: Socket): void {
    const far = connect(this.to);
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      this.sockets.add(socket);
      socket.on('error', () => { other.destroy(); });
      socket.on('close', () => { this.sockets.delete(socket); other.destroy(); });
    }
    if (!this.held) near.pipe(far).pipe(near);
  }
}
