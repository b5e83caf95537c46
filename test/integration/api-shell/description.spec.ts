import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredRoutes } from '../../../apps/api/shell/declared-routes.ts';
import type { DeclaredRoute } from '../../../apps/api/shell/declared-routes.ts';
import { parse } from '../../../libs/contracts/parse.ts';
import { inject, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';

type Operation = {
  operationId: string;
  summary: string;
  security: object[];
  parameters?: { name?: string; in?: string; $ref?: string }[];
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: object; example?: unknown }> }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: Record<string, Record<string, unknown>> };

describe('the description of the API', () => {
  let api: TestApi;
  let document: Document;
  let described: (DeclaredRoute & { contract: NonNullable<DeclaredRoute['contract']> })[];
  beforeAll(async () => {
    api = await startApi();
    document = (await inject(api, { method: 'GET', url: '/api/openapi.json' })).body;
    described = api.app.get(DeclaredRoutes).all().flatMap(({ contract, ...route }) => (contract === null ? [] : [{ ...route, contract }]));
  });
  afterAll(() => api.close());

  const operations = (): [string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]));

  it('is OpenAPI 3.1 and holds every route under /api/v1, and what supervisors ask', () => {
    expect(document.openapi).toBe('3.1.1');
    for (const path of ['/api/health/live', '/api/health/ready', '/metrics']) expect(Object.keys(document.paths)).toContain(path);
    expect(operations().map(([name]) => name).sort()).toEqual(described.map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`).sort());
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(50);
    for (const reference of new Set(references)) {
      const found = reference.replace(/^#\//, '').split('/').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
      expect({ reference, found: typeof found }).toEqual({ reference, found: 'object' });
    }
  });

  it('names every parameter of a path, and has a Czech summary', () => {
    for (const [name, { parameters = [], summary }] of operations()) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect({ name, parameters: parameters.filter((one) => one.in === 'path').map((one) => one.name) }).toEqual({ name, parameters: inPath });
      expect(summary).toMatch(/^\p{Lu}/u);
    }
  });

  it('says of every operation how it can be refused', () => {
    for (const [name, { responses, security }] of operations()) {
      const statuses = Object.keys(responses);
      const expected = ['503', ...(security.length > 0 ? ['401', '403'] : []), ...(name.includes('{') ? ['404', '414'] : [])];
      expect({ name, missing: expected.filter((status) => !statuses.includes(status)) }).toEqual({ name, missing: [] });
    }
  });

  it('promises no kind of a file that somebody sent: it goes out as what its bytes are', () => {
    const downloads = operations().filter(([name]) => /^get .*\/attachments\//.test(name));
    expect(downloads.map(([, { responses }]) => Object.keys(responses['200']?.content ?? {}))).toEqual([['*/*'], ['*/*'], ['*/*'], ['*/*']]);
  });

  it('has an example of everything sent and answered', () => {
    const missing = operations().flatMap(([name, { requestBody, responses }]) => [
      ...Object.entries(requestBody?.content ?? {}).filter(([media, { example }]) => media === 'application/json' && example === undefined).map(() => `${name}: body`),
      ...Object.values(responses).flatMap(({ content }) => Object.entries(content ?? {}))
        .filter(([media, { schema, example }]) => media === 'application/json' && schema !== undefined && example === undefined).map(() => `${name}: answer`),
    ]);
    expect(missing).toEqual([]);
  });

  it('has examples that its own schemas take', () => {
    const wrong = described.flatMap(({ contract: { id, body, bodyExample, bodyMediaType, answer } }) => [
      ...(body === undefined || bodyMediaType === 'multipart/form-data' ? [] : problemsIn(`${id} body`, parse(body, bodyExample))),
      ...(answer.schema === undefined || answer.example === undefined ? [] : problemsIn(`${id} answer`, parse(answer.schema, answer.example))),
    ]);
    expect(wrong).toEqual([]);
  });
});

function problemsIn(what: string, result: ReturnType<typeof parse>): string[] {
  return result.ok ? [] : result.fields.map(({ field, messageCs }) => `${what} ${field}: ${messageCs}`);
}

describe('the pages', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi(); });
  afterAll(() => api.close());

  const get = async (url: string): Promise<{ status: number; text: string; type: string }> => {
    const { status, text, headers } = await inject(api, { method: 'GET', url });
    return { status, text, type: String(headers['content-type']) };
  };

  it('the screens are one Czech page whose parts are all there, kept as long as their names say', async () => {
    const { text, type } = await get('/');
    expect(type).toContain('text/html');
    expect(text).toContain('<html lang="cs"');
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
    const parts = [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      const { status, headers } = await inject(api, { method: 'GET', url: part });
      expect({ part, status }).toEqual({ part, status: 200 });
      expect(headers['cache-control']).toMatch(/-[\w-]{8}\.\w+$/.test(part) ? /immutable/ : /max-age=3600/);
    }
    expect((await get('/assets/icons/components/check-lg.svg')).type).toBe('image/svg+xml');
  });

  it('an address that only a screen knows opens the screens in a browser, and is missing for a program', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml' };
    for (const url of ['/pripady/0198c0de-0000-7000-8000-000000000042', '/lhuty?stav=late', '/nic/takoveho']) {
      expect(await inject(api, { method: 'GET', url, headers: browser })).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
      expect((await inject(api, { method: 'GET', url, headers: { accept: 'application/json' } })).status).toBe(404);
    }
    for (const url of ['/api/v1/nic', '/api/nic', '/assets/nic.js', '/assets/..%2f..%2fpackage.json', '/assets/.web.json']) {
      expect((await inject(api, { method: 'GET', url, headers: browser })).status).toBe(404);
    }
  });

  it('in production nothing speaks of a mail catcher', async () => {
    const production = await startApi({ env: { NODE_ENV: 'production', PUBLIC_URL: 'https://lhutnik.kraj.example', TRUSTED_PROXY: '10.0.0.1' } });
    try {
      expect((await inject(api, { method: 'GET', url: '/api/v1/about' })).body).toMatchObject({ inbox: 'http://127.0.0.1:3080/' });
      expect((await inject(production, { method: 'GET', url: '/api/v1/about' })).body).toMatchObject({ inbox: null });
    } finally {
      await production.close();
    }
  });

  it('the one to try the API on loads nothing from elsewhere and needs nothing that the policy forbids', async () => {
    const { text } = await get('/api/docs');
    const sources = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '').filter((source) => source !== 'data:,');
    for (const source of sources) {
      expect(source).toMatch(/^\/api\//);
      expect((await get(source)).status).toBe(200);
    }
    expect(text).not.toMatch(/<script>|<style|style=|onclick=/);
    expect((await get('/api/docs/swagger-ui.css')).type).toBe('text/css; charset=utf-8');
  });

  it.each(['/api/docs/package.json', '/api/docs/..%2f..%2fpackage.json', '/api/docs/%2e%2e', '/api/docs/__proto__', '/api/docs/constructor', '/api/docs/index.html'])('%s gives no other file', async (url) => {
    expect((await get(url)).status).toBe(404);
  });
});
