import { Controller, Get, Header, HttpCode } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { readiness } from '../../../libs/contracts/operations.ts';
import { Public } from '../http/access.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { codeOf, detailOf } from '../http/problem-titles.ts';
import { TheDatabase } from '../shell/runtime.ts';
import { TemporalProbe } from './temporal-probe.ts';

type Readiness = z.output<typeof readiness>;

const TAG = 'Správa';

const DATABASE_PATIENCE_MS = 2_000;

/** For supervisors and load balancers; no sign-in, nothing about any case. */
@Controller()
export class HealthController {
  private readonly database: DataSource;
  private readonly temporal: TemporalProbe;

  constructor(@TheDatabase() database: DataSource, temporal: TemporalProbe) {
    this.database = database;
    this.temporal = temporal;
  }

  @Get('api/health/live')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @Public()
  @Endpoint({ id: 'isLive', tag: TAG, summary: 'Běží API?', answer: { status: 204, description: 'Běží' } })
  live(): void {
    // Answering at all is the answer.
  }

  /** As the worker and the mail catcher name it. */
  @Get('health/live')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @Public()
  liveToo(): void {
    this.live();
  }

  /** Without PostgreSQL nothing works: 503. Without Temporal people work on, reminders catch up later: 200, degraded. */
  @Get('api/health/ready')
  @Header('cache-control', 'no-store')
  @Public()
  @Endpoint({ id: 'isReady', tag: TAG, summary: 'Odpovídá databáze a Temporal?', answer: { status: 200, description: 'Lze pracovat', schema: readiness, example: { status: 'ok', database: 'reachable', temporal: 'reachable' } } })
  async ready(): Promise<Readiness> {
    const [databaseAnswers, temporalAnswers] = await Promise.all([this.databaseAnswers(), this.temporal.answers()]);
    if (!databaseAnswers) throw new HttpProblem(503, codeOf(503), detailOf(503), { headers: { 'retry-after': '5' } });
    return { status: temporalAnswers ? 'ok' : 'degraded', database: 'reachable', temporal: temporalAnswers ? 'reachable' : 'away' };
  }

  @Get('health/ready')
  @Header('cache-control', 'no-store')
  @Public()
  readyToo(): Promise<Readiness> {
    return this.ready();
  }

  private async databaseAnswers(): Promise<boolean> {
    if (!this.database.isInitialized) return false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => { timer = setTimeout(() => { resolve(false); }, DATABASE_PATIENCE_MS); });
    try {
      return await Promise.race([this.database.query('select 1').then(() => true, () => false), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
