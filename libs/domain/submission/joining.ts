import { excludedOf } from './guard.ts';
import { complainants, isGivenUp } from './progress.ts';
import { roundDay, type SubmissionState } from './state.ts';
import { czechDay, Problems } from '../case/problems.ts';
import type { Directory } from '../case/people.ts';

/** Phases in which somebody still works on the answer. */
const OPEN_TO_OTHERS: readonly string[] = ['classification', 'handling', 'other-regime'];

/**
 * Whether a case can take in another, whose own deadlines end with that: it must still be answered, and by a day that is
 * not later, for § 175 odst. 5 SŘ gives each complaint its sixty days. Throws invalid, with all that stands in the way.
 */
export function assertTakesIn(into: SubmissionState & { readonly phase: string }, joining: SubmissionState, directory: Directory): void {
  const problems = new Problems();
  const refuse = (code: string, messageCs: string): void => { problems.add('withCaseId', code, messageCs); };
  if (into.joined !== null) refuse('join.joinedItself', 'Tato věc je sama spojena s jinou; vyberte tu.');
  else if (isGivenUp(into)) refuse('join.withdrawn', 'Podání v této věci bylo vzato zpět; spojit s ní jiné nelze.');
  else if (!OPEN_TO_OTHERS.includes(into.phase) || into.oral?.kind === 'settled-at-once') {
    refuse('join.answered', 'Tato věc už je vyřízena, postoupena nebo uzavřena; spojit s ní jinou nelze.');
  }
  if (into.notice !== null && into.notice.approved !== null) {
    refuse('join.noticeApproved', 'Vyrozumění v této věci už je schváleno. Nejprve je vraťte k přepracování, potom věci spojte.');
  }
  if (roundDay(into) > roundDay(joining)) {
    refuse('join.later', `Tato věc došla později (${czechDay(roundDay(into))}) a její lhůta končí později; spojte naopak ji s touto.`);
  }
  if (into.classified !== null && joining.classified !== null && into.classified.as !== joining.classified.as) {
    refuse('join.otherKind', 'Věci jsou zařazeny různě, mají tedy různé lhůty; nejprve je zařaďte stejně.');
  }
  if (into.anonymous && complainants(joining).length > 0) refuse('join.anonymous', 'Tato věc je anonymní, stěžovatele do ní připsat nelze; spojte naopak ji s touto.');
  if (joining.confidential && !into.confidential) refuse('join.confidential', 'Stěžovatel ze spojované věci si přeje utajit totožnost, v této věci utajena není; spojit je nelze.');
  if (excludedOf(joining, directory).some(({ person }) => person === into.ownerId)) {
    refuse('join.excludedOwner', 'Tuto věc vyřizuje osoba, která je ze spojované věci vyloučena; nejprve ji přidělte jiné.');
  }
  problems.throwIfAny();
}
