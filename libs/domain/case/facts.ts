import type { Day } from '../../law/index.ts';
import type { DeadlineKey, DeadlineOutcome, DeadlineTerms } from './deadline.ts';
import type { ExclusionReason } from './exclusion.ts';
import type { PersonId } from './ids.ts';
import type { PlannedMessages } from './message.ts';

export type CancelReason = 'closed' | 'not-required' | 'withdrawn' | 'joined' | 'reclassified' | 'mistake';

/** What follows at once in a case of any kind, decided at the door. */
type DoorFactData = {
  registerNumberAssigned: { readonly registerNumber: string };
  phaseChanged: { readonly from: string | null; readonly to: string };
  deadlineSet: { readonly terms: DeadlineTerms };
  deadlineRearmed: { readonly terms: DeadlineTerms; readonly revision: number; readonly fired: readonly string[]; readonly overtaken: readonly string[] };
  deadlineMet: { readonly key: DeadlineKey; readonly on: Day; readonly outcome: DeadlineOutcome | null };
  deadlineCancelled: { readonly key: DeadlineKey; readonly reason: CancelReason };
  outcomeChanged: { readonly key: DeadlineKey; readonly outcome: DeadlineOutcome };
  overrunRefuted: { readonly key: DeadlineKey; readonly overrunFact: number; readonly on: Day | null };
  ownerRemoved: { readonly personId: PersonId; readonly reason: ExclusionReason };
};

/** What time brought, or the world answered. `overrunNoted` and `messagesPlanned` may also come from the door. */
type ProcessFactData = {
  messagesPlanned: PlannedMessages;
  overrunNoted: { readonly key: DeadlineKey; readonly outcome: DeadlineOutcome };
  messageSent: { readonly key: string; readonly recipient: PersonId; readonly messageId: string };
};

export type CaseFactData = DoorFactData & ProcessFactData;
