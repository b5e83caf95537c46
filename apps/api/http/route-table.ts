import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

export type KnownRoute = { readonly method: string; readonly path: string };

/** Every route as the HTTP server really has it, gathered while it is being built: nothing can be served unseen. */
@Injectable()
export class RouteTable {
  private readonly known: KnownRoute[] = [];

  /** Must be called before any route is added. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ method, url }) => {
      for (const one of Array.isArray(method) ? method : [method]) this.known.push({ method: one, path: url });
    });
  }

  all(): readonly KnownRoute[] {
    return this.known;
  }

  /** The methods that a concrete path answers, sorted; empty for an unknown path. */
  methodsOf(path: string): readonly string[] {
    return [...new Set(this.known.filter((route) => matches(route.path, path)).map(({ method }) => method))].sort();
  }
}

function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return false;
  return expected.every((part, i) => part === given[i] || (part.startsWith(':') && given[i] !== ''));
}
