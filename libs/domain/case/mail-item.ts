import type { Bound, Day, LegalEffect } from '../../law/index.ts';
import type { CaseId, CaseKind } from './ids.ts';
import type { MessagePurpose, RecipientReason } from './message.ts';

/** Where a deadline stands on the day the mail is written, by its legal end. */
export type DeadlineStanding = 'running' | 'last-day' | 'over';

export type MailedDeadline = {
  /** What the rule calls the duty; a word of the law, never of the case. */
  readonly title: string;
  readonly citation: string;
  readonly effect: LegalEffect;
  readonly binds: Bound;
  readonly nominalEnd: Day;
  readonly legalEnd: Day;
  readonly standing: DeadlineStanding;
  /** Working days from today to the legal end, or past it when over. */
  readonly workingDays: number;
  /** What the rule's own version advises in this standing; null where it has nothing to say. */
  readonly advice: string | null;
};

/**
 * All that a mail may know of a case: evidenční číslo, kind, days, a link, the law. There is no field for a name or a
 * subject, so none can get out.
 */
export type MailItem = {
  readonly caseId: CaseId;
  readonly registerNumber: string;
  readonly caseKind: CaseKind;
  readonly purpose: MessagePurpose;
  readonly why: RecipientReason;
  readonly deadline: MailedDeadline | null;
};
