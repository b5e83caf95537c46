import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Notifier, SettingsRegister } from '../../../libs/casework/index.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { OperationsController } from './operations.controller.ts';
import { SettingsController } from './settings.controller.ts';
import { WatchdogStandIn } from './watchdog-stand-in.ts';

/** For the administrator: settings, and what does not move by itself. */
@Module({
  controllers: [OperationsController, SettingsController],
  providers: [
    WatchdogStandIn,
    { provide: SettingsRegister, inject: [RUNTIME.database], useFactory: (database: DataSource) => new SettingsRegister(database) },
    { provide: Notifier, inject: [RUNTIME.database], useFactory: (database: DataSource) => new Notifier(database) },
  ],
})
export class OperationsModule {}
