import { Controller, Get } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { CaseList } from '../../../libs/casework/queries/case-list.ts';
import type { CaseFilter } from '../../../libs/casework/queries/case-list.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { caseCountQuery, caseListCounts, caseListQuery, caseParams, caseSummary } from '../../../libs/contracts/index.ts';
import { caseNotFound } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { cursorOf, NUMBER_PART } from '../http/cursor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { pageOf } from '../views/page.ts';
import type { Page } from '../views/page.ts';
import { ownerOf } from '../views/who.ts';
import { summaryOf } from './case-summary.ts';
import { COUNTS, LIST, SUMMARY } from './endpoints.ts';

const CURSOR = cursorOf('cases', NUMBER_PART, z.uuid());

/** Cases by right: what a person may not see is neither listed, nor found, nor counted. */
@Controller('api/v1/cases')
export class CaseListController {
  private readonly list: CaseList;
  private readonly offices: OfficeStates;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(list: CaseList, offices: OfficeStates, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.list = list;
    this.offices = offices;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('complaints.list')
  @Endpoint(LIST)
  async page(@ValidQuery() query: z.output<typeof caseListQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof caseSummary>>> {
    const now = this.clock.now();
    const { after, limit } = query;
    const [registeredAt, id] = after === undefined ? [] : CURSOR.read(after);
    const from = registeredAt === undefined || id === undefined ? undefined : { registeredAt: Number(registeredAt), id };
    const rows = await this.list.page({ actor, now }, { ...filterOf(query, actor), after: from, limit: limit + 1 });
    const office = await this.offices.current(pool(this.database));
    return pageOf(rows, limit, { view: (row) => summaryOf(row, { ...office, now }), cursor: (last) => CURSOR.write([String(last.registeredAt), last.id]) });
  }

  @Get('counts')
  @Allow('complaints.list')
  @Endpoint(COUNTS)
  async counts(@ValidQuery() query: z.output<typeof caseCountQuery>, @CurrentActor() actor: Person): Promise<z.output<typeof caseListCounts>> {
    return this.list.counts({ actor, now: this.clock.now() }, filterOf(query, actor));
  }

  @Get(':id/summary')
  @Allow('complaints.list')
  @Endpoint(SUMMARY)
  async summary(@ValidParams() { id }: z.output<typeof caseParams>, @CurrentActor() actor: Person): Promise<z.output<typeof caseSummary>> {
    const now = this.clock.now();
    const row = await this.list.row({ actor, now }, id);
    if (row === null) throw caseNotFound();
    const office = await this.offices.current(pool(this.database));
    return summaryOf(row, { ...office, now });
  }
}

function filterOf({ kind, phase, classification, owner, office, open, q }: z.output<typeof caseCountQuery>, actor: Person): CaseFilter {
  return { kind, phases: phase, classifications: classification, ownerId: ownerOf(owner, actor), officeId: office, open: open === undefined ? undefined : open === 'true', search: q };
}
