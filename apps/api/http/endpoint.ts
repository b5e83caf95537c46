import { SetMetadata } from '@nestjs/common';
import type { EndpointContract } from '../../../libs/contracts/openapi.ts';

export const ENDPOINT = Symbol('endpoint');

/**
 * The contract of a route: what it takes, what it answers. The same schemas check the request
 * (`ValidBody`, `ValidQuery`, `ValidParams`) and make up the OpenAPI document, so the two cannot part.
 */
export const Endpoint = (contract: EndpointContract): MethodDecorator => SetMetadata(ENDPOINT, contract);

export function endpointOf(handler: object): EndpointContract | undefined {
  return Reflect.getMetadata(ENDPOINT, handler) as EndpointContract | undefined;
}
