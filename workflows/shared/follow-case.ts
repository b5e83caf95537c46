import { condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
// Straight from its file: the domain's index would bring every rule of every agenda into the workflow bundle.
import { nextMilestone } from '../../libs/domain/case/process-view.ts';
import type { Milestone, ProcessView } from '../../libs/domain/index.ts';
import { Alarm } from './alarm.ts';
import type { CaseInput } from './case-input.ts';
import { now } from './clock.ts';
import { door } from './door.ts';
import { listenForNews } from './news.ts';

export type FollowedCase<Phase extends string> = {
  readonly phase: () => Phase;
  /**
   * Waits until the case has reached what is asked. Meanwhile it does everything that time brings to the open deadlines:
   * reminds by their ladders, and notes a deadline that ran out.
   */
  readonly until: (reached: (phase: Phase) => boolean) => Promise<void>;
};

/** Starts to follow a case: whatever people do with it is noticed, whatever time brings to it is done. */
export async function followCase<Phase extends string>({ caseId }: CaseInput): Promise<FollowedCase<Phase>> {
  const ear = listenForNews();
  const alarm = new Alarm();
  let view = await look();

  async function look(): Promise<ProcessView<Phase>> {
    ear.takeNote();
    return (await door.lookAtCase({ caseId, now: now() })) as ProcessView<Phase>;
  }

  async function until(reached: (phase: Phase) => boolean): Promise<void> {
    for (;;) {
      if (ear.heard()) view = await look();
      if (reached(view.phase)) return;
      const next = nextMilestone(view);
      if (next !== null && next.at <= now()) view = await meet(next);
      else await newsOr(next);
    }
  }

  /** What is due is done at the door, which knows whether it still has to be. */
  async function meet(milestone: Milestone): Promise<ProcessView<Phase>> {
    const { deadline } = milestone;
    const after = milestone.kind === 'rung'
      ? await door.remind({ caseId, deadline, rung: milestone.rung, now: now() })
      : await door.noteOverrun({ caseId, deadline, now: now() });
    refuseStandstill(milestone, nextMilestone(after));
    return after as ProcessView<Phase>;
  }

  async function newsOr(next: Milestone | null): Promise<void> {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<(input: CaseInput) => Promise<void>>({ caseId });
    alarm.set(next === null ? null : next.at);
    await condition(() => ear.heard() || alarm.hasRung());
  }

  return { phase: () => view.phase, until };
}

/** A door that answers with the milestone just met would keep the process spinning; failing the task instead makes it visible and retried. */
function refuseStandstill(met: Milestone, next: Milestone | null): void {
  const same = next !== null && next.at === met.at && next.kind === met.kind && next.deadline === met.deadline
    && (next.kind !== 'rung' || met.kind !== 'rung' || next.rung === met.rung);
  if (same) throw new Error(`milestone.standsStill ${met.kind}`);
}
