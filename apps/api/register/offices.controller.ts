import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { officeBody, officeList, officeParams, officeQuery, officeView } from '../../../libs/contracts/office.ts';
import { Offices } from '../../../libs/identity/index.ts';
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
import { OFFICE } from './examples.ts';
import { officeViewOf } from './views.ts';
import type { OfficeView } from './views.ts';

const TAG = 'Odbory a úřady';
const { id: _id, version: _version, ...TERMS } = OFFICE;
const ONE_OFFICE = { schema: officeView, example: OFFICE, entityTag: true } as const;

@Controller('api/v1/offices')
export class OfficesController {
  private readonly offices: Offices;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(offices: Offices, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.offices = offices;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('offices.read')
  @Endpoint({ id: 'listOffices', tag: TAG, summary: 'Úřady a další orgány s kontakty podle funkce', query: officeQuery, answer: { status: 200, description: 'Podle českého abecedního pořadí', schema: officeList, example: { items: [OFFICE] } } })
  async list(@ValidQuery() { q, kind, active }: z.output<typeof officeQuery>): Promise<z.output<typeof officeList>> {
    return { items: (await this.offices.list({ search: q, kind, active: active === 'true' })).map(officeViewOf) };
  }

  @Get(':id')
  @Allow('offices.read')
  @Endpoint({ id: 'readOffice', tag: TAG, summary: 'Jeden úřad', params: officeParams, answer: { status: 200, description: 'Úřad', ...ONE_OFFICE } })
  async one(@ValidParams() { id }: z.output<typeof officeParams>, @Reply() reply: FastifyReply): Promise<OfficeView> {
    const office = await this.offices.get(id);
    setEntityTag(reply, office.version);
    return officeViewOf(office);
  }

  @Post()
  @HttpCode(201)
  @Allow('offices.manage')
  @Endpoint({ id: 'createOffice', tag: TAG, summary: 'Založit úřad', body: officeBody, bodyExample: TERMS, answer: { status: 201, description: 'Založeno', ...ONE_OFFICE }, idempotent: true })
  async create(@ValidBody() body: z.output<typeof officeBody>, @Idempotency() key: IdempotentRequest, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<OfficeView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => officeViewOf(await this.offices.create(tx, doer, body, now)));
    setEntityTag(reply, answer.version);
    return answer;
  }

  @Put(':id')
  @Allow('offices.manage')
  @Endpoint({ id: 'changeOffice', tag: TAG, summary: 'Změnit úřad nebo jeho kontakty', params: officeParams, body: officeBody, bodyExample: TERMS, answer: { status: 200, description: 'Změněno', ...ONE_OFFICE }, ifMatch: true })
  async change(@ValidParams() { id }: z.output<typeof officeParams>, @SeenVersion() seen: number, @ValidBody() body: z.output<typeof officeBody>, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<OfficeView> {
    const office = await this.offices.change(doer, id, seen, body, this.clock.now());
    setEntityTag(reply, office.version);
    return officeViewOf(office);
  }
}
