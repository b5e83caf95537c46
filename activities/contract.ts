import type { ProcessView } from '../libs/domain/index.ts';

/** All times are epoch ms of the workflow's own clock: under time skipping the worker's clock tells another time. */
export type CaseActivities = {
  /** Loads the case's process view; that the news up to `view.no` was seen, and when the process wakes next, is kept in PostgreSQL. */
  lookAtCase(input: { caseId: string; now: number }): Promise<ProcessView>;
  /** Plans the messages of a rung (the highest one due), records the lower ones as overtaken. Idempotent. */
  remind(input: { caseId: string; deadline: string; rung: string; now: number }): Promise<ProcessView>;
  /** Notes that a deadline of ours ran out: breached, or over with an approved lawful reason. Idempotent. */
  noteOverrun(input: { caseId: string; deadline: string; now: number }): Promise<ProcessView>;
  /** Does what a moment brings that the case set for itself: invites, proposes dates, begins a year. Idempotent. */
  meetMoment(input: { caseId: string; key: string; now: number }): Promise<ProcessView>;
};
