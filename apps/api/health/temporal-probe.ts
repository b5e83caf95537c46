import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../../../libs/config/index.ts';
import { openConnection, temporalHealth } from '../../../libs/temporal/client/index.ts';
import { TheConfig } from '../shell/runtime.ts';

const KEPT_MS = 5_000;
const PATIENCE_MS = 1_500;

type Connection = ReturnType<typeof openConnection>;

/** Whether Temporal answers; asked at most once in five seconds, however many ask us. */
@Injectable()
export class TemporalProbe implements OnApplicationShutdown {
  private readonly settings: Config['temporal'];
  private connection: Connection | null = null;
  private last: { readonly at: number; readonly answer: Promise<boolean> } | null = null;

  constructor(@TheConfig() config: Config) {
    this.settings = config.temporal;
  }

  answers(): Promise<boolean> {
    const now = performance.now();
    if (this.last === null || now - this.last.at > KEPT_MS) this.last = { at: now, answer: this.ask() };
    return this.last.answer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.last?.answer;
    await this.connection?.close();
  }

  private async ask(): Promise<boolean> {
    this.connection ??= openConnection(this.settings);
    return (await temporalHealth(this.connection, this.settings.namespace, PATIENCE_MS)).reachable;
  }
}
