import { Controller, HttpCode, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { REVIEW_CONTRACTS } from '../../../libs/contracts/index.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { RequestId } from '../http/request-id.ts';
import { ValidBody } from '../http/valid.ts';
import { addCommandRoutes } from './command-routes.ts';
import type { TakesCommands } from './command-routes.ts';
import { CommandService } from './command-service.ts';
import type { RegistrationView } from './possible-duplicates.ts';
import { REGISTER_REVIEW } from './endpoints.ts';
import { STEPS } from './steps.ts';

type RegisterBody = z.output<(typeof REVIEW_CONTRACTS)['registerReview']['body']>;

/** What people do with requests for review (§ 175 odst. 7 SŘ): registering, and one route for each further step. */
@Controller('api/v1/reviews')
export class ReviewsController implements TakesCommands {
  readonly commands: CommandService;

  constructor(commands: CommandService) {
    this.commands = commands;
  }

  @Post()
  @HttpCode(201)
  @Allow('complaints.register')
  @Endpoint(REGISTER_REVIEW)
  async register(
    @ValidBody() body: RegisterBody, @CurrentActor() actor: Person, @Idempotency() idempotency: IdempotentRequest, @RequestId() requestId: string, @Reply() reply: FastifyReply,
  ): Promise<RegistrationView> {
    const registration = await this.commands.register({ command: { ...body, type: 'registerReview' }, actor, idempotency, requestId });
    void reply.header('location', `/api/v1/cases/${registration.caseId}`);
    setEntityTag(reply, registration.version);
    return registration;
  }
}

addCommandRoutes(ReviewsController, STEPS.review);
