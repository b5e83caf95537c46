import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DeclaredRoutes } from '../../../apps/api/shell/declared-routes.ts';
import type { DeclaredRoute } from '../../../apps/api/shell/declared-routes.ts';
import { ROLES } from '../../../libs/contracts/roles.ts';
import { problemBody } from '../../../libs/contracts/problem.ts';
import { inject, signedIn, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What breaks parsers, databases and dates. */
const NASTY: readonly Json[] = [
  null, true, 0, -1, 1e308, 0.1, 2 ** 53, '', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202e', 'x'.repeat(30_000), "' or 1=1 --", '=1+1', '2026-02-30', '0000-00-00', '9999-12-31', '-271821-04-20',
  '2026-11-02T00:00:00Z', 'NaN', 'Infinity', '__proto__', [], {}, [[]], [null], { length: 1e9 }, '00000000-0000-0000-0000-000000000000',
];
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>);

/** The example with one of its values replaced, removed or doubled: mostly right, which gets further in. */
function spoilt(example: Json): fc.Arbitrary<Json> {
  if (typeof example !== 'object' || example === null) return nasty;
  const keys = Object.keys(example);
  if (keys.length === 0) return nasty;
  return fc.constantFrom(...keys).chain((key) => {
    const inner = (example as Record<string, Json>)[key] ?? null;
    const replaced = fc.oneof({ weight: 2, arbitrary: spoilt(inner) }, { weight: 1, arbitrary: nasty });
    return replaced.map((value) => (Array.isArray(example) ? example.map((old, i) => (String(i) === key ? value : old)) : { ...example, [key]: value }));
  });
}

describe('whatever is sent', () => {
  let api: TestApi;
  let routes: DeclaredRoute[];
  let all: Awaited<ReturnType<typeof signedIn>>;
  beforeAll(async () => {
    api = await startApi();
    routes = api.app.get(DeclaredRoutes).all().filter(({ path, contract }) => contract !== null && contract.answer.mediaType !== 'text/event-stream' && !/\/session$|\/password/.test(path));
    all = await signedIn(api, ROLES);
  });
  afterAll(() => api.close());

  async function expectNoFailure(method: string, url: string, payload?: Json): Promise<void> {
    const headers = { cookie: all.cookie, 'x-csrf-token': all.csrf, 'if-match': '"1"', 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    const sent = payload === undefined ? '' : JSON.stringify(payload);
    const answer = await inject(api, { method: method, url, headers, ...(sent === '' ? {} : { payload: sent }) });
    if (answer.status >= 500) throw new Error(`${method} ${url} ${sent.slice(0, 300)} → ${answer.text}`);
    if (answer.status >= 400) problemBody.strict().parse(answer.body);
  }

  it('as a body, the answer is no failure of ours', async () => {
    for (const { method, path, contract } of routes.filter((route) => route.contract?.body !== undefined)) {
      const bodies = fc.oneof({ weight: 4, arbitrary: spoilt((contract?.bodyExample ?? {}) as Json) }, { weight: 1, arbitrary: nasty });
      const url = path.replace(/:\w+/g, () => randomUUID());
      await fc.assert(fc.asyncProperty(bodies, (body) => expectNoFailure(method, url, body)), { numRuns: 10 });
    }
  });

  it('in the address, the answer is no failure of ours', async () => {
    const words = fc.oneof(fc.constantFrom(...NASTY.filter((value): value is string => typeof value === 'string' && !/\p{Cs}/u.test(value)).map((value) => value.slice(0, 200))), fc.string({ maxLength: 20 }));
    for (const { method, path, contract } of routes.filter(({ method: verb, path: pattern }) => verb === 'GET' || pattern.includes(':'))) {
      const names = Object.keys(contract?.query?.shape ?? {});
      const query = fc.dictionary(names.length === 0 ? fc.constant('x') : fc.constantFrom(...names), words, { maxKeys: 3 });
      await fc.assert(fc.asyncProperty(words, query, (word, parameters) => {
        const url = path.replace(/:\w+/g, () => encodeURIComponent(word) || '-');
        return expectNoFailure(method, `${url}?${new URLSearchParams(parameters).toString()}`);
      }), { numRuns: 8 });
    }
  });
});
