import { ApplicationFailure } from '@temporalio/common';
import type { CaseActivities } from '../../../activities/contract.ts';
import type { Milestone, ProcessView } from '../../../libs/domain/index.ts';

export type ScriptedCase = { no: number; phase: string; milestones: Milestone[] };
export type Visit = { readonly what: string; readonly at: number };

/**
 * The contract of the activities with cases written out by the test: for what a process does with an answer, whatever
 * the law would have it be. What the real door answers is the matter of the other files here.
 */
export class ScriptedDoor {
  readonly cases = new Map<string, ScriptedCase>();
  readonly visits = new Map<string, Visit[]>();
  /** Thrown instead of an answer while it is set. */
  trouble: Error | null = null;
  /** Runs while the process is looking. */
  duringLook: (caseId: string) => Promise<void> = () => Promise.resolve();
  forgetful = false;

  readonly activities: CaseActivities = {
    lookAtCase: async ({ caseId, now }) => {
      this.note(caseId, 'look', now);
      const view = this.view(caseId);
      await this.duringLook(caseId);
      return view;
    },
    remind: ({ caseId, deadline, rung, now }) => this.meet(caseId, `remind ${rung}`, now, (milestone) => milestone.kind === 'rung' && milestone.deadline === deadline && milestone.rung === rung),
    noteOverrun: ({ caseId, deadline, now }) => this.meet(caseId, 'overrun', now, (milestone) => milestone.kind === 'overrun' && milestone.deadline === deadline),
    meetMoment: ({ caseId, key, now }) => this.meet(caseId, `moment ${key}`, now, (milestone) => milestone.kind === 'moment' && milestone.key === key),
  };

  visitsOf(caseId: string): readonly Visit[] {
    return this.visits.get(caseId) ?? [];
  }

  whatOf(caseId: string): readonly string[] {
    return this.visitsOf(caseId).map(({ what }) => what);
  }

  private meet(caseId: string, what: string, now: number, isMet: (milestone: Milestone) => boolean): Promise<ProcessView> {
    this.note(caseId, what, now);
    const view = this.view(caseId);
    const it = this.cases.get(caseId);
    if (it === undefined || this.forgetful) return Promise.resolve(view);
    this.cases.set(caseId, { ...it, no: it.no + 1, milestones: it.milestones.filter((milestone) => !isMet(milestone)) });
    return Promise.resolve(this.view(caseId));
  }

  private note(caseId: string, what: string, at: number): void {
    this.visits.set(caseId, [...this.visitsOf(caseId), { what, at }]);
  }

  private view(caseId: string): ScriptedCase {
    if (this.trouble !== null) throw this.trouble;
    const it = this.cases.get(caseId);
    if (it === undefined) throw ApplicationFailure.nonRetryable('case.notFound', 'case.notFound');
    return { no: it.no, phase: it.phase, milestones: [...it.milestones] };
  }
}
