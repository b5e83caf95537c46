import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Clock, Config, Logger } from '../../../libs/config/index.ts';
import { appointFirstAdministrator } from '../../../libs/identity/index.ts';
import { DatabaseConnection } from '../shell/database-connection.ts';
import { TheClock, TheConfig, TheDatabase, TheLogger } from '../shell/runtime.ts';

/** An installation without an administrator gets the one that the configuration names, or says how to get one. */
@Injectable()
export class FirstAdministratorStep implements OnModuleInit {
  private readonly connection: DatabaseConnection;
  private readonly database: DataSource;
  private readonly config: Config;
  private readonly clock: Clock;
  private readonly logger: Logger;

  constructor(connection: DatabaseConnection, @TheDatabase() database: DataSource, @TheConfig() config: Config, @TheClock() clock: Clock, @TheLogger() logger: Logger) {
    this.connection = connection;
    this.database = database;
    this.config = config;
    this.clock = clock;
    this.logger = logger;
  }

  onModuleInit(): void {
    this.connection.whenConnected(async () => {
      const outcome = await appointFirstAdministrator(this.database, this.config.firstAdministrator, this.clock.now());
      if (outcome === 'nobody-named') this.logger.warn('there is no administrator: set FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD_FILE, or use `lhutnik user create`');
      else if (outcome !== 'there-already') this.logger.info({ outcome }, 'first administrator');
    });
  }
}
