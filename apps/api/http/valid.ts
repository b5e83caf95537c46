import '@fastify/multipart';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { z } from 'zod';
import { parse } from '../../../libs/contracts/parse.ts';
import { endpointOf } from './endpoint.ts';
import { HttpProblem } from './http-problem.ts';
import { codeOf, detailOf } from './problem-titles.ts';
import type { ApiRequest } from './request.ts';

type Part = 'params' | 'query' | 'body';

function checked(part: Part, context: ExecutionContext): unknown {
  const handler = context.getHandler();
  const schema = endpointOf(handler)?.[part];
  if (schema === undefined) throw new Error(`${context.getClass().name}.${handler.name} reads ${part} that its @Endpoint does not describe`);
  const request = context.switchToHttp().getRequest<ApiRequest>();
  // Files are parsed where they are expected; elsewhere they are a kind of body that is not taken.
  if (part === 'body' && request.isMultipart()) throw new HttpProblem(415, codeOf(415), detailOf(415));
  return take(schema, request[part], part);
}

function take(schema: z.ZodType, input: unknown, part: Part): unknown {
  const result = parse(schema, input);
  if (result.ok) return result.value;
  // An id that cannot exist is answered as one that does not.
  if (part === 'params') throw new HttpProblem(404, 'notFound', 'Takový záznam tu není, nebo k němu nemáte přístup.');
  const detail = part === 'query' ? 'Opravte uvedené parametry v adrese.' : 'Opravte uvedené údaje a odešlete znovu.';
  throw new HttpProblem(422, part === 'query' ? 'query.invalid' : 'body.invalid', detail, { fields: result.fields });
}

/** The body as the route's contract parses it: 422 with every refused field. */
export const ValidBody = createParamDecorator((_: undefined, context) => checked('body', context));
/** The query as the route's contract parses it: 422 with every refused parameter. */
export const ValidQuery = createParamDecorator((_: undefined, context) => checked('query', context));
/** The path's parameters: 404 when they cannot name anything. */
export const ValidParams = createParamDecorator((_: undefined, context) => checked('params', context));
