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

  /** The methods that a concrete path answers, sorted; empty for an unknown path. Of several patterns that fit, the closest one counts. */
  methodsOf(path: string): readonly string[] {
    const fitting = this.known.filter((route) => matches(route.path, path));
    const closest = fitting.map((route) => looseness(route.path)).sort()[0];
    return [...new Set(fitting.filter((route) => looseness(route.path) === closest).map(({ method }) => method))].sort();
  }
}

function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return false;
  return expected.every((part, i) => part === given[i] || (part.startsWith(':') && nameable(given[i] ?? '', endOf(part))));
}

/** ':token.ics' → '.ics'. */
function endOf(part: string): string {
  return /\..*$/.exec(part)?.[0] ?? '';
}

function nameable(given: string, end: string): boolean {
  return given.endsWith(end) && given.length > end.length;
}

/** One digit for each part, so that the smaller is the closer: as it stands 0, with a fixed end 1, anything 2. */
function looseness(pattern: string): string {
  return pattern.split('/').map((part) => (!part.startsWith(':') ? '0' : endOf(part) === '' ? '2' : '1')).join('');
}
