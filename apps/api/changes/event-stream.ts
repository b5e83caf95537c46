import type { ServerResponse } from 'node:http';

export type ServerEvent = { readonly id: string; readonly event: string; readonly data: unknown };

/** A client that does not read is cut off; it comes back with Last-Event-ID and misses nothing. */
const MOST_UNREAD_BYTES = 256 * 1024;
const RETRY_MS = 3_000;

/** text/event-stream on Node's own response, to which the shell has already set its headers. */
export class EventStream {
  private readonly response: ServerResponse;
  private readonly ended = new AbortController();

  constructor(response: ServerResponse) {
    this.response = response;
    response.on('close', () => { this.ended.abort(); });
  }

  /** Aborted when either side has closed. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  open(): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // A stream that has ended leaves no idle connection behind, which a stopping server would wait for.
      connection: 'close',
    });
    this.write(`retry: ${String(RETRY_MS)}\n\n`);
  }

  send({ id, event, data }: ServerEvent): void {
    this.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment: keeps proxies from closing a quiet stream and finds out that the client is gone. */
  beat(): void {
    this.write(': .\n\n');
  }

  close(): void {
    this.ended.abort();
    if (!this.response.writableEnded) this.response.end();
  }

  private write(text: string): void {
    if (this.ended.signal.aborted) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_UNREAD_BYTES) {
      this.ended.abort();
      this.response.destroy();
    }
  }
}
