import type { DataSource } from 'typeorm';
import type { Calendar, Day, RuleBook } from '../../law/index.ts';
import type { AnswersMail, CaseId, InvitationMail, MailItem, PersonId, PlanningMail, ProcessCommand, Settings } from '../../domain/index.ts';
import type { Tx } from '../database/transaction.ts';

/** What a mail says, frozen when it is composed. */
export type MailText = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar entry that goes with an invitation. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | undefined;
};

/** Whoever knows how a mail is worded, addressed and named. */
export interface MailWriter {
  compose(items: readonly MailItem[], today: Day): MailText;
  invitation(item: InvitationMail): MailText;
  planning(item: PlanningMail): MailText;
  answers(item: AnswersMail): MailText;
  messageId(recipient: PersonId, messages: readonly { readonly caseId: CaseId; readonly key: string }[]): string;
  /** The plain address in what an administrator typed; null when there is none. */
  address(typed: string): string | null;
}

/** See `Delivery` of the transport: `uncertain` means that the server may have the mail. */
export type MailDelivery =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly permanent: boolean; readonly stage: string; readonly code: string }
  | { readonly outcome: 'unreachable'; readonly stage: string; readonly code: string }
  | { readonly outcome: 'uncertain'; readonly code: string };

/** Whoever hands mails to a server: within a bounded time, one attempt a call, without throwing for what the server does. */
export interface MailTransport {
  deliver(mail: MailText & { readonly messageId: string; readonly to: string; readonly date: number }): Promise<MailDelivery>;
}

/** The door, as far as the post room goes through it. */
export interface SentRecorder {
  process(caseId: CaseId, command: Extract<ProcessCommand, { type: 'recordMessagesSent' }>, at: { readonly now: number; readonly tx: Tx }): Promise<unknown>;
}

/** Ids, codes and counts only. */
export interface PostRoomLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export type PostRoomPorts = {
  readonly dataSource: DataSource;
  readonly writer: MailWriter;
  readonly transport: MailTransport;
  readonly door: SentRecorder;
  readonly log: PostRoomLog;
};

/** The office's settings and the law as they stand at this pass. */
export type PostRoomOffice = { readonly settings: Settings; readonly calendar: Calendar; readonly rules: RuleBook };
