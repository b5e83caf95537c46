import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { computeQuery, deadlineReportView, ruleBookView } from '../../../libs/contracts/index.ts';
import type { EndpointContract } from '../../../libs/contracts/index.ts';
import { deadlineReport, ruleBook } from '../../../libs/law/index.ts';
import type { DeadlineReport, RuleBook } from '../../../libs/law/index.ts';
import { Public } from '../http/access.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidQuery } from '../http/valid.ts';
import { ruleViewOf } from './rule-view.ts';

const COMPUTE: EndpointContract = {
  id: 'computeDeadline',
  tag: 'Lhůty',
  summary: 'Spočítat konec lhůty',
  description: 'Bez přihlášení. Totéž, co vypíše příkaz „deadline --json“. Uveďte buď period, nebo rule.',
  query: computeQuery,
  answer: { status: 200, description: 'Konec lhůty, poslední den a každý krok výpočtu.', schema: deadlineReportView, example: deadlineReport({ from: '2026-11-02', period: 'P60D' }) },
};

const RULES: EndpointContract = {
  id: 'listRules',
  tag: 'Lhůty',
  summary: 'Kniha pravidel',
  description: 'Bez přihlášení. Každé pravidlo se svým předpisem, dobou platnosti a tím, koho váže.',
  answer: { status: 200, description: 'Všechna pravidla ve všech verzích.', schema: ruleBookView, example: bookOf(ruleBook(), 1) },
};

/** The law for everybody: no sign-in, nothing of any case. */
@Controller('api/v1')
export class CalculatorController {
  @Get('deadlines/compute')
  @Public()
  @Endpoint(COMPUTE)
  compute(@ValidQuery() query: z.output<typeof computeQuery>): DeadlineReport {
    return deadlineReport(query);
  }

  @Get('rules')
  @Public()
  @Endpoint(RULES)
  rules(): z.output<typeof ruleBookView> {
    return bookOf(ruleBook());
  }
}

function bookOf(book: RuleBook, most = Infinity): z.output<typeof ruleBookView> {
  return { version: book.version, rules: book.all().slice(0, most).map(ruleViewOf) };
}
