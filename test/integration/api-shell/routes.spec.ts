import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { RouteTable } from '../../../apps/api/http/route-table.ts';
import { Public } from '../../../apps/api/http/access.ts';
import { Endpoint } from '../../../apps/api/http/endpoint.ts';
import { DeclaredRoutes } from '../../../apps/api/shell/declared-routes.ts';
import type { DeclaredRoute } from '../../../apps/api/shell/declared-routes.ts';
import { ROLES } from '../../../libs/contracts/roles.ts';
import type { Role } from '../../../libs/domain/index.ts';
import { permissionRule } from '../../../libs/identity/index.ts';
import { signedIn, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';

const NOBODY = 'nobody';
type Signed = Awaited<ReturnType<typeof signedIn>>;
type Who = Role | typeof NOBODY;

const name = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe('every route', () => {
  let api: TestApi;
  let declared: readonly DeclaredRoute[];
  beforeAll(async () => {
    api = await startApi();
    declared = api.app.get(DeclaredRoutes).all();
  });
  afterAll(() => api.close());

  it('that the server really has is declared, and none is declared that it has not', () => {
    const served = api.app.get(RouteTable).all().filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS').map(name);
    expect([...new Set(served)].sort()).toEqual(declared.map(name).sort());
  });

  it('lets in whom the role table names, and nobody else (the whole matrix)', async () => {
    const matrix = new Map<string, Who[]>(declared.map((route) => [name(route), []]));
    for (const who of [NOBODY, ...ROLES] as const) {
      for (const route of declared) if (await isLetIn(who, route)) matrix.get(name(route))?.push(who);
    }
    for (const { access, ...route } of declared) {
      const expected = access.kind === 'public' ? [NOBODY, ...ROLES] : rolesOf(permissionRule(access.permission).roles);
      expect({ route: name(route), letIn: matrix.get(name(route)) }).toEqual({ route: name(route), letIn: expected });
    }
    const lines = [...matrix].map(([route, letIn]) => `${route}: ${letIn.length === ROLES.length + 1 ? 'public' : letIn.length === ROLES.length ? 'signed in' : letIn.join(' ')}`);
    expect({ routes: matrix.size, decisions: matrix.size * (ROLES.length + 1), letIn: lines.sort() }).toMatchSnapshot();
  });

  const browsers = new Map<Who, Signed>();

  async function browserOf(who: Role): Promise<Signed> {
    const browser = browsers.get(who) ?? (await signedIn(api, [who]));
    browsers.set(who, browser);
    return browser;
  }

  async function isLetIn(who: Who, { method, path, contract }: DeclaredRoute): Promise<boolean> {
    const browser = who === NOBODY ? null : await browserOf(who);
    if (contract?.id === 'signOut') browsers.delete(who);
    const url = path.replace(/:\w+/g, () => randomUUID());
    const own = browser === null ? {} : { cookie: browser.cookie, 'x-csrf-token': browser.csrf };
    const streams = contract?.answer.mediaType === 'text/event-stream';
    const response = await api.app.inject({
      method: method as 'GET', url, headers: { ...own, 'if-match': '"1"', 'idempotency-key': randomUUID() }, remoteAddress: '10.7.7.7', ...(streams ? { payloadAsStream: true } : {}),
    });
    if (streams) {
      response.stream().destroy();
      return response.statusCode === 200;
    }
    const { code } = contract === null ? { code: '' } : (response.statusCode === 204 ? { code: '' } : parsed(response.body));
    return code !== 'session.required' && code !== 'access.forbidden';
  }
});

function parsed(body: string): { code?: string } {
  try {
    return JSON.parse(body) as { code?: string };
  } catch {
    return {};
  }
}

function rolesOf(roles: readonly Role[] | 'everyone'): readonly Who[] {
  return roles === 'everyone' ? ROLES : ROLES.filter((role) => roles.includes(role));
}

describe('a process does not start', () => {
  const start = async (controller: new () => object): Promise<void> => {
    @Module({ imports: [DiscoveryModule], controllers: [controller], providers: [DeclaredRoutes] })
    class Only {}
    const module = await Test.createTestingModule({ imports: [Only] }).compile();
    try {
      await module.init();
    } finally {
      await module.close();
    }
  };

  it('with a route of which nobody said who may use it', async () => {
    @Controller('api/v1/open')
    class Forgotten {
      @Get()
      read(): string { return 'all'; }
    }
    await expect(start(Forgotten)).rejects.toThrow('Forgotten.read declares neither Public nor Allow');
  });

  it('with a route of the API that its description would miss', async () => {
    @Controller('api/v1/undescribed')
    class Undescribed {
      @Get()
      @Public()
      read(): string { return 'all'; }
    }
    await expect(start(Undescribed)).rejects.toThrow('Undescribed.read has no Endpoint');
  });

  it('with two operations of one name', async () => {
    const contract = { id: 'same', tag: 'x', summary: 'x', answer: { status: 200, description: 'x' } } as const;
    @Controller('api/v1/twice')
    class Twice {
      @Get()
      @Public()
      @Endpoint(contract)
      read(): string { return 'one'; }

      @Post()
      @Public()
      @Endpoint(contract)
      write(): string { return 'two'; }
    }
    await expect(start(Twice)).rejects.toThrow('operation ids used twice: same');
  });
});
