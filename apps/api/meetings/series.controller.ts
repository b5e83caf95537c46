import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { SeriesList } from '../../../libs/casework/queries/meetings/series-list.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { caseParams, SERIES_CONTRACTS, seriesListQuery } from '../../../libs/contracts/index.ts';
import { pragueDay, yearOf } from '../../../libs/law/index.ts';
import { addCommandRoutes } from '../complaints/command-routes.ts';
import type { TakesCommands } from '../complaints/command-routes.ts';
import { CommandService } from '../complaints/command-service.ts';
import type { AnyReceiptView } from '../complaints/receipts.ts';
import { STEPS } from '../complaints/steps.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { RequestId } from '../http/request-id.ts';
import { ValidBody, ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { LIST_SERIES, OPEN_SERIES, READ_SERIES } from './endpoints.ts';
import { PlanningReads } from './planning-reads.ts';
import { seriesSummaryOf } from './series-view.ts';
import type { SeriesDetail, SeriesSummary } from './view-types.ts';

type OpenBody = z.output<(typeof SERIES_CONTRACTS)['openSeries']['body']>;

/** Series of meetings: opening, reading, and one route for each further step. */
@Controller('api/v1/series')
export class SeriesController implements TakesCommands {
  readonly commands: CommandService;
  private readonly list: SeriesList;
  private readonly reads: PlanningReads;
  private readonly clock: Clock;

  constructor(commands: CommandService, list: SeriesList, reads: PlanningReads, @TheClock() clock: Clock) {
    this.commands = commands;
    this.list = list;
    this.reads = reads;
    this.clock = clock;
  }

  @Get()
  @Allow('meetings.read')
  @Endpoint(LIST_SERIES)
  async all(@ValidQuery() { year, open }: z.output<typeof seriesListQuery>, @CurrentActor() actor: Person): Promise<{ items: SeriesSummary[] }> {
    const now = this.clock.now();
    const asked = year ?? yearOf(pragueDay(now));
    const rows = await this.list.list({ actor, now }, { year: asked, open: open === undefined ? undefined : open === 'true' });
    const weighing = await this.reads.weighing(asked, now);
    return { items: rows.map((row) => seriesSummaryOf(row, weighing)) };
  }

  @Get(':id')
  @Allow('meetings.read')
  @Endpoint(READ_SERIES)
  async one(@ValidParams() { id }: z.output<typeof caseParams>, @CurrentActor() actor: Person, @Reply() reply: FastifyReply): Promise<SeriesDetail> {
    const detail = await this.reads.series({ actor, now: this.clock.now() }, id);
    setEntityTag(reply, detail.version);
    return detail;
  }

  @Post()
  @HttpCode(201)
  @Allow('meetings.command')
  @Endpoint(OPEN_SERIES)
  async open(
    @ValidBody() body: OpenBody, @CurrentActor() actor: Person, @Idempotency() idempotency: IdempotentRequest, @RequestId() requestId: string, @Reply() reply: FastifyReply,
  ): Promise<AnyReceiptView> {
    const receipt = await this.commands.open({ command: { ...body, type: 'openSeries' }, actor, idempotency, requestId });
    void reply.header('location', `/api/v1/series/${receipt.caseId}`);
    setEntityTag(reply, receipt.version);
    return receipt;
  }
}

addCommandRoutes(SeriesController, STEPS.series);
