import { Controller, Get } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import { computeQuery, deadlineReportView, ruleBookView } from '../../../libs/contracts/index.ts';
import type { EndpointContract } from '../../../libs/contracts/index.ts';
import { czechCalendar, deadlineReport, ruleBook } from '../../../libs/law/index.ts';
import type { DeadlineReport, RuleBook } from '../../../libs/law/index.ts';
import { Public } from '../http/access.ts';
import { isDatabaseAway } from '../http/database-away.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidQuery } from '../http/valid.ts';
import { TheDatabase } from '../shell/runtime.ts';
import { ruleViewOf } from './rule-view.ts';

const COMPUTE: EndpointContract = {
  id: 'computeDeadline',
  tag: 'Lhůty',
  summary: 'Spočítat konec lhůty',
  description: 'Bez přihlášení. Totéž, co vypíše příkaz „deadline --json“, podle pravidel a svátků, jak je má nastaveny tento úřad. Uveďte buď period, nebo rule.',
  query: computeQuery,
  answer: { status: 200, description: 'Konec lhůty, poslední den a každý krok výpočtu.', schema: deadlineReportView, example: deadlineReport({ from: '2026-11-02', period: 'P60D' }) },
};

const RULES: EndpointContract = {
  id: 'listRules',
  tag: 'Lhůty',
  summary: 'Kniha pravidel',
  description: 'Bez přihlášení. Každé pravidlo se svým předpisem, dobou platnosti a tím, koho váže; sporné body, jak je úřad nastavil.',
  answer: { status: 200, description: 'Všechna pravidla ve všech verzích.', schema: ruleBookView, example: bookOf(ruleBook(), 1) },
};

/** The law for everybody, as this office reads it: what is foretold here is what a case gets. No sign-in, nothing of any case. */
@Controller('api/v1')
export class CalculatorController {
  private readonly offices: OfficeStates;
  private readonly database: DataSource;

  constructor(offices: OfficeStates, @TheDatabase() database: DataSource) {
    this.offices = offices;
    this.database = database;
  }

  @Get('deadlines/compute')
  @Public()
  @Endpoint(COMPUTE)
  async compute(@ValidQuery() query: z.output<typeof computeQuery>): Promise<DeadlineReport> {
    return deadlineReport(query, await this.office());
  }

  @Get('rules')
  @Public()
  @Endpoint(RULES)
  async rules(): Promise<z.output<typeof ruleBookView>> {
    return bookOf((await this.office()).rules);
  }

  /** With PostgreSQL away the law goes on as this process knew it last; as it is without any office's choices, if it never did. */
  private async office(): Promise<Pick<OfficeState, 'rules' | 'calendar'>> {
    try {
      return await this.offices.current(pool(this.database));
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      return this.offices.lastKnown() ?? { rules: ruleBook(), calendar: czechCalendar() };
    }
  }
}

function bookOf(book: RuleBook, most = Infinity): z.output<typeof ruleBookView> {
  return { version: book.version, rules: book.all().slice(0, most).map(ruleViewOf) };
}
