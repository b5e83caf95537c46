import { HttpCode, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AnyCommand, CaseKind } from '../../../libs/domain/index.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { SeenVersion, setEntityTag } from '../http/if-match.ts';
import { RequestId } from '../http/request-id.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { commandEndpoint } from './endpoints.ts';
import type { AnyReceiptView } from './receipts.ts';
import type { Steps } from './steps.ts';

export type CommandCall = {
  readonly caseId: string;
  /** Of the address; a case of another kind is not there. */
  readonly kind: CaseKind;
  readonly command: AnyCommand;
  readonly actor: Person;
  readonly seenVersion: number;
  readonly idempotency: IdempotentRequest;
  readonly requestId: string;
};

/** What a controller must offer to have one route for each command put on it. */
export interface TakesCommands {
  readonly commands: { step(call: CommandCall): Promise<AnyReceiptView> };
}

type Prototype = Record<string, unknown>;

// The order of these is the order of the handler's parameters.
const PARAMETERS = [ValidParams, ValidBody, CurrentActor, SeenVersion, Idempotency, RequestId, Reply];

/** POST :id/<command> for every command that the contracts know: a new command of the domain has its route by itself. */
export function addCommandRoutes(controller: { readonly prototype: TakesCommands }, steps: Steps): void {
  for (const type of steps.types) addRoute(controller.prototype as unknown as Prototype, steps, type);
}

function addRoute(prototype: Prototype, steps: Steps, type: string): void {
  const descriptor: PropertyDescriptor = { value: handlerOf(steps.kind, type), writable: true, configurable: true, enumerable: false };
  Object.defineProperty(prototype, type, descriptor);
  PARAMETERS.forEach((parameter, index) => { parameter()(prototype, type, index); });
  const path = steps.contracts[type]?.path ?? type;
  for (const decorate of [Post(`:id/${path}`), HttpCode(200), Allow(steps.permission), Endpoint(commandEndpoint(steps, type))]) {
    decorate(prototype, type, descriptor);
  }
}

function handlerOf(kind: CaseKind, type: string) {
  return async function step(
    this: TakesCommands, params: { id: string }, body: object, actor: Person, seenVersion: number, idempotency: IdempotentRequest, requestId: string, reply: FastifyReply,
  ): Promise<AnyReceiptView> {
    const command = { ...body, type } as AnyCommand;
    const receipt = await this.commands.step({ caseId: params.id, kind, command, actor, seenVersion, idempotency, requestId });
    setEntityTag(reply, receipt.version);
    return receipt;
  };
}
