import type { FastifyInstance } from 'fastify';
import { HttpProblem } from '../http/http-problem.ts';

export const JSON_LIMIT_BYTES = 1024 * 1024;
const MAX_DEPTH = 32;

/** JSON is the only body taken (files apart): anything else is 415, a broken one 400, a big or deep one 413. */
export function setUpJsonBody(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: JSON_LIMIT_BYTES }, (_request, body, done) => {
    try {
      done(null, parseJson(String(body)));
    } catch (error) {
      done(error as Error);
    }
  });
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  if (depthOf(text) > MAX_DEPTH) throw new HttpProblem(413, 'body.tooDeep', 'Údaje jsou do sebe vnořené příliš hluboko.');
  try {
    return JSON.parse(text, dropPrototypeKeys);
  } catch (error) {
    throw new HttpProblem(400, 'body.malformed', 'Tělo požadavku není platný JSON.', { cause: error });
  }
}

/** `__proto__` as a key never means data. */
function dropPrototypeKeys(this: unknown, key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/** The deepest nesting, counted without parsing: a parser, a validator or a hash might run out of stack on it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, (depth += 1));
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}
