import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** A program that speaks to the API over connections that stay open; the lightest one, for it shares the processors. */
export class HttpLine {
  private readonly address: string;
  private readonly token: string;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(address: string, token: string) {
    this.address = address;
    this.token = token;
  }

  async get<Body>(path: string): Promise<Body> {
    return JSON.parse(await this.send('GET', path, null)) as Body;
  }

  async post<Body>(path: string, body: unknown, version?: number): Promise<Body> {
    return JSON.parse(await this.send('POST', path, JSON.stringify(body), version)) as Body;
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: 'GET' | 'POST', path: string, body: string | null, version?: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.address}/api/v1${path}`, {
        method, agent: this.agent,
        headers: {
          authorization: `Bearer ${this.token}`,
          ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'idempotency-key': randomUUID() }),
          ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
        },
      }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if ((answer.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path} answered ${String(answer.statusCode)}: ${text}`));
        });
      });
      sent.once('error', reject);
      sent.end(body ?? undefined);
    });
  }
}
