import { HttpCode, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { COMMAND_CONTRACTS, COMMAND_TYPES } from '../../../libs/contracts/index.ts';
import type { CommandType, receiptView } from '../../../libs/contracts/index.ts';
import type { ComplaintCommand } from '../../../libs/domain/index.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { SeenVersion } from '../http/if-match.ts';
import { RequestId } from '../http/request-id.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { commandEndpoint } from './endpoints.ts';

export type CommandCall = {
  readonly caseId: string;
  readonly command: ComplaintCommand;
  readonly actor: Person;
  readonly seenVersion: number;
  readonly idempotency: IdempotentRequest;
  readonly requestId: string;
};

/** What a controller must offer to have one route for each command put on it. */
export interface TakesCommands {
  take(call: CommandCall, reply: FastifyReply): Promise<z.output<typeof receiptView>>;
}

type Prototype = Record<string, unknown>;
type Type = Exclude<CommandType, 'registerComplaint'>;

// The order of these is the order of the handler's parameters.
const PARAMETERS = [ValidParams, ValidBody, CurrentActor, SeenVersion, Idempotency, RequestId, Reply];

/** POST :id/<command> for every command that the contracts know: a new command of the domain has its route by itself. */
export function addCommandRoutes(controller: { readonly prototype: TakesCommands }): void {
  for (const type of COMMAND_TYPES) addRoute(controller.prototype as unknown as Prototype, type);
}

function addRoute(prototype: Prototype, type: Type): void {
  const descriptor: PropertyDescriptor = { value: handlerOf(type), writable: true, configurable: true, enumerable: false };
  Object.defineProperty(prototype, type, descriptor);
  PARAMETERS.forEach((parameter, index) => { parameter()(prototype, type, index); });
  for (const decorate of [Post(`:id/${COMMAND_CONTRACTS[type].path}`), HttpCode(200), Allow('complaints.command'), Endpoint(commandEndpoint(type))]) {
    decorate(prototype, type, descriptor);
  }
}

function handlerOf(type: Type) {
  return function step(
    this: TakesCommands, params: { id: string }, body: object, actor: Person, seenVersion: number, idempotency: IdempotentRequest, requestId: string, reply: FastifyReply,
  ): Promise<z.output<typeof receiptView>> {
    const command = { ...body, type } as ComplaintCommand;
    return this.take({ caseId: params.id, command, actor, seenVersion, idempotency, requestId }, reply);
  };
}
