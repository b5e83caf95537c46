import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { endpointOf } from './endpoint.ts';
import { HttpProblem } from './http-problem.ts';
import type { ApiRequest } from './request.ts';

/** One command of one sender: the same `key` within `scope` is the same command, if `bodyHash` is the same too. */
export type IdempotentRequest = { readonly scope: string; readonly key: string; readonly bodyHash: string };

const KEY = /^[\x21-\x7e]{8,128}$/;

function idempotentRequest(context: ExecutionContext): IdempotentRequest {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  const contract = endpointOf(context.getHandler());
  if (contract === undefined || request.principal === undefined) {
    throw new Error(`${context.getClass().name}.${context.getHandler().name} takes an Idempotency-Key without @Endpoint and a signed-in person`);
  }
  return { scope: `${request.principal.personId} ${contract.id}`, key: keyIn(request), bodyHash: hashOf(request) };
}

function keyIn(request: ApiRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    throw new HttpProblem(400, 'idempotency.missing', 'Uveďte hlavičku Idempotency-Key: pro každý nový příkaz nový klíč, při opakování téhož příkazu tentýž.');
  }
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new HttpProblem(400, 'idempotency.malformed', 'Idempotency-Key má 8 až 128 znaků ASCII bez mezer, nejlépe UUID.');
}

/** Everything that makes the command what it is: where it goes, the version it saw, what it says. */
function hashOf(request: ApiRequest): string {
  const path = request.url.split('?', 1)[0] ?? '';
  const parts = [request.method, path, request.headers['if-match'] ?? '', canonical(request.body)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** JSON with sorted keys, so that the order in which a client writes them does not matter. */
function canonical(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner);
}

/**
 * Of whoever comes by the link of an invitation, and is nobody that we know: the key is one within that link. Null where none
 * was sent. The link itself opens something and is kept nowhere.
 */
function linkRequest(context: ExecutionContext): IdempotentRequest | null {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  const contract = endpointOf(context.getHandler());
  if (contract === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} takes an Idempotency-Key without @Endpoint`);
  if (request.headers['idempotency-key'] === undefined) return null;
  const { token = '' } = request.params as { readonly token?: string };
  return { scope: `link ${createHash('sha256').update(token).digest('hex')} ${contract.id}`, key: keyIn(request), bodyHash: hashOf(request) };
}

export const LinkIdempotency = createParamDecorator((_: undefined, context) => linkRequest(context));

/** The `Idempotency-Key` with its scope (person and route) and the hash of what was sent: 400 without it. */
export const Idempotency = createParamDecorator((_: undefined, context) => idempotentRequest(context));
