import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from '../http/http-problem.ts';

export const JSON_LIMIT_BYTES = 1024 * 1024;
const MAX_DEPTH = 32;

/** JSON in UTF-8 is the only body taken (files apart): anything else is 415, a broken one 400, a big or deep one 413. */
export function setUpJsonBody(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: JSON_LIMIT_BYTES }, ({ headers }, body, done) => {
    try {
      refuseOtherCoding(headers);
      done(null, parseJson(textOf(body as Buffer)));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** RFC 8259: JSON between systems is UTF-8. Text in another charset would be kept with its letters lost. */
function refuseOtherCoding({ 'content-type': type = '', 'content-encoding': encoding = 'identity' }: IncomingHttpHeaders): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(charset) && encoding.toLowerCase() === 'identity') return;
  throw new HttpProblem(415, 'body.unsupportedType', 'Pošlete tělo jako application/json v kódování UTF-8, bez komprese.');
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (error) {
    throw new HttpProblem(400, 'body.malformed', 'Tělo požadavku není text v kódování UTF-8.', { cause: error });
  }
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  if (depthOf(text) > MAX_DEPTH) throw new HttpProblem(413, 'body.tooDeep', 'Údaje jsou do sebe vnořené příliš hluboko.');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpProblem(400, 'body.malformed', 'Tělo požadavku není platný JSON.', { cause: error });
  }
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
