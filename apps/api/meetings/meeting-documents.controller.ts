import { Controller, Get } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { CalendarFeeds } from '../../../libs/casework/calendars/feeds.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock, Config } from '../../../libs/config/index.ts';
import type { attachmentParams, attendeeParams, caseParams } from '../../../libs/contracts/index.ts';
import type { MinutesDoc } from '../../../libs/documents/index.ts';
import { attendanceListPdf, confirmationPdf, meetingFileName, minutesDocx, minutesPdf } from '../../../libs/documents/index.ts';
import { caseNotFound } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidParams } from '../http/valid.ts';
import { TheClock, TheConfig } from '../shell/runtime.ts';
import { madeFile, storedFile } from '../views/download.ts';
import { meetingCalendar } from './calendar.ts';
import { attendanceListOf, confirmationOf, minutesDocOf } from './documents.ts';
import type { Issuer } from './documents.ts';
import { ATTENDANCE_LIST, CONFIRMATION, MEDIA, MEETING_ATTACHMENT, MEETING_CALENDAR, MINUTES_DOCX, MINUTES_PDF } from './endpoints.ts';
import { PlanningReads } from './planning-reads.ts';
import type { MeetingDetail } from './view-types.ts';

type Params = z.output<typeof caseParams>;

/** What is printed, sent and kept of a meeting. */
@Controller('api/v1/meetings/:id')
export class MeetingDocumentsController {
  private readonly reads: PlanningReads;
  private readonly reader: MeetingReader;
  private readonly names: CaseReader;
  private readonly feeds: CalendarFeeds;
  private readonly attachments: AttachmentStore;
  private readonly config: Config;
  private readonly clock: Clock;

  constructor(reads: PlanningReads, reader: MeetingReader, names: CaseReader, feeds: CalendarFeeds, attachments: AttachmentStore, @TheConfig() config: Config, @TheClock() clock: Clock) {
    this.reads = reads;
    this.reader = reader;
    this.names = names;
    this.feeds = feeds;
    this.attachments = attachments;
    this.config = config;
    this.clock = clock;
  }

  @Get('attendance-list.pdf')
  @Allow('meetings.read')
  @Endpoint(ATTENDANCE_LIST)
  async attendanceList(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<StreamableFile> {
    const { meeting, issuer } = await this.of(id, actor);
    const doc = attendanceListOf(meeting, issuer);
    return madeFile(await attendanceListPdf(doc), MEDIA.pdf, meetingFileName('attendance-list', doc.meeting, 'pdf'));
  }

  @Get('minutes.pdf')
  @Allow('meetings.read')
  @Endpoint(MINUTES_PDF)
  async minutesPdf(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<StreamableFile> {
    const doc = await this.minutes(id, actor);
    return madeFile(await minutesPdf(doc), MEDIA.pdf, meetingFileName('minutes', doc.meeting, 'pdf'));
  }

  @Get('minutes.docx')
  @Allow('meetings.read')
  @Endpoint(MINUTES_DOCX)
  async minutesDocx(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<StreamableFile> {
    const doc = await this.minutes(id, actor);
    return madeFile(await minutesDocx(doc), MEDIA.docx, meetingFileName('minutes', doc.meeting, 'docx'));
  }

  @Get('confirmation/:attendeeId.pdf')
  @Allow('meetings.read')
  @Endpoint(CONFIRMATION)
  async confirmation(@ValidParams() { id, attendeeId }: z.output<typeof attendeeParams>, @CurrentActor() actor: Person): Promise<StreamableFile> {
    const { meeting, issuer } = await this.of(id, actor);
    const doc = confirmationOf(meeting, attendeeId, issuer);
    if (doc === null) throw caseNotFound();
    return madeFile(await confirmationPdf(doc), MEDIA.pdf, meetingFileName('confirmation', doc.meeting, 'pdf'));
  }

  @Get('calendar.ics')
  @Allow('meetings.read')
  @Endpoint(MEETING_CALENDAR)
  async calendar(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<StreamableFile> {
    await this.reader.meeting({ actor, now: this.clock.now() }, id);
    const meeting = await this.feeds.meeting(id);
    if (meeting === null) throw caseNotFound();
    return madeFile(Buffer.from(meetingCalendar(meeting, this.config)), `${MEDIA.calendar}; charset=utf-8`, 'porada.ics');
  }

  @Get('attachments/:attachmentId')
  @Allow('meetings.read')
  @Endpoint(MEETING_ATTACHMENT)
  async attachment(@ValidParams() { id, attachmentId }: z.output<typeof attachmentParams>, @CurrentActor() actor: Person): Promise<StreamableFile> {
    await this.reader.meeting({ actor, now: this.clock.now() }, id);
    return storedFile(this.attachments, await this.attachments.inCase(id, attachmentId));
  }

  private async minutes(id: string, actor: Person): Promise<MinutesDoc> {
    const now = this.clock.now();
    const meeting = await this.reads.ofMinutes({ actor, now }, id);
    return minutesDocOf(meeting, await this.issuer(meeting, now));
  }

  private async of(id: string, actor: Person): Promise<{ readonly meeting: MeetingDetail; readonly issuer: Issuer }> {
    const now = this.clock.now();
    const meeting = await this.reads.meeting({ actor, now }, id);
    return { meeting, issuer: await this.issuer(meeting, now) };
  }

  private async issuer({ departmentId }: MeetingDetail, now: number): Promise<Issuer> {
    const departments = await this.names.departmentNames([departmentId]);
    return { authority: this.config.smtp.from.name, department: departments.get(departmentId) ?? null, now };
  }
}
