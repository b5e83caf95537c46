import type { Phase } from '../../libs/domain/index.ts';
import type { CaseInput } from '../shared/case-input.ts';
import { followCase } from '../shared/follow-case.ts';

/**
 * A complaint under § 175 of the Administrative Procedure Code (500/2004 Sb.), from its arrival to its closing.
 *
 * Every `until` also reminds by the ladders of all open deadlines, and notes a deadline that ran out. There is nothing here
 * that would stop or prolong the sixty days: the law knows neither.
 */
export async function complaint(input: CaseInput): Promise<void> {
  const { phase, until } = await followCase<Phase>(input);

  for (;;) {
    // § 175 odst. 1, § 37 odst. 1: what it is decides its content, not its title
    await until(classified);

    // § 12: not ours → sent on without delay, the complainant told of it; then the other body has its own sixty days
    await until(complainantToldOfForwarding);
    await until(otherBodyAnswered);

    // a petition, a tip, a review …: we keep its deadline, the rest is done by hand
    await until(settledElsewhere);

    // § 175 odst. 4, 5: investigated, and the complainant notified within sixty days; or withdrawn, or joined to another
    await until(settled);

    // § 175 odst. 6: justified, even in part → remedied without delay, and checked
    await until(measuresChecked);

    await until(closedOrTakenBack);
    if (phase() === 'closed') return;
  }
}

const classified = (phase: Phase): boolean => phase !== 'classification';
const complainantToldOfForwarding = (phase: Phase): boolean => phase !== 'forwarding';
const otherBodyAnswered = (phase: Phase): boolean => phase !== 'watching';
const settledElsewhere = (phase: Phase): boolean => phase !== 'other-regime';
const settled = (phase: Phase): boolean => phase !== 'handling';
const measuresChecked = (phase: Phase): boolean => phase !== 'measures';

/** A new classification, or a decision to go on, leads back to an earlier step. */
const TAKEN_BACK: readonly Phase[] = ['classification', 'forwarding', 'watching', 'other-regime', 'handling', 'measures'];
const closedOrTakenBack = (phase: Phase): boolean => phase === 'closed' || TAKEN_BACK.includes(phase);
