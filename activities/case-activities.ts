import type { CaseId, ProcessCommand, ProcessView } from '../libs/domain/index.ts';
import type { CaseActivities } from './contract.ts';
import { toFailure } from './failure.ts';

/** The case record, as a process reaches it. Both answers are small: ids, instants, enums. */
export interface CaseRecord {
  /** The view, and in the same statement the acknowledgement that its news were seen. */
  lookAt(caseId: CaseId, now: number): Promise<ProcessView>;
  process(caseId: CaseId, command: ProcessCommand, at: { readonly now: number }): Promise<ProcessView>;
}

/** What processes ask for, done at the door. Every step may be repeated: one that was made already writes nothing. */
export function caseActivities(record: CaseRecord): CaseActivities {
  return {
    lookAtCase: ({ caseId, now }) => answered(record.lookAt(caseId, now)),
    remind: ({ caseId, deadline, rung, now }) => answered(record.process(caseId, { type: 'remind', deadline, rung }, { now })),
    noteOverrun: ({ caseId, deadline, now }) => answered(record.process(caseId, { type: 'noteOverrun', deadline }, { now })),
  };
}

async function answered(step: Promise<ProcessView>): Promise<ProcessView> {
  try {
    return await step;
  } catch (error) {
    throw toFailure(error);
  }
}
