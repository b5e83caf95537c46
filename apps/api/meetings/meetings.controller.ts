import { Controller, Get } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { MeetingList } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import type { MeetingCursor } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { caseParams, meetingListQuery } from '../../../libs/contracts/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { addCommandRoutes } from '../complaints/command-routes.ts';
import type { TakesCommands } from '../complaints/command-routes.ts';
import { CommandService } from '../complaints/command-service.ts';
import { STEPS } from '../complaints/steps.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { cursorOf } from '../http/cursor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { pageOf } from '../views/page.ts';
import type { Page } from '../views/page.ts';
import { LIST_MEETINGS, READ_MEETING } from './endpoints.ts';
import { meetingSummaryOf } from './meeting-view.ts';
import { PlanningReads } from './planning-reads.ts';
import type { MeetingDetail, MeetingSummary } from './view-types.ts';

const CURSOR = cursorOf('meetings', z.iso.date(), z.uuid());

/** Meetings: the calendar, one meeting with all that belongs to it, and one route for each step. */
@Controller('api/v1/meetings')
export class MeetingsController implements TakesCommands {
  readonly commands: CommandService;
  private readonly list: MeetingList;
  private readonly reads: PlanningReads;
  private readonly clock: Clock;

  constructor(commands: CommandService, list: MeetingList, reads: PlanningReads, @TheClock() clock: Clock) {
    this.commands = commands;
    this.list = list;
    this.reads = reads;
    this.clock = clock;
  }

  @Get()
  @Allow('meetings.read')
  @Endpoint(LIST_MEETINGS)
  async all(@ValidQuery() query: z.output<typeof meetingListQuery>, @CurrentActor() actor: Person): Promise<Page<MeetingSummary>> {
    const { series, year, standing, after, limit } = query;
    const rows = await this.list.page({ actor, now: this.clock.now() }, {
      seriesId: series, standings: standing === undefined ? undefined : [standing], after: after === undefined ? undefined : placeOf(after), limit: limit + 1,
      from: later(query.from, year === undefined ? undefined : (`${String(year)}-01-01` as Day)), to: earlier(query.to, year === undefined ? undefined : (`${String(year)}-12-31` as Day)),
    });
    return pageOf(rows, limit, { view: meetingSummaryOf, cursor: ({ firstDay, id }) => CURSOR.write([firstDay, id]) });
  }

  @Get(':id')
  @Allow('meetings.read')
  @Endpoint(READ_MEETING)
  async one(@ValidParams() { id }: z.output<typeof caseParams>, @CurrentActor() actor: Person, @Reply() reply: FastifyReply): Promise<MeetingDetail> {
    const detail = await this.reads.meeting({ actor, now: this.clock.now() }, id);
    setEntityTag(reply, detail.version);
    return detail;
  }
}

function placeOf(after: string): MeetingCursor {
  const [firstDay, id] = CURSOR.read(after);
  return { firstDay: firstDay as Day, id };
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

addCommandRoutes(MeetingsController, STEPS.meeting);
