import type { Day } from '../../law/index.ts';
import type { CaseId, OfficeId, PersonId } from './ids.ts';

/** How much of a case a list may show: everything, all but names, nothing of its content, number and dates alone. */
export type Listing = 'full' | 'no-names' | 'no-content' | 'number-and-dates' | 'hidden';

/** What lists, filters and the guard know of a case, beyond what every case has. Ids, days and enums. */
export type ListedAs = {
  readonly classification: string | null;
  readonly channel: string;
  /** Day 0. */
  readonly receivedDay: Day | null;
  readonly handedOver: boolean;
  readonly awaitsSignature: boolean;
  readonly childAtRisk: boolean;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly parties: readonly { readonly id: string; readonly role: string; readonly relationToChild: string | null }[];
  readonly children: readonly { readonly id: string; readonly residenceOfficeId: OfficeId | null }[];
  readonly complainedOf: readonly { readonly id: string; readonly personId: PersonId | null; readonly officeId: OfficeId | null; readonly position: string | null }[];
  /** Objections of bias that wait for a decision. */
  readonly objections: readonly { readonly id: string; readonly personId: PersonId }[];
  /** Cases that this one names: the first complaint of a review, the review as which a complaint goes on, the case to which it was joined. */
  readonly links: readonly { readonly caseId: CaseId; readonly relation: 'first-complaint' | 'review-opened' | 'joined-to' }[];
  /** What the case has to do with which office; the same pair may come twice. */
  readonly offices: readonly { readonly officeId: OfficeId; readonly relation: string }[];
};
