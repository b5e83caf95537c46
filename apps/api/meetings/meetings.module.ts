import { Module } from '@nestjs/common';
import type { Provider, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CalendarFeeds } from '../../../libs/casework/calendars/feeds.ts';
import { InviteeList } from '../../../libs/casework/queries/meetings/invitee-list.ts';
import { MeetingList } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import { Participation } from '../../../libs/casework/queries/meetings/participation.ts';
import { SeriesList } from '../../../libs/casework/queries/meetings/series-list.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import { ComplaintsModule } from '../complaints/complaints.module.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { FeedsController } from './feeds.controller.ts';
import { InvitationService } from './invitation-service.ts';
import { InvitationFilesController } from './invitation-files.controller.ts';
import { InvitationsController } from './invitations.controller.ts';
import { MeetingDocumentsController } from './meeting-documents.controller.ts';
import { MeetingsController } from './meetings.controller.ts';
import { MyInvitationsController } from './my-invitations.controller.ts';
import { PlanningFactsController } from './planning-facts.controller.ts';
import { PlanningReads } from './planning-reads.ts';
import { SeriesController } from './series.controller.ts';
import { SeriesEvidenceController } from './series-evidence.controller.ts';

type OfOffice = new (database: DataSource, offices: OfficeStates) => object;

const QUERIES = [InviteeList, MeetingList, MeetingReader, Participation, SeriesList].map((Query: OfOffice): Provider => ({
  provide: Query,
  inject: [RUNTIME.database, OfficeStates],
  useFactory: (database: DataSource, offices: OfficeStates) => new Query(database, offices),
}));

const FEEDS: Provider = { provide: CalendarFeeds, inject: [RUNTIME.database], useFactory: (database: DataSource) => new CalendarFeeds(database) };

const CONTROLLERS: Type[] = [
  SeriesController, SeriesEvidenceController, MeetingsController, MeetingDocumentsController, PlanningFactsController, InvitationsController, InvitationFilesController, MyInvitationsController,
  FeedsController,
];

@Module({ imports: [ComplaintsModule], controllers: CONTROLLERS, providers: [...QUERIES, FEEDS, PlanningReads, InvitationService], exports: [MeetingList, MeetingReader] })
export class MeetingsModule {}
