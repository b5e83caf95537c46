import type { OfficeState } from '../../../casework/index.ts';
import type { RequestedStep } from '../../../casework/rehearsals/request.ts';
import { DomainError } from '../../../domain/index.ts';
import type { Actor, CaseId, CaseKind, Fact, AnyOpening } from '../../../domain/index.ts';
import { pragueDay } from '../../../law/index.ts';
import { CaseInMemory } from './case-in-memory.ts';
import { horizonOf } from './horizon.ts';
import { playing } from './troupe.ts';
import type { Performer, StageOptions } from './troupe.ts';
import { whoActs } from './who-acts.ts';

export type Plan = {
  readonly kind: CaseKind;
  readonly caseId: CaseId;
  /** What has happened to the case before; [] for one that begins with `intake`. */
  readonly facts: readonly Fact[];
  readonly intake: { readonly command: AnyOpening; readonly actor: Actor } | null;
  /** When the play begins, epoch ms; as well years ago as years ahead. */
  readonly from: number;
  /** In the order of its instants. */
  readonly script: readonly RequestedStep[];
};

/** What came of it: the facts that the case would have, and how long it was played. */
export type Played = { readonly facts: readonly Fact[]; readonly from: number; readonly until: number; readonly end: 'closed' | 'nobody-acts' };

/** A step of the script was refused. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';

  constructor(readonly step: RequestedStep, readonly refusal: DomainError) {
    super(refusal.code);
  }
}

/**
 * Plays a case to its end: the real workflow on the real server, its time skipped leg by leg, against a record in memory.
 * Nothing is written and nothing sent; what would be sent stands among the facts.
 */
export class Stage {
  constructor(private readonly options: StageOptions) {}

  /** @throws DomainError for an intake that the door would refuse, StepRefused for such a step, the server's errors, the signal's reason */
  play(plan: Plan, office: OfficeState, stop: AbortSignal): Promise<Played> {
    return playing(this.options, stop, (troupe) =>
      this.playThrough(plan, office, troupe.add(plan.kind, new CaseInMemory(plan.caseId, office, plan.facts, plan.from))));
  }

  private async playThrough(plan: Plan, office: OfficeState, process: Performer): Promise<Played> {
    const { record } = process;
    if (plan.intake !== null) record.submit(plan.intake.command, plan.intake.actor, plan.from);
    await process.begin(plan.from);
    for (const step of plan.script) await this.take(process, step, office);
    const { state } = record;
    const reached = plan.script.at(-1)?.at ?? plan.from;
    if (state.closed !== null) return { facts: record.facts, from: plan.from, until: reached, end: 'closed' };
    const until = horizonOf(state.deadlines, reached, office.calendar);
    await process.passTime(until);
    return { facts: record.facts, from: plan.from, until, end: 'nobody-acts' };
  }

  private async take(process: Performer, step: RequestedStep, { directory }: OfficeState): Promise<void> {
    const { record } = process;
    const { at, command, by } = step;
    const wasClosed = record.state.closed !== null;
    if (!wasClosed) await process.passTime(at);
    try {
      record.submit(command, whoActs(record.state, command, by, directory, pragueDay(at)), at);
    } catch (error) {
      throw error instanceof DomainError ? new StepRefused(step, error) : error;
    }
    if (!wasClosed) return process.tell(at);
    await process.ended();
    await process.begin(at);
  }
}
