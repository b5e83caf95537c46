import { Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { busyTimeBody, busyTimeChangesBody, busyTimeList, busyTimeParams, busyTimeQuery, busyTimeView } from '../../../libs/contracts/busy-time.ts';
import { BusyTimes } from '../../../libs/identity/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { SeenVersion, setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { BUSY_TIME } from './group-examples.ts';
import { busyTimeViewOf } from './group-views.ts';
import type { BusyTimeView } from './group-views.ts';

const TAG = 'Obsazené termíny';
const TERMS = { from: BUSY_TIME.from, to: BUSY_TIME.to, officeId: BUSY_TIME.officeId, kind: BUSY_TIME.kind, note: BUSY_TIME.note };
const ONE_TIME = { schema: busyTimeView, example: BUSY_TIME, entityTag: true } as const;

type Params = z.output<typeof busyTimeParams>;

/** When offices are closed or busy: proposals of dates for meetings avoid it. */
@Controller('api/v1/busy-times')
export class BusyTimesController {
  private readonly times: BusyTimes;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(times: BusyTimes, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.times = times;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('busy-times.read')
  @Endpoint({
    id: 'listBusyTimes', tag: TAG, summary: 'Kdy mají úřady zavřeno nebo plno', description: 'Zpočátku je seznam prázdný; zadává jej metodik.', query: busyTimeQuery,
    answer: { status: 200, description: 'Podle prvního dne', schema: busyTimeList, example: { items: [BUSY_TIME] } },
  })
  async list(@ValidQuery() { year, office }: z.output<typeof busyTimeQuery>): Promise<z.output<typeof busyTimeList>> {
    return { items: (await this.times.list({ year, officeId: office })).map(busyTimeViewOf) };
  }

  @Get(':id')
  @Allow('busy-times.read')
  @Endpoint({ id: 'readBusyTime', tag: TAG, summary: 'Jeden obsazený termín', params: busyTimeParams, answer: { status: 200, description: 'Termín', ...ONE_TIME } })
  async one(@ValidParams() { id }: Params, @Reply() reply: FastifyReply): Promise<BusyTimeView> {
    const time = await this.times.get(id);
    setEntityTag(reply, time.version);
    return busyTimeViewOf(time);
  }

  @Post()
  @HttpCode(201)
  @Allow('busy-times.manage')
  @Endpoint({ id: 'createBusyTime', tag: TAG, summary: 'Zadat obsazený termín', body: busyTimeBody, bodyExample: TERMS, answer: { status: 201, description: 'Zadáno', ...ONE_TIME }, idempotent: true })
  async create(@ValidBody() body: z.output<typeof busyTimeBody>, @Idempotency() key: IdempotentRequest, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<BusyTimeView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => busyTimeViewOf(await this.times.create(tx, doer, body, now)));
    setEntityTag(reply, answer.version);
    return answer;
  }

  @Patch(':id')
  @Allow('busy-times.manage')
  @Endpoint({
    id: 'changeBusyTime', tag: TAG, summary: 'Změnit obsazený termín', description: 'Potvrzené termíny porad se tím nepřesunou.', params: busyTimeParams, body: busyTimeChangesBody,
    bodyExample: { to: '2027-02-14' }, answer: { status: 200, description: 'Změněno', ...ONE_TIME }, ifMatch: true,
  })
  async change(@ValidParams() { id }: Params, @SeenVersion() seen: number, @ValidBody() body: z.output<typeof busyTimeChangesBody>, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<BusyTimeView> {
    const time = await this.times.change(doer, id, seen, body, this.clock.now());
    setEntityTag(reply, time.version);
    return busyTimeViewOf(time);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('busy-times.manage')
  @Endpoint({ id: 'removeBusyTime', tag: TAG, summary: 'Odebrat obsazený termín', params: busyTimeParams, answer: { status: 204, description: 'Odebráno' } })
  async remove(@ValidParams() { id }: Params, @CurrentDoer() doer: PersonDoer): Promise<void> {
    await this.times.remove(doer, id, this.clock.now());
  }
}
