import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';
import { OfficeGauges } from './office-gauges.ts';
import { TemporalProbe } from './temporal-probe.ts';

@Module({ controllers: [HealthController, MetricsController], providers: [TemporalProbe, OfficeGauges] })
export class HealthModule {}
