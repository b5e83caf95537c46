import { Controller, Get } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { accessHistory } from '../../../libs/casework/queries/access-history.ts';
import { caseLinks } from '../../../libs/casework/queries/case-links.ts';
import { CaseList } from '../../../libs/casework/queries/case-list.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { accessLogQuery, accessLogView, caseDetail, caseParams, factQuery, factView } from '../../../libs/contracts/index.ts';
import { caseNotFound } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { cursorOf, NUMBER_PART } from '../http/cursor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { factPageOf } from '../views/fact-view.ts';
import { pageOf } from '../views/page.ts';
import type { Page } from '../views/page.ts';
import { caseDetailOf } from './case-detail.ts';
import { ACCESS_LOG, DETAIL, FACTS } from './endpoints.ts';

type Params = z.output<typeof caseParams>;

const ACCESS_CURSOR = cursorOf('access-log', NUMBER_PART);

/** One case with its history, to those who may read it; each reading is logged. */
@Controller('api/v1/cases')
export class CasesController {
  private readonly reader: CaseReader;
  private readonly list: CaseList;
  private readonly attachments: AttachmentStore;
  private readonly offices: OfficeStates;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(reader: CaseReader, list: CaseList, attachments: AttachmentStore, offices: OfficeStates, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.reader = reader;
    this.list = list;
    this.attachments = attachments;
    this.offices = offices;
    this.database = database;
    this.clock = clock;
  }

  @Get(':id')
  @Allow('complaints.read')
  @Endpoint(DETAIL)
  async detail(@ValidParams() { id }: Params, @CurrentActor() actor: Person, @Reply() reply: FastifyReply): Promise<z.output<typeof caseDetail>> {
    const viewer = { actor, now: this.clock.now() };
    const row = await this.list.row(viewer, id);
    const opened = await this.reader.open(viewer, id);
    if (row === null) throw caseNotFound();
    const detail = await caseDetailOf(this.reader, viewer, { opened, row, attachments: await this.attachments.ofCase(id), links: await caseLinks(this.database, this.offices, viewer, id) });
    setEntityTag(reply, detail.version);
    return detail;
  }

  @Get(':id/facts')
  @Allow('complaints.read')
  @Endpoint(FACTS)
  async facts(@ValidParams() { id }: Params, @ValidQuery() { after, limit, order, origin }: z.output<typeof factQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof factView>>> {
    const facts = await this.reader.facts({ actor, now: this.clock.now() }, id, { after, limit: limit + 1, order, origins: origin });
    return factPageOf(this.reader, facts, { limit, correctable: true });
  }

  @Get(':id/access-log')
  @Allow('audit.read')
  @Endpoint(ACCESS_LOG)
  async accessLog(@ValidParams() { id }: Params, @ValidQuery() { after, limit }: z.output<typeof accessLogQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof accessLogView>>> {
    const before = after === undefined ? undefined : Number(ACCESS_CURSOR.read(after)[0]);
    await this.reader.open({ actor, now: this.clock.now() }, id);
    const lines = await accessHistory(this.database, id, { before, limit: limit + 1 });
    return pageOf(lines, limit, { view: ({ at, person, what }) => ({ at: new Date(at).toISOString(), person, what }), cursor: ({ no }) => ACCESS_CURSOR.write([String(no)]) });
  }
}
