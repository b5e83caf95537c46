import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { z } from 'zod';
import type { invitationParams, publicAnswerBody, publicPointBody } from '../../../libs/contracts/index.ts';
import { Public } from '../http/access.ts';
import { Endpoint } from '../http/endpoint.ts';
import { LinkIdempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import type { ApiRequest } from '../http/request.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { byLink } from './by-link.ts';
import { ANSWER_INVITATION, PROPOSE_POINT, READ_INVITATION } from './endpoints.ts';
import { InvitationService } from './invitation-service.ts';
import type { PublicInvitation } from './public-invitation.ts';

type Params = z.output<typeof invitationParams>;

/** The page behind the link of an invitation: looking at it records nothing, only its POST does. */
@Controller('api/v1/invitations')
export class InvitationsController {
  private readonly invitations: InvitationService;

  constructor(invitations: InvitationService) {
    this.invitations = invitations;
  }

  @Get(':token')
  @Public()
  @Endpoint(READ_INVITATION)
  async read(@ValidParams() { token }: Params, @Req() request: ApiRequest): Promise<PublicInvitation> {
    return this.invitations.read(byLink(token, request));
  }

  @Post(':token')
  @HttpCode(200)
  @Public()
  @Endpoint(ANSWER_INVITATION)
  async answer(@ValidParams() { token }: Params, @ValidBody() body: z.output<typeof publicAnswerBody>, @LinkIdempotency() key: IdempotentRequest | null, @Req() request: ApiRequest): Promise<PublicInvitation> {
    return this.invitations.answer(byLink(token, request), body, key);
  }

  @Post(':token/agenda-points')
  @HttpCode(200)
  @Public()
  @Endpoint(PROPOSE_POINT)
  async propose(@ValidParams() { token }: Params, @ValidBody() body: z.output<typeof publicPointBody>, @LinkIdempotency() key: IdempotentRequest | null, @Req() request: ApiRequest): Promise<PublicInvitation> {
    return this.invitations.propose(byLink(token, request), body, key);
  }
}
