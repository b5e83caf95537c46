import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { caseParams, factQuery, factView } from '../../../libs/contracts/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { factPageOf } from '../views/fact-view.ts';
import type { Page } from '../views/page.ts';
import { MEETING_FACTS, SERIES_FACTS } from './endpoints.ts';

type Params = z.output<typeof caseParams>;
type Query = z.output<typeof factQuery>;
type Facts = Page<z.output<typeof factView>>;

/** The history of a series and of a meeting, to those who may read it; each reading is logged. */
@Controller('api/v1')
export class PlanningFactsController {
  private readonly reader: MeetingReader;
  private readonly names: CaseReader;
  private readonly clock: Clock;

  constructor(reader: MeetingReader, names: CaseReader, @TheClock() clock: Clock) {
    this.reader = reader;
    this.names = names;
    this.clock = clock;
  }

  @Get('series/:id/facts')
  @Allow('meetings.read')
  @Endpoint(SERIES_FACTS)
  ofSeries(@ValidParams() { id }: Params, @ValidQuery() query: Query, @CurrentActor() actor: Person): Promise<Facts> {
    return this.page(actor, { kind: 'series', caseId: id }, query);
  }

  @Get('meetings/:id/facts')
  @Allow('meetings.read')
  @Endpoint(MEETING_FACTS)
  ofMeeting(@ValidParams() { id }: Params, @ValidQuery() query: Query, @CurrentActor() actor: Person): Promise<Facts> {
    return this.page(actor, { kind: 'meeting', caseId: id }, query);
  }

  private async page(actor: Person, of: Parameters<MeetingReader['facts']>[1], { after, limit, order, origin }: Query): Promise<Facts> {
    const facts = await this.reader.facts({ actor, now: this.clock.now() }, of, { after, limit: limit + 1, order, origins: origin });
    return factPageOf(this.names, facts, { limit, correctable: false });
  }
}
