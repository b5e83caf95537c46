import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { COMMAND_CONTRACTS, COMMAND_TYPES, MEETING_COMMAND_TYPES, MEETING_CONTRACTS, SERIES_COMMAND_TYPES, SERIES_CONTRACTS } from '../../../libs/contracts/index.ts';
import { RouteTable } from '../../../apps/api/http/route-table.ts';
import { inject, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';

describe('the description of the complaint', () => {
  let api: TestApi;
  let document: { paths: Record<string, Record<string, { parameters?: { $ref?: string; name?: string }[] }>> };
  beforeAll(async () => {
    api = await startApi();
    document = (await inject(api, { method: 'GET', url: '/api/openapi.json' })).body;
  });
  afterAll(() => api.close());

  it('is valid by the schema of OpenAPI itself', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
  });

  it('has one route for each command of the domain, and each wants a version and a key', () => {
    const steps = [
      ...COMMAND_TYPES.map((type) => `complaints/{id}/${COMMAND_CONTRACTS[type].path}`),
      ...SERIES_COMMAND_TYPES.map((type) => `series/{id}/${SERIES_CONTRACTS[type].path}`),
      ...MEETING_COMMAND_TYPES.map((type) => `meetings/{id}/${MEETING_CONTRACTS[type].path}`),
    ];
    for (const type of steps) {
      const operation = document.paths[`/api/v1/${type}`]?.['post'];
      const said = JSON.stringify(operation?.parameters ?? []).toLowerCase();
      expect({ type, version: said.includes('if-match') || said.includes('ifmatch'), key: said.includes('idempotency') }).toEqual({ type, version: true, key: true });
    }
  });

  it('leaves out no route that the server really has', () => {
    const served = api.app.get(RouteTable).all().filter(({ method, path }) => path.startsWith('/api/v1/') && method !== 'HEAD' && method !== 'OPTIONS');
    const described = new Set(Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)));
    expect(served.length).toBeGreaterThan(60);
    expect(served.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).filter((route) => !described.has(route))).toEqual([]);
  });
});
