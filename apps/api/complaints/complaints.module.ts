import { Module } from '@nestjs/common';
import type { Provider, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { Door } from '../../../libs/casework/door/door.ts';
import { Notifier } from '../../../libs/casework/door/notifier.ts';
import { Board } from '../../../libs/casework/queries/board.ts';
import { CaseList } from '../../../libs/casework/queries/case-list.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { MessageList } from '../../../libs/casework/queries/message-list.ts';
import { TaskList } from '../../../libs/casework/queries/task-list.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import { BoardController } from '../deadlines/board.controller.ts';
import { CalculatorController } from '../deadlines/calculator.controller.ts';
import { WorkController } from '../deadlines/work.controller.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { AttachmentsController } from './attachments.controller.ts';
import { CaseListController } from './case-list.controller.ts';
import { CasePartsController } from './case-parts.controller.ts';
import { CasesController } from './cases.controller.ts';
import { CommandService } from './command-service.ts';
import { ComplaintsController } from './complaints.controller.ts';
import { ReviewsController } from './reviews.controller.ts';

type OfOffice = new (database: DataSource, offices: OfficeStates) => object;

const QUERIES = [Board, CaseList, CaseReader, MessageList, TaskList, AttachmentStore].map((Query: OfOffice): Provider => ({
  provide: Query,
  inject: [RUNTIME.database, OfficeStates],
  useFactory: (database: DataSource, offices: OfficeStates) => new Query(database, offices),
}));

const DOOR: readonly Provider[] = [
  OfficeStates,
  { provide: Notifier, inject: [RUNTIME.database], useFactory: (database: DataSource) => new Notifier(database) },
  {
    provide: Door,
    inject: [RUNTIME.database, OfficeStates, Notifier],
    useFactory: (database: DataSource, offices: OfficeStates, notifier: Notifier) => new Door(database, offices, notifier),
  },
];

// Where two routes would take the same address, the one with the fixed word comes first.
const CONTROLLERS: Type[] = [
  CalculatorController, BoardController, WorkController, ComplaintsController, ReviewsController, AttachmentsController, CaseListController, CasesController, CasePartsController,
];

@Module({ controllers: CONTROLLERS, providers: [...DOOR, ...QUERIES, CommandService], exports: [AttachmentStore, CaseReader, CommandService, Door, OfficeStates] })
export class ComplaintsModule {}
