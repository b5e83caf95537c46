import type { EndpointContract } from './openapi.ts';
import { ComponentSchemas } from './openapi-schemas.ts';
import type { JsonSchema } from './openapi-schemas.ts';
import { problemBody } from './problem.ts';

/** One route as the server has it: its contract, and who may use it. */
export type DescribedRoute = {
  readonly method: string;
  /** With `:name` parameters. */
  readonly path: string;
  readonly contract: EndpointContract;
  readonly access: 'public' | 'session' | 'session-or-token';
  /** Czech, for the description: which roles, which scope of a token. */
  readonly allowed: string;
};

export type OpenApiDocument = { readonly openapi: '3.1.1' } & Readonly<Record<string, unknown>>;

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'Požadavku nelze rozumět',
  401: 'Bez platného přihlášení',
  403: 'Role, rozsah tokenu nebo X-CSRF-Token krok nedovoluje',
  404: 'Není, nebo k tomu není přístup; obojí stejně',
  409: 'Stav to teď nedovoluje',
  410: 'Už neplatí',
  412: 'Verze v If-Match je zastaralá',
  413: 'Příliš velké',
  414: 'Adresa je příliš dlouhá',
  415: 'Jiný druh obsahu, než se tu bere',
  422: 'Údaje nejsou v pořádku; v poli errors je každý z nich',
  428: 'Chybí If-Match',
  429: 'Příliš mnoho pokusů; kdy znovu, říká Retry-After',
  503: 'Databáze teď neodpovídá; zkuste za chvíli',
};

/** The whole description, made from what the routes declare and nothing else. */
export function openApiDocument(routes: readonly DescribedRoute[], info: { readonly version: string }): OpenApiDocument {
  const schemas = new ComponentSchemas();
  const problem = schemas.add(problemBody, 'output');
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of [...routes].sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1))) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lhůtník',
      version: info.version,
      description: 'Lhůty a úkoly v sociálně-právní ochraně dětí. Příkazy nesou If-Match (verzi, kterou jste viděli) a Idempotency-Key; chyby jsou application/problem+json s českým textem a stálým kódem.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ contract }) => contract.tag))].sort((a, b) => a.localeCompare(b, 'cs')).map((name) => ({ name })),
    paths,
    components: { schemas: schemas.all(), responses: problemResponses(problem), headers: HEADERS, parameters: PARAMETERS, securitySchemes: SECURITY },
  };
}

function operationOf(route: DescribedRoute, schemas: ComponentSchemas): Record<string, unknown> {
  const { contract } = route;
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    description: [contract.description, route.allowed].filter((text) => text !== undefined && text !== '').join('\n\n'),
    security: securityOf(route),
    ...listed('parameters', parametersOf(contract, schemas)),
    ...requestOf(contract, schemas),
    responses: { [contract.answer.status]: answerOf(contract, schemas), ...problemsOf(route) },
  };
}

function securityOf({ access, method }: DescribedRoute): readonly Record<string, readonly string[]>[] {
  if (access === 'public') return [];
  const session = method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  return access === 'session' ? [session] : [session, { token: [] }];
}

function parametersOf(contract: EndpointContract, schemas: ComponentSchemas): readonly unknown[] {
  const inPath = contract.params === undefined ? [] : schemas.properties(contract.params).map(({ name, schema }) => ({ name, in: 'path', required: true, schema }));
  const inQuery = contract.query === undefined ? [] : schemas.properties(contract.query).map(({ name, schema, required }) => {
    const { description, ...rest } = schema;
    return { name, in: 'query', required, ...(description === undefined ? {} : { description }), schema: rest };
  });
  const headers = [...(contract.ifMatch === true ? ['IfMatch'] : []), ...(contract.idempotent === true ? ['IdempotencyKey'] : contract.idempotent === 'optional' ? ['OptionalIdempotencyKey'] : [])];
  return [...inPath, ...inQuery, ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

function requestOf(contract: EndpointContract, schemas: ComponentSchemas): Record<string, unknown> {
  if (contract.body === undefined) return {};
  const media = contract.bodyMediaType ?? 'application/json';
  const example = contract.bodyExample === undefined ? {} : { example: contract.bodyExample };
  return { requestBody: { required: true, content: { [media]: { schema: schemas.add(contract.body, 'input'), ...example } } } };
}

function answerOf({ answer }: EndpointContract, schemas: ComponentSchemas): Record<string, unknown> {
  const media = answer.mediaType ?? 'application/json';
  const schema = answer.schema === undefined ? {} : { schema: schemas.add(answer.schema, 'output') };
  const example = answer.example === undefined ? {} : { example: answer.example };
  const empty = answer.status === 204 || (answer.schema === undefined && answer.mediaType === undefined);
  return {
    description: answer.description,
    ...(answer.entityTag === true ? { headers: { ETag: { $ref: '#/components/headers/ETag' } } } : {}),
    ...(empty ? {} : { content: { [media]: { ...schema, ...example } } }),
  };
}

function problemsOf({ contract, access }: DescribedRoute): Record<string, unknown> {
  const statuses = new Set<number>([503, ...(contract.problems ?? [])]);
  const add = (when: boolean, ...more: readonly number[]): void => { if (when) more.forEach((status) => statuses.add(status)); };
  add(access !== 'public', 401, 403);
  add(contract.params !== undefined, 404, 414);
  add(contract.query !== undefined, 422);
  add(contract.body !== undefined, 400, 413, 415, 422);
  add(contract.ifMatch === true, 400, 412, 428);
  add(contract.idempotent !== undefined && contract.idempotent !== false, 400, 422);
  return Object.fromEntries([...statuses].sort((a, b) => a - b).map((status) => [status, { $ref: `#/components/responses/Problem${String(status)}` }]));
}

function problemResponses(schema: JsonSchema): Record<string, unknown> {
  return Object.fromEntries(Object.entries(PROBLEMS).map(([status, description]) => [`Problem${status}`, {
    description,
    ...(status === '429' || status === '503' ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } } : {}),
    content: { 'application/problem+json': { schema } },
  }]));
}

function listed(name: string, items: readonly unknown[]): Record<string, unknown> {
  return items.length === 0 ? {} : { [name]: items };
}

const HEADERS = {
  ETag: { description: 'Verze; pošlete ji v If-Match.', schema: { type: 'string' }, example: '"7"' },
  RetryAfter: { description: 'Za kolik sekund to zkusit znovu.', schema: { type: 'string', pattern: '^[0-9]+$' }, example: '42' },
};

const PARAMETERS = {
  IfMatch: { name: 'If-Match', in: 'header', required: true, description: 'Verze, kterou jste viděli (ETag).', schema: { type: 'string', pattern: '^"[0-9]{1,9}"$' }, example: '"7"' },
  IdempotencyKey: {
    name: 'Idempotency-Key', in: 'header', required: true, description: 'Nový pro každý příkaz; při opakování téhož příkazu tentýž. Platí 30 dní.',
    schema: { type: 'string', pattern: '^[!-~]{8,128}$' }, example: '5b0e8f0a-5c6e-4d55-9d39-0a6a1f1f3c11',
  },
  OptionalIdempotencyKey: {
    name: 'Idempotency-Key', in: 'header', required: false, description: 'Pošlete-li jej, opakování téhož požadavku nic nezapíše podruhé. Platí 30 dní.',
    schema: { type: 'string', pattern: '^[!-~]{8,128}$' }, example: '5b0e8f0a-5c6e-4d55-9d39-0a6a1f1f3c11',
  },
};

const SECURITY = {
  session: { type: 'apiKey', in: 'cookie', name: 'lhutnik', description: 'Relace prohlížeče po přihlášení (POST /api/v1/session). Na https se cookie jmenuje __Host-lhutnik.' },
  csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: 'U změn z prohlížeče; hodnotu dává přihlášení a GET /api/v1/me.' },
  token: { type: 'http', scheme: 'bearer', description: 'Osobní token lht_… pro programy.' },
};
