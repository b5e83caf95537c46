import type { ReviewPhase } from '../../libs/domain/index.ts';
import type { CaseInput } from '../shared/case-input.ts';
import { followCase } from '../shared/follow-case.ts';

/**
 * A review of how a complaint was handled, § 175 odst. 7 of the Administrative Procedure Code (500/2004 Sb.), by the superior
 * authority (§ 178), from its arrival to its closing.
 *
 * Every `until` also reminds by the ladders of all open deadlines. The law sets no length: the sixty days are a guideline by
 * analogy, so nothing here can be breached but what was set with a day.
 */
export async function review(input: CaseInput): Promise<void> {
  const { phase, until } = await followCase<ReviewPhase>(input);

  for (;;) {
    // whose handling it is, and whether the office's own sixty days still run
    await until(classified);

    // ours → § 12 to the ministry; not handled yet → a supplement for the office; never a review to the body complained of
    await until(complainantToldOfForwarding);
    await until(ministryAnswered);

    // the office's file and statement, the finding, and the complainant notified of it
    await until(reviewed);

    // handled not, or not wholly, properly → a measure on the office, with its day, checked
    await until(measuresChecked);

    await until(closedOrTakenBack);
    if (phase() === 'closed') return;
  }
}

const classified = (phase: ReviewPhase): boolean => phase !== 'classification';
const complainantToldOfForwarding = (phase: ReviewPhase): boolean => phase !== 'forwarding';
const ministryAnswered = (phase: ReviewPhase): boolean => phase !== 'watching';
const reviewed = (phase: ReviewPhase): boolean => phase !== 'handling';
const measuresChecked = (phase: ReviewPhase): boolean => phase !== 'measures';

/** A new classification, or a decision to go on, leads back to an earlier step. */
const TAKEN_BACK: readonly ReviewPhase[] = ['classification', 'forwarding', 'watching', 'handling', 'measures'];
const closedOrTakenBack = (phase: ReviewPhase): boolean => phase === 'closed' || TAKEN_BACK.includes(phase);
