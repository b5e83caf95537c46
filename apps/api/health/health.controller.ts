import { Controller, Get, Header, HttpCode } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Public } from '../http/access.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { codeOf, detailOf } from '../http/problem-titles.ts';
import { TheDatabase } from '../shell/runtime.ts';
import { TemporalProbe } from './temporal-probe.ts';

type Readiness = { readonly status: 'ok' | 'degraded'; readonly database: 'reachable'; readonly temporal: 'reachable' | 'away' };

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

  @Get(['health/live', 'api/health/live'])
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @Public()
  live(): void {
    // Answering at all is the answer.
  }

  /** Without PostgreSQL nothing works: 503. Without Temporal people work on, reminders catch up later: 200, degraded. */
  @Get(['health/ready', 'api/health/ready'])
  @Header('cache-control', 'no-store')
  @Public()
  async ready(): Promise<Readiness> {
    const [databaseAnswers, temporalAnswers] = await Promise.all([this.databaseAnswers(), this.temporal.answers()]);
    if (!databaseAnswers) throw new HttpProblem(503, codeOf(503), detailOf(503), { headers: { 'retry-after': '5' } });
    return { status: temporalAnswers ? 'ok' : 'degraded', database: 'reachable', temporal: temporalAnswers ? 'reachable' : 'away' };
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
