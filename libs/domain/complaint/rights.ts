import type { Day } from '../../law/index.ts';
import type { Actor } from '../case/actor.ts';
import type { Directory } from '../case/people.ts';
import { Rights, TAKERS, type Taker } from '../submission/rights.ts';
import type { ComplaintCommand } from './commands.ts';
import type { ComplaintState } from './state.ts';

const OWNER: readonly Taker[] = ['owner'];
const OWN: Readonly<Record<Exclude<ComplaintCommand['type'], 'registerComplaint'>, readonly Taker[]>> = {
  ...TAKERS,
  classify: ['owner', 'candidate'], requestDocuments: OWNER, receiveDocuments: OWNER, requestStatement: OWNER, receiveStatement: OWNER,
  recordHearing: OWNER, evaluateClaim: OWNER, tellMeasures: OWNER, wishToBeToldOfMeasures: ['owner', 'registry'], proposeExceedance: OWNER,
  approveExceedance: ['manager'], openReview: OWNER, noteRegimeStep: OWNER, settleByHand: OWNER, close: OWNER,
};

const RIGHTS = new Rights({ opening: 'registerComplaint', takers: OWN, deciding: ['classify', 'evaluateClaim', 'approveExceedance'] });

/** `state` null: a case that does not exist yet. */
export function mayDo(state: ComplaintState | null, actor: Actor, command: ComplaintCommand, directory: Directory, today: Day): boolean {
  return RIGHTS.mayDo(state, actor, command, directory, today);
}

/** Throws as for a missing case where the actor may not even know of it, `forbidden` where only this step is not theirs. */
export function assertMayDo(state: ComplaintState | null, actor: Actor, command: ComplaintCommand, directory: Directory, today: Day): void {
  RIGHTS.assertMayDo(state, actor, command, directory, today);
}
