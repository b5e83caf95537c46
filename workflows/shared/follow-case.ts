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
  /** The year that the case lives in; null: it has no yearly cycle. */
  readonly cycle: () => number | null;
  /**
   * Waits until the case has reached what is asked. Meanwhile it does everything that time brings to the open deadlines:
   * reminds by their ladders, notes a deadline that ran out; and to the case itself: the moments that it set.
   */
  readonly until: (reached: (phase: Phase, cycle: number | null) => boolean) => Promise<void>;
  /** Begins anew with nothing but the case's id: the history of a process that lives for years stays short. */
  readonly startOver: () => Promise<never>;
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

  const cycle = (): number | null => view.cycle ?? null;

  async function until(reached: (phase: Phase, cycle: number | null) => boolean): Promise<void> {
    for (;;) {
      if (ear.heard()) view = await look();
      if (reached(view.phase, cycle())) return;
      const next = nextMilestone(view);
      if (next !== null && next.at <= now()) view = await meet(next);
      else await newsOr(next);
    }
  }

  /** What is due is done at the door, which knows whether it still has to be. */
  async function meet(milestone: Milestone): Promise<ProcessView<Phase>> {
    const after = await done(milestone);
    refuseStandstill(milestone, nextMilestone(after));
    return after as ProcessView<Phase>;
  }

  function done(milestone: Milestone): Promise<ProcessView> {
    switch (milestone.kind) {
      case 'rung': return door.remind({ caseId, deadline: milestone.deadline, rung: milestone.rung, now: now() });
      case 'overrun': return door.noteOverrun({ caseId, deadline: milestone.deadline, now: now() });
      case 'moment': return door.meetMoment({ caseId, key: milestone.key, now: now() });
    }
  }

  async function newsOr(next: Milestone | null): Promise<void> {
    if (workflowInfo().continueAsNewSuggested) await startOver();
    alarm.set(next === null ? null : next.at);
    await condition(() => ear.heard() || alarm.hasRung());
  }

  function startOver(): Promise<never> {
    return continueAsNew<(input: CaseInput) => Promise<void>>({ caseId });
  }

  return { phase: () => view.phase, cycle, until, startOver };
}

function nameOf(milestone: Milestone): string {
  switch (milestone.kind) {
    case 'rung': return `rung ${milestone.deadline} ${milestone.rung}`;
    case 'overrun': return `overrun ${milestone.deadline}`;
    case 'moment': return `moment ${milestone.key}`;
  }
}

/** A door that answers with the milestone just met would keep the process spinning; failing the task instead makes it visible and retried. */
function refuseStandstill(met: Milestone, next: Milestone | null): void {
  if (next !== null && next.at === met.at && nameOf(next) === nameOf(met)) throw new Error(`milestone.standsStill ${met.kind}`);
}
