import { superiorsOf } from '../case/directory.ts';
import type { Exclusion, ExclusionReason } from '../case/exclusion.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { PersonId } from '../case/ids.ts';
import type { Pen } from '../case/pen.ts';
import type { Directory } from '../case/people.ts';
import type { SubmissionState } from './state.ts';

/**
 * Who may not handle, decide or read (§ 14 SŘ; office-practice.md 15): those complained of and those found biased,
 * everybody subordinate to them, who worked on the child, who handled the matter first. One reason each, the gravest.
 */
export function excludedOf(state: SubmissionState, directory: Directory): readonly Exclusion[] {
  const found = new Map<PersonId, ExclusionReason>();
  const add = (person: PersonId, reason: ExclusionReason): void => {
    if (!found.has(person)) found.set(person, reason);
  };
  for (const person of complainedOfPersons(state)) add(person, 'complained-of');
  for (const { personId, decided } of state.bias) if (decided?.excluded === true) add(personId, 'bias-decided');
  const heads = new Set(found.keys());
  for (const id of heads.size === 0 ? [] : subordinatesOf(heads, directory)) add(id, 'subordinate');
  for (const person of state.workedOnChild) add(person, 'worked-on-child');
  for (const person of state.handledFirst) add(person, 'handled-first');
  return [...found].map(([person, reason]) => ({ person, reason }));
}

export function excludedIds(state: SubmissionState, directory: Directory): ReadonlySet<PersonId> {
  return new Set(excludedOf(state, directory).map(({ person }) => person));
}

function complainedOfPersons({ complainedOf }: SubmissionState): readonly PersonId[] {
  return complainedOf.flatMap((entry) => (entry.kind === 'ours' ? [entry.person] : []));
}

function subordinatesOf(heads: ReadonlySet<PersonId>, directory: Directory): readonly PersonId[] {
  return directory.people.map(({ id }) => id).filter((id) => superiorsOf(directory, id).some((superior) => heads.has(superior)));
}

/** An objection against this person waits for the decision: meanwhile only what cannot be put off (§ 14 odst. 3 SŘ). */
export function hasOpenBias(state: SubmissionState, person: PersonId): boolean {
  return state.bias.some(({ personId, decided }) => personId === person && decided === null);
}

const REASON_CS: Readonly<Record<ExclusionReason, string>> = {
  'complained-of': 'stížnost směřuje proti této osobě',
  subordinate: 'tato osoba je podřízena vyloučené osobě',
  'worked-on-child': 'tato osoba pracovala s dítětem',
  'handled-first': 'tato osoba věc vyřizovala poprvé',
  'bias-decided': 'o vyloučení této osoby pro podjatost bylo rozhodnuto',
};

export function exclusionText(reason: ExclusionReason): string {
  return REASON_CS[reason];
}

/** Somebody who turns out to be excluded no longer handles the case. */
export function removeExcludedOwner<S extends SubmissionState>(pen: Pen<S>, { directory }: Pick<DecideContext, 'directory'>): void {
  const exclusion = excludedOf(pen.state, directory).find(({ person }) => person === pen.state.ownerId);
  if (exclusion !== undefined) pen.write('ownerRemoved', { personId: exclusion.person, reason: exclusion.reason });
}
