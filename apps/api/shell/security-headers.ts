import type { FastifyInstance } from 'fastify';

const POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "object-src 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  // What may be kept says so itself (the pages' own files).
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const TWO_YEARS = 'max-age=63072000; includeSubDomains';

/** Puts the headers on an answer, or on what will become one. */
export type HeaderSetter = (response: { setHeader(name: string, value: string): unknown }) => void;

/** On every answer, errors and streams included, so they are set on Node's own response. */
export function securityHeaders(https: boolean): HeaderSetter {
  const all = Object.entries(https ? { ...HEADERS, 'strict-transport-security': TWO_YEARS } : HEADERS);
  return (response) => {
    for (const [name, value] of all) response.setHeader(name, value);
  };
}

export function setUpSecurityHeaders(server: FastifyInstance, apply: HeaderSetter): void {
  server.addHook('onRequest', (_request, reply, done) => {
    apply(reply.raw);
    done();
  });
}
