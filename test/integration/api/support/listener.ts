import type { TestApi } from '../../../support/api.ts';
import { eventually } from '../../../support/wait.ts';

export type Told = { readonly id: string; readonly event: string; readonly data: { readonly caseId?: string; readonly version?: number } };

/** A client of the stream of changes over a real connection. */
export class Listener {
  raw = '';
  ended = false;
  status = 0;
  private readonly stop = new AbortController();

  static async open(api: TestApi, headers: Readonly<Record<string, string>>): Promise<Listener> {
    const listener = new Listener();
    const response = await fetch(`${await baseUrl(api)}/api/v1/events`, { headers, signal: listener.stop.signal });
    listener.status = response.status;
    void listener.read(response);
    if (response.status === 200) await eventually(() => listener.raw.includes('event: ready'));
    return listener;
  }

  get events(): readonly Told[] {
    return this.raw.split('\n\n').flatMap((block) => {
      const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const));
      const data = fields.get('data');
      return data === undefined ? [] : [{ id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: JSON.parse(data) as Told['data'] }];
    });
  }

  get cases(): readonly string[] {
    return this.events.flatMap(({ event, data }) => (event === 'case' && data.caseId !== undefined ? [data.caseId] : []));
  }

  async hears(caseId: string): Promise<void> {
    await eventually(() => this.cases.includes(caseId));
  }

  async ends(): Promise<void> {
    await eventually(() => this.ended);
  }

  close(): void {
    this.stop.abort();
  }

  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) this.raw += decoder.decode(chunk, { stream: true });
    } catch {
      // closed from this side
    }
    this.ended = true;
  }
}

export async function baseUrl(api: TestApi): Promise<string> {
  const server = api.app.getHttpServer();
  if (!server.listening) await api.app.listen(0, '127.0.0.1');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${String(address.port)}`;
}
