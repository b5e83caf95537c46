import type { DecideContext } from './decide-context.ts';
import type { CancelReason } from './facts.ts';
import type { Pen } from './pen.ts';
import { reconcile, type Required } from './reconcile.ts';
import { deadlineOf, type CaseBase } from './state.ts';

/** What a kind of case says of its deadlines. */
export type DeadlineRules<State extends CaseBase> = {
  readonly required: (state: State) => readonly Required[];
  /** The exceedance of this deadline is approved. */
  readonly isLawful: (state: State, key: string) => boolean;
  readonly cancelReason: (state: State) => CancelReason;
};

/** Writes until the recorded deadlines agree with what the state calls for. */
export function settleDeadlines<State extends CaseBase>(pen: Pen<State>, rules: DeadlineRules<State>, ctx: DecideContext): void {
  for (const required of rules.required(pen.state)) {
    for (let round = 0; round < 8; round += 1) {
      const present = deadlineOf(pen.state, required.key);
      // A closed case sets nothing anew; what is corrected later is still judged.
      if (pen.state.closed !== null && (required.fulfilled === null || present === null || present.state === 'cancelled')) break;
      const changes = reconcile(required, present, rules.isLawful(pen.state, required.key), ctx);
      if (changes.length === 0) break;
      for (const change of changes) pen.write(change.type, change.data);
    }
  }
  cancelOthers(pen, rules);
}

function cancelOthers<State extends CaseBase>(pen: Pen<State>, { required, cancelReason }: DeadlineRules<State>): void {
  const keys = new Set(required(pen.state).filter(({ fulfilled }) => pen.state.closed === null || fulfilled !== null).map(({ key }) => key));
  for (const { key, state } of pen.state.deadlines) {
    if (state === 'open' && !keys.has(key)) pen.write('deadlineCancelled', { key, reason: cancelReason(pen.state) });
  }
}
