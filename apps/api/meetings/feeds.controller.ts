import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { CalendarFeeds } from '../../../libs/casework/calendars/feeds.ts';
import type { Feed } from '../../../libs/casework/calendars/feeds.ts';
import { inTransaction } from '../../../libs/casework/database/transaction.ts';
import { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock, Config } from '../../../libs/config/index.ts';
import type { feedBody, feedList, feedParams, feedTokenParams, feedView, newFeedView } from '../../../libs/contracts/index.ts';
import { Allow, Public } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { Reply } from '../http/reply.ts';
import { RequestId } from '../http/request-id.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { TheClock, TheConfig, TheDatabase } from '../shell/runtime.ts';
import { feedCalendar } from './calendar.ts';
import { CREATE_FEED, LIST_FEEDS, READ_FEED, REVOKE_FEED } from './endpoints.ts';

/** Calendars to subscribe to: of one's own meetings, or of a series. */
@Controller('api/v1/feeds')
export class FeedsController {
  private readonly feeds: CalendarFeeds;
  private readonly reader: MeetingReader;
  private readonly database: DataSource;
  private readonly config: Config;
  private readonly clock: Clock;

  constructor(feeds: CalendarFeeds, reader: MeetingReader, @TheDatabase() database: DataSource, @TheConfig() config: Config, @TheClock() clock: Clock) {
    this.feeds = feeds;
    this.reader = reader;
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  @Get()
  @Allow('self.read')
  @Endpoint(LIST_FEEDS)
  async own(@CurrentActor() actor: Person): Promise<z.output<typeof feedList>> {
    return { items: (await this.feeds.own(actor.personId)).map(feedViewOf) };
  }

  @Post()
  @HttpCode(201)
  @Allow('meetings.command')
  @Endpoint(CREATE_FEED)
  async create(@ValidBody() { seriesId }: z.output<typeof feedBody>, @CurrentActor() actor: Person, @RequestId() requestId: string): Promise<z.output<typeof newFeedView>> {
    const now = this.clock.now();
    if (seriesId !== null) await this.reader.series({ actor, now }, seriesId);
    const { id, token } = await inTransaction(this.database, (tx) => this.feeds.create(tx, actor, seriesId, { now, requestId }));
    return { ...feedViewOf(await this.feeds.one(actor.personId, id)), url: `${this.config.http.publicUrl.replace(/\/+$/, '')}/api/v1/feeds/${token}.ics` };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('meetings.command')
  @Endpoint(REVOKE_FEED)
  async revoke(@ValidParams() { id }: z.output<typeof feedParams>, @CurrentActor() actor: Person, @RequestId() requestId: string): Promise<void> {
    await inTransaction(this.database, (tx) => this.feeds.revoke(tx, actor, id, { now: this.clock.now(), requestId }));
  }

  @Get(':token.ics')
  @Public()
  @Endpoint(READ_FEED)
  async read(@ValidParams() { token }: z.output<typeof feedTokenParams>, @Reply() reply: FastifyReply): Promise<string> {
    const feed = await this.feeds.read(token, this.clock.now());
    if (feed === null) throw new HttpProblem(404, 'feed.notFound', 'Takový kalendář tu není; odběr byl zrušen, nebo adresa není celá.');
    void reply.type('text/calendar; charset=utf-8');
    return feedCalendar(feed, this.config);
  }
}

function feedViewOf({ id, seriesId, seriesTitle, createdAt, lastUsedAt }: Feed): z.output<typeof feedView> {
  return {
    id, of: seriesId === null ? 'me' : 'series', series: seriesId === null ? null : { id: seriesId, title: seriesTitle },
    createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
