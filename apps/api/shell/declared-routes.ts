import { Injectable, RequestMethod } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { EndpointContract } from '../../../libs/contracts/openapi.ts';
import { accessOf } from '../http/access.ts';
import type { Access } from '../http/access.ts';
import { endpointOf } from '../http/endpoint.ts';

export type DeclaredRoute = {
  readonly method: string;
  /** With `:name` parameters. */
  readonly path: string;
  readonly access: Access;
  /** Null for pages and assets, which are no part of the API's description. */
  readonly contract: EndpointContract | null;
  readonly where: string;
};

type Handler = { readonly prototypeMethod: object; readonly where: string; readonly base: string };

/** Every route of every controller, with what it declares; a route that declares no access does not let the process start. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  private readonly discovery: DiscoveryService;
  private readonly scanner: MetadataScanner;
  private routes: readonly DeclaredRoute[] = [];

  constructor(discovery: DiscoveryService, scanner: MetadataScanner) {
    this.discovery = discovery;
    this.scanner = scanner;
  }

  onModuleInit(): void {
    this.routes = this.handlers().flatMap(routesOf);
    const ids = this.routes.flatMap(({ contract }) => (contract === null ? [] : [contract.id]));
    const doubled = ids.filter((id, i) => ids.indexOf(id) !== i);
    if (doubled.length > 0) throw new Error(`operation ids used twice: ${doubled.join(', ')}`);
  }

  all(): readonly DeclaredRoute[] {
    return this.routes;
  }

  private handlers(): readonly Handler[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (metatype === null || typeof metatype !== 'function' || instance === null) return [];
      const base = stringOf(Reflect.getMetadata(PATH_METADATA, metatype));
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const prototypeMethod = prototype[name];
        return prototypeMethod === undefined ? [] : [{ prototypeMethod, where: `${metatype.name}.${name}`, base }];
      });
    });
  }
}

function routesOf({ prototypeMethod, where, base }: Handler): DeclaredRoute[] {
  const method = Reflect.getMetadata(METHOD_METADATA, prototypeMethod) as RequestMethod | undefined;
  if (method === undefined) return [];
  const access = accessOf(prototypeMethod);
  if (access === undefined) throw new Error(`${where} declares neither Public nor Allow: nobody knows who may use it`);
  const contract = endpointOf(prototypeMethod) ?? null;
  const paths = Reflect.getMetadata(PATH_METADATA, prototypeMethod) as string | readonly string[];
  return [paths].flat().map((path) => {
    const full = joined(base, path);
    if (contract === null && full.startsWith('/api/v1')) throw new Error(`${where} has no Endpoint: the API's description would miss it`);
    return { method: RequestMethod[method], path: full, access, contract, where };
  });
}

function joined(...parts: readonly string[]): string {
  return `/${parts.flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`;
}

function stringOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error('a controller has exactly one path here');
}
