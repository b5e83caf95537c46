import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const SWEEP_MS = 50;

/**
 * Stopping without cutting anybody off: long answers (streams of changes) are told to end, connections are closed as
 * soon as their request is answered instead of being kept for the next one.
 */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly controller = new AbortController();
  private readonly host: HttpAdapterHost;
  private sweep: NodeJS.Timeout | undefined;

  constructor(host: HttpAdapterHost) {
    this.host = host;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  beforeApplicationShutdown(): void {
    this.controller.abort();
    const { server } = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Node closes connections that are idle when the server closes, not those that become idle afterwards.
    this.sweep = setInterval(() => { server.closeIdleConnections(); }, SWEEP_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
  }
}

/** The last answer on a connection says that it is the last. */
export function setUpLastAnswers(server: FastifyInstance, shutdown: Shutdown): void {
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (shutdown.signal.aborted) void reply.header('connection', 'close');
    done(null, payload);
  });
}
