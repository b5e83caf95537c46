import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ChangesModule } from './changes/changes.module.ts';
import { ComplaintsModule } from './complaints/complaints.module.ts';
import { DocsModule } from './docs/docs.module.ts';
import { HealthModule } from './health/health.module.ts';
import { ProblemFilter, SCREENS } from './http/problem.filter.ts';
import { MeetingsModule } from './meetings/meetings.module.ts';
import { OperationsModule } from './operations/operations.module.ts';
import { RehearsalsModule } from './rehearsals/rehearsals.module.ts';
import { RegisterModule } from './register/register.module.ts';
import { AccessGuard } from './session/access.guard.ts';
import { IdentityModule } from './session/identity.module.ts';
import { RuntimeModule } from './shell/runtime.ts';
import type { Runtime } from './shell/runtime.ts';
import { ShellModule } from './shell/shell.module.ts';
import { WebFiles } from './web/web-files.ts';
import { WebModule } from './web/web.module.ts';

/** The parts of the API. Another agenda adds its module here. */
const PARTS = [WebModule, HealthModule, DocsModule, IdentityModule, RegisterModule, OperationsModule, ComplaintsModule, MeetingsModule, RehearsalsModule, ChangesModule];

@Module({})
export class AppModule {
  static of(runtime: Runtime): DynamicModule {
    return {
      module: AppModule,
      imports: [RuntimeModule.of(runtime), ShellModule, ...PARTS],
      providers: [{ provide: SCREENS, useExisting: WebFiles }, { provide: APP_FILTER, useClass: ProblemFilter }, { provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
