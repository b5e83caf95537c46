import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { RehearsalBody, rehearsalParams } from '../../../libs/contracts/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { codeOf, detailOf } from '../http/problem-titles.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { READ_REHEARSAL, REHEARSE } from './endpoints.ts';
import { RehearsalService } from './rehearsal-service.ts';
import type { RehearsalView } from './rehearsal-view.ts';

/** Cases played to their end, and years of meetings, before they are real. Nothing is written but the question and its answer, for an hour. */
@Controller('api/v1/rehearsals')
export class RehearsalsController {
  private readonly service: RehearsalService;
  private readonly clock: Clock;

  constructor(service: RehearsalService, @TheClock() clock: Clock) {
    this.service = service;
    this.clock = clock;
  }

  @Post()
  @HttpCode(200)
  @Allow('rehearsals.play')
  @Endpoint(REHEARSE)
  async rehearse(@ValidBody() body: RehearsalBody, @CurrentActor() actor: Person, @Reply() reply: FastifyReply): Promise<RehearsalView> {
    const view = await this.service.ask(body, { actor, now: this.clock.now() });
    void reply.header('location', `/api/v1/rehearsals/${view.id}`);
    if (view.state === 'waiting') void reply.status(202);
    return view;
  }

  @Get(':id')
  @Allow('rehearsals.play')
  @Endpoint(READ_REHEARSAL)
  async read(@ValidParams() { id }: z.output<typeof rehearsalParams>, @CurrentActor() actor: Person): Promise<RehearsalView> {
    const view = await this.service.read(id, { actor, now: this.clock.now() });
    if (view === null) throw new HttpProblem(404, codeOf(404), detailOf(404));
    return view;
  }
}
