import { Controller, Get, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { CalendarFeeds } from '../../../libs/casework/calendars/feeds.ts';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { Clock, Config } from '../../../libs/config/index.ts';
import type { invitationMaterialParams, invitationParams } from '../../../libs/contracts/index.ts';
import { meetingFileName, minutesPdf } from '../../../libs/documents/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import { invitationAddress } from '../../../libs/notify/index.ts';
import { Public } from '../http/access.ts';
import { Endpoint } from '../http/endpoint.ts';
import type { ApiRequest } from '../http/request.ts';
import { ValidParams } from '../http/valid.ts';
import { TheClock, TheConfig, TheDatabase } from '../shell/runtime.ts';
import { madeFile, storedFile } from '../views/download.ts';
import { byLink } from './by-link.ts';
import { meetingCalendar } from './calendar.ts';
import { minutesDocOf } from './documents.ts';
import { INVITATION_CALENDAR, INVITATION_MATERIAL, INVITATION_MINUTES, MEDIA } from './endpoints.ts';
import { InvitationService } from './invitation-service.ts';
import { PlanningReads } from './planning-reads.ts';
import { isMaterial } from './public-invitation.ts';

type Params = z.output<typeof invitationParams>;

/** What the invited download by their link: material of released points, the entry for a calendar, the minutes once they were sent. */
@Controller('api/v1/invitations/:token')
export class InvitationFilesController {
  private readonly invitations: InvitationService;
  private readonly reads: PlanningReads;
  private readonly feeds: CalendarFeeds;
  private readonly attachments: AttachmentStore;
  private readonly names: CaseReader;
  private readonly offices: OfficeStates;
  private readonly database: DataSource;
  private readonly config: Config;
  private readonly clock: Clock;

  constructor(
    invitations: InvitationService, reads: PlanningReads, feeds: CalendarFeeds, attachments: AttachmentStore, names: CaseReader, offices: OfficeStates,
    @TheDatabase() database: DataSource, @TheConfig() config: Config, @TheClock() clock: Clock,
  ) {
    this.invitations = invitations;
    this.reads = reads;
    this.feeds = feeds;
    this.attachments = attachments;
    this.names = names;
    this.offices = offices;
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  @Get('attachments/:attachmentId')
  @Public()
  @Endpoint(INVITATION_MATERIAL)
  async material(@ValidParams() { token, attachmentId }: z.output<typeof invitationMaterialParams>, @Req() request: ApiRequest): Promise<StreamableFile> {
    const { state: { caseId, agenda } } = await this.invitations.invited(byLink(token, request));
    const shown = agenda.some((point) => isMaterial(point, attachmentId));
    return storedFile(this.attachments, shown ? await this.attachments.inCase(caseId, attachmentId) : null);
  }

  @Get('calendar.ics')
  @Public()
  @Endpoint(INVITATION_CALENDAR)
  async calendar(@ValidParams() { token }: Params, @Req() request: ApiRequest): Promise<StreamableFile> {
    const { state: { caseId } } = await this.invitations.invited(byLink(token, request));
    const meeting = await this.feeds.meeting(caseId);
    if (meeting === null) throw new Error('a meeting without its row');
    const page = invitationAddress(this.config.http.publicUrl, token);
    return madeFile(Buffer.from(meetingCalendar(meeting, this.config, page)), `${MEDIA.calendar}; charset=utf-8`, 'pozvanka.ics');
  }

  @Get('minutes.pdf')
  @Public()
  @Endpoint(INVITATION_MINUTES)
  async minutes(@ValidParams() { token }: Params, @Req() request: ApiRequest): Promise<StreamableFile> {
    const { state, facts } = await this.invitations.invited(byLink(token, request));
    if (state.minutes?.sent == null) throw new DomainError('conflict', 'minutes.notSent', 'Záznam z jednání zatím nebyl rozeslán.');
    const now = this.clock.now();
    const meeting = await this.reads.asSent({ state, facts, office: await this.offices.current(pool(this.database)) }, now);
    const departments = await this.names.departmentNames([meeting.departmentId]);
    const doc = minutesDocOf(meeting, { authority: this.config.smtp.from.name, department: departments.get(meeting.departmentId) ?? null, now });
    return madeFile(await minutesPdf(doc), MEDIA.pdf, meetingFileName('minutes', doc.meeting, 'pdf'));
  }
}
