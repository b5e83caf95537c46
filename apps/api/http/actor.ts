import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { actorOf } from '../../../libs/identity/index.ts';
import type { Principal } from '../../../libs/identity/index.ts';
import type { ApiRequest } from './request.ts';

function principalOf(context: ExecutionContext): Principal {
  const { principal } = context.switchToHttp().getRequest<ApiRequest>();
  if (principal === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} asks who acts, yet is public`);
  return principal;
}

/** The signed-in person as the domain knows an actor. */
export const CurrentActor = createParamDecorator((_: undefined, context) => actorOf(principalOf(context)));
/** The signed-in person with the proof (session or token) they came with. */
export const CurrentPrincipal = createParamDecorator((_: undefined, context) => principalOf(context));
