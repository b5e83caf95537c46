import { AbsenceFact } from './entities/absence-fact.ts';
import { AccessLogEntry } from './entities/access-log-entry.ts';
import { ApiToken } from './entities/api-token.ts';
import { Attachment } from './entities/attachment.ts';
import { AttendeeRow } from './entities/attendee.ts';
import { AuditEvent } from './entities/audit-event.ts';
import { BlobChunk } from './entities/blob-chunk.ts';
import { StoredBlob } from './entities/blob.ts';
import { BusyTimeRow } from './entities/busy-time.ts';
import { CaseChild } from './entities/case-child.ts';
import { CaseComplainedOf } from './entities/case-complained-of.ts';
import { CaseExcluded } from './entities/case-excluded.ts';
import { CaseLink } from './entities/case-link.ts';
import { CaseNumber } from './entities/case-number.ts';
import { CaseObjection } from './entities/case-objection.ts';
import { CaseOffice } from './entities/case-office.ts';
import { CaseParty } from './entities/case-party.ts';
import { Case } from './entities/case.ts';
import { ChangeCounter } from './entities/change-counter.ts';
import { DeadlineRow } from './entities/deadline-row.ts';
import { Department } from './entities/department.ts';
import { ExtraHoliday } from './entities/extra-holiday.ts';
import { FactContent } from './entities/fact-content.ts';
import { FactRow } from './entities/fact.ts';
import { FeedToken } from './entities/feed-token.ts';
import { GroupMember } from './entities/group-member.ts';
import { GroupRole } from './entities/group-role.ts';
import { Group } from './entities/group.ts';
import { IdempotencyKey } from './entities/idempotency-key.ts';
import { Heartbeat } from './entities/heartbeat.ts';
import { InviteeRow } from './entities/invitee.ts';
import { Mail } from './entities/mail.ts';
import { Meeting } from './entities/meeting.ts';
import { Message } from './entities/message.ts';
import { Office } from './entities/office.ts';
import { PasswordReset } from './entities/password-reset.ts';
import { Person } from './entities/person.ts';
import { RateLimit } from './entities/rate-limit.ts';
import { RegisterEntry } from './entities/register-entry.ts';
import { RegisterSeries } from './entities/register-series.ts';
import { Rehearsal } from './entities/rehearsal.ts';
import { Series } from './entities/series.ts';
import { ServiceAlert } from './entities/service-alert.ts';
import { Session } from './entities/session.ts';
import { SettingRow } from './entities/setting.ts';
import { TaskRow } from './entities/task-row.ts';

export const ENTITIES = [
  AbsenceFact, AccessLogEntry, ApiToken, Attachment, AttendeeRow, AuditEvent, BlobChunk, BusyTimeRow, Case, CaseChild,
  CaseComplainedOf, CaseExcluded, CaseLink, CaseNumber, CaseObjection, CaseOffice, CaseParty, ChangeCounter, DeadlineRow,
  Department, ExtraHoliday, FactContent, FactRow, FeedToken, Group, GroupMember, GroupRole, Heartbeat, IdempotencyKey, InviteeRow, Mail,
  Meeting, Message, Office, PasswordReset, Person, RateLimit, RegisterEntry, RegisterSeries, Rehearsal, Series, ServiceAlert,
  Session, SettingRow, StoredBlob, TaskRow,
];
