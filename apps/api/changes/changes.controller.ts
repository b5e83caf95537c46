import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { ChangeFeed, feedPosition } from '../../../libs/casework/feed/change-feed.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import { safeError } from '../../../libs/config/index.ts';
import type { Clock, Logger } from '../../../libs/config/index.ts';
import type { EndpointContract } from '../../../libs/contracts/index.ts';
import { actorOf, recheck, refusalOf } from '../../../libs/identity/index.ts';
import type { Principal } from '../../../libs/identity/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentPrincipal } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import type { ApiRequest } from '../http/request.ts';
import { TheClock, TheDatabase, TheLogger } from '../shell/runtime.ts';
import { Shutdown } from '../shell/shutdown.ts';
import { EventStream } from './event-stream.ts';
import { NewsHub } from './news-hub.ts';
import { Waiting } from './waiting.ts';

/** How often a quiet stream beats, looks for what a lost hint would have told, and asks whether its person may still listen. */
export const BEAT_MS = Symbol('beat');

const EVENTS: EndpointContract = {
  id: 'streamChanges',
  tag: 'Změny',
  summary: 'Proud změn (SSE)',
  description: 'Událost „case“ říká, že se věc změnila: {"caseId", "no", "version"}, nic z jejího obsahu. Jen věci, které tato osoba smí vidět. Po přerušení naváže podle Last-Event-ID; změna může přijít dvakrát, žádná se neztratí. Odhlášením proud končí.',
  answer: { status: 200, description: 'text/event-stream', mediaType: 'text/event-stream' },
};

@Controller('api/v1/events')
export class ChangesController {
  constructor(
    @Inject(NewsHub) private readonly hub: NewsHub,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
    @Inject(OfficeStates) private readonly offices: OfficeStates,
    @Inject(BEAT_MS) private readonly beatMs: number,
    @TheDatabase() private readonly database: DataSource,
    @TheClock() private readonly clock: Clock,
    @TheLogger() private readonly logger: Logger,
  ) {}

  @Get()
  @Allow('work.list')
  @Endpoint(EVENTS)
  async stream(@CurrentPrincipal() principal: Principal, @Req() request: ApiRequest, @Res() reply: FastifyReply): Promise<void> {
    const position = positionIn(request.headers['last-event-id']) ?? (await feedPosition(this.database));
    reply.hijack();
    const stream = new EventStream(reply.raw);
    stream.open();
    const waiting = new Waiting();
    const unsubscribe = this.hub.subscribe(() => { waiting.hint(); });
    const end = (): void => { stream.close(); };
    this.shutdown.signal.addEventListener('abort', end, { once: true });
    try {
      await this.tell(stream, waiting, principal, position);
    } catch (error) {
      // The client comes back by itself, with the id of what it has seen.
      this.logger.warn({ err: safeError(error) }, 'a stream of changes broke off');
    } finally {
      unsubscribe();
      this.shutdown.signal.removeEventListener('abort', end);
      stream.close();
    }
  }

  private async tell(stream: EventStream, waiting: Waiting, principal: Principal, from: number): Promise<void> {
    const feed = new ChangeFeed(this.database, this.offices, from);
    stream.send({ id: String(Math.floor(from)), event: 'ready', data: {} });
    while (!stream.signal.aborted) {
      const now = this.clock.now();
      const person = await recheck(this.database, principal, now);
      if (person === null || refusalOf(person, 'work.list') !== null) return;
      const { changes, position } = await feed.next({ actor: actorOf(person), now });
      for (const change of changes) stream.send({ id: String(Math.floor(position)), event: 'case', data: change });
      if (changes.length > 0) continue;
      stream.beat();
      await waiting.next(this.beatMs, stream.signal);
    }
  }
}

function positionIn(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
