import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { listAlerts, noteSilence, pool, stuckProcesses } from '../../../libs/casework/index.ts';
import { postRoomStatus } from '../../../libs/casework/post-room/status.ts';
import { safeError } from '../../../libs/config/index.ts';
import type { Clock, Logger, Metrics } from '../../../libs/config/index.ts';
import { TheClock, TheDatabase, TheLogger, TheMetrics } from '../shell/runtime.ts';

type Gauges = Readonly<Record<'up' | 'alerts' | 'stuck' | 'waiting' | 'dead' | 'unaddressed' | 'due', ReturnType<Metrics['gauge']>>>;

/** Counts of what an operator must not miss, read from PostgreSQL when somebody measures. */
@Injectable()
export class OfficeGauges {
  private readonly database: DataSource;
  private readonly clock: Clock;
  private readonly logger: Logger;
  private readonly gauges: Gauges;

  constructor(@TheDatabase() database: DataSource, @TheClock() clock: Clock, @TheLogger() logger: Logger, @TheMetrics() metrics: Metrics) {
    this.database = database;
    this.clock = clock;
    this.logger = logger;
    this.gauges = {
      up: metrics.gauge('database_up', 'Whether PostgreSQL answered'),
      alerts: metrics.gauge('open_alerts', 'Open alerts of the watchdog and the post room', ['kind']),
      stuck: metrics.gauge('stuck_processes', 'Processes that do not move by themselves', ['why']),
      due: metrics.gauge('messages_due', 'Planned messages whose time has come and that are in no mail yet'),
      waiting: metrics.gauge('mails_waiting', 'Mails that wait to be sent'),
      dead: metrics.gauge('mails_dead', 'Mails refused for good'),
      unaddressed: metrics.gauge('messages_unaddressed', 'Messages of people without a usable address'),
    };
  }

  /** With PostgreSQL away the counts keep their last values and `database_up` says so. */
  async refresh(): Promise<void> {
    try {
      await this.read();
      this.gauges.up.set(1);
    } catch (error) {
      this.gauges.up.set(0);
      this.logger.warn({ err: safeError(error) }, 'the office could not be measured');
    }
  }

  private async read(): Promise<void> {
    const now = this.clock.now();
    const post = await postRoomStatus(this.database, now);
    this.gauges.due.set(post.due);
    this.gauges.waiting.set(post.waitingMails);
    this.gauges.dead.set(post.deadMails);
    this.gauges.unaddressed.set(post.unaddressed);
    await noteSilence(this.database, now);
    const alerts = await listAlerts(pool(this.database), { limit: 1000 });
    recount(this.gauges.alerts, 'kind', alerts.map(({ kind }) => kind));
    recount(this.gauges.stuck, 'why', (await stuckProcesses(this.database, now)).map(({ why }) => why));
  }
}

function recount(gauge: ReturnType<Metrics['gauge']>, label: string, values: readonly string[]): void {
  gauge.reset();
  for (const value of values) gauge.inc({ [label]: value });
}
