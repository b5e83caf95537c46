import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { RehearsalDesk } from '../../../libs/casework/rehearsals/desk.ts';
import { ComplaintsModule } from '../complaints/complaints.module.ts';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { RehearsalsController } from './rehearsals.controller.ts';
import { RehearsalService } from './rehearsal-service.ts';

@Module({
  imports: [ComplaintsModule, MeetingsModule],
  controllers: [RehearsalsController],
  providers: [
    RehearsalService,
    { provide: RehearsalDesk, inject: [RUNTIME.database], useFactory: (database: DataSource) => new RehearsalDesk(database) },
  ],
})
export class RehearsalsModule {}
