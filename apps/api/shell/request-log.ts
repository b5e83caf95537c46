import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../../libs/config/index.ts';
import type { ApiRequest } from '../http/request.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * One line for each request: the route's pattern instead of the address (a query may hold a name somebody searched for),
 * the person's id, never a body or a header.
 */
export function setUpRequestLog(server: FastifyInstance, metrics: Metrics): void {
  const duration = metrics.histogram('http_request_seconds', 'How long requests took', SECONDS, ['method', 'route', 'status']);
  server.addHook('onRequest', (request, reply, done) => {
    reply.raw.setHeader('x-request-id', request.id);
    done();
  });
  server.addHook('onResponse', (request: ApiRequest, reply, done) => {
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
    const { method, principal } = request;
    request.log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), person: principal?.personId }, 'request');
    duration.observe({ method: request.is404 ? 'unknown' : method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
}
