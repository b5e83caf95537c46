import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { Door } from '../../../libs/casework/door/door.ts';
import { Notifier } from '../../../libs/casework/door/notifier.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import { CalculatorController } from '../deadlines/calculator.controller.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { AttachmentsController } from './attachments.controller.ts';
import { CaseFiles } from './case-files.ts';
import { CommandService } from './command-service.ts';
import { CasesController } from './cases.controller.ts';
import { ComplaintsController } from './complaints.controller.ts';

@Module({
  controllers: [CalculatorController, ComplaintsController, CasesController, AttachmentsController],
  providers: [
    OfficeStates,
    { provide: Notifier, inject: [RUNTIME.database], useFactory: (database: DataSource) => new Notifier(database) },
    {
      provide: Door,
      inject: [RUNTIME.database, OfficeStates, Notifier],
      useFactory: (database: DataSource, offices: OfficeStates, notifier: Notifier) => new Door(database, offices, notifier),
    },
    {
      provide: AttachmentStore,
      inject: [RUNTIME.database, OfficeStates],
      useFactory: (database: DataSource, offices: OfficeStates) => new AttachmentStore(database, offices),
    },
    CommandService,
    CaseFiles,
  ],
})
export class ComplaintsModule {}
