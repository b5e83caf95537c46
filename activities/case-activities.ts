import type { CaseId, ProcessView } from '../libs/domain/index.ts';
import type { CaseActivities } from './contract.ts';
import { toFailure } from './failure.ts';

/** The case record, as a process reaches it (`CaseProcess` of libs/casework). Its answers are small: ids, instants, enums. */
export interface CaseRecord {
  lookAt(caseId: CaseId, now: number): Promise<ProcessView>;
  remind(step: Parameters<CaseActivities['remind']>[0]): Promise<ProcessView>;
  noteOverrun(step: Parameters<CaseActivities['noteOverrun']>[0]): Promise<ProcessView>;
  meetMoment(step: Parameters<CaseActivities['meetMoment']>[0]): Promise<ProcessView>;
}

/** What processes ask for, done at the door. Every step may be repeated: one that was made already writes nothing. */
export function caseActivities(record: CaseRecord): CaseActivities {
  return {
    lookAtCase: ({ caseId, now }) => answered(() => record.lookAt(caseId, now)),
    remind: (step) => answered(() => record.remind(step)),
    noteOverrun: (step) => answered(() => record.noteOverrun(step)),
    meetMoment: (step) => answered(() => record.meetMoment(step)),
  };
}

async function answered(step: () => Promise<ProcessView>): Promise<ProcessView> {
  try {
    return await step();
  } catch (error) {
    throw toFailure(error);
  }
}
