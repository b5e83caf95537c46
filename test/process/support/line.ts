import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A line to a server that a test can cut: open connections break, new ones are refused, until it is mended. */
export class Line {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(private readonly to: { readonly host: string; readonly port: number }) {}

  /** @returns the port of this end of the line, always the same */
  async mend(): Promise<number> {
    const server = createServer((socket) => { this.join(socket); });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
    return this.port;
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
    near.pipe(far).pipe(near);
  }
}
