import type { Day } from '../../law/index.ts';
import type { CaseId, OfficeId, PersonId } from '../case/ids.ts';

/** A time, in whole days, on which meetings are better not held: entered by the methodologist, dated, empty at first. */
export type BusyTime = {
  readonly from: Day;
  readonly to: Day;
  /** Of one office; null: of everybody. */
  readonly officeId: OfficeId | null;
  readonly kind: 'closed' | 'busy' | 'school-holiday' | 'statements';
};

/** Who can be invited, as the registers have it: decided upon when a meeting is opened. */
export type Invitable = {
  readonly offices: readonly { readonly officeId: OfficeId; readonly kind: string; readonly active: boolean }[];
  readonly groups: readonly { readonly groupId: string; readonly active: boolean }[];
  readonly members: readonly { readonly memberId: string; readonly groupId: string; readonly personId: PersonId | null; readonly from: Day; readonly to: Day | null }[];
};

/** What planning a series has to know beside its own history. */
export type Planning = {
  readonly busy: readonly BusyTime[];
  /** Days on which other series meet. */
  readonly taken: readonly { readonly day: Day; readonly seriesId: CaseId }[];
  readonly invitable: Invitable;
};

export const NO_PLANNING: Planning = { busy: [], taken: [], invitable: { offices: [], groups: [], members: [] } };
