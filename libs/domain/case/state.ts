import type { Day } from '../../law/index.ts';
import type { Deadline, DeadlineKey } from './deadline.ts';
import type { CaseId, CaseKind, DepartmentId, PersonId } from './ids.ts';

/** A fact's day as the state holds it; `fact` finds it again when the day is corrected. */
export type Dated = { readonly fact: number; readonly day: Day };
export type DatedBy = Dated & { readonly by: PersonId | null };

/** What every case has, of whatever kind: what the door, the lists and the processes need of it. */
export type CaseBase = {
  readonly kind: CaseKind;
  readonly caseId: CaseId;
  /** Number of the last fact. */
  readonly no: number;
  /** Of persons' facts and changes of phase. */
  readonly version: number;
  readonly phase: string;
  readonly registerNumber: string | null;
  readonly registered: DatedBy;
  readonly departmentId: DepartmentId;
  readonly ownerId: PersonId | null;
  readonly attachments: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** Keys of the messages that were planned. */
  readonly planned: readonly string[];
  /** '<message key> <recipient>' of every message that went out. */
  readonly sent: readonly string[];
  readonly closed: Dated | null;
};

export function deadlineOf({ deadlines }: Pick<CaseBase, 'deadlines'>, key: DeadlineKey): Deadline | null {
  return deadlines.find((deadline) => deadline.key === key) ?? null;
}
