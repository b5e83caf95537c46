import type { Asked } from '../../api/pages.ts';
import type { Chosen } from '../../ui/address-filter.ts';
import { CLASSIFICATIONS, PHASES, SUBMISSION_KINDS } from '../../../../libs/contracts/words.ts';

/** What stands in the address: /pripady?show=closed&q=SZ */
export const CASE_FILTER = ['show', 'q', 'kind', 'phase', 'owner', 'office', 'classification'] as const;
export type CaseFilter = Chosen<(typeof CASE_FILTER)[number]>;

export const SHOWS = ['open', 'unassigned', 'closed'] as const;
export type Show = (typeof SHOWS)[number];

export function showOf({ show }: CaseFilter): Show | null {
  return SHOWS.find((one) => one === show) ?? null;
}

export function kindOf({ kind }: CaseFilter): (typeof SUBMISSION_KINDS)[number] | null {
  return SUBMISSION_KINDS.find((one) => one === kind) ?? null;
}

export function phaseOf({ phase }: CaseFilter): (typeof PHASES)[number] | null {
  return PHASES.find((one) => one === phase) ?? null;
}

export function classificationOf({ classification }: CaseFilter): (typeof CLASSIFICATIONS)[number] | null {
  return CLASSIFICATIONS.find((one) => one === classification) ?? null;
}

const PARTS: Readonly<Record<Show, Asked>> = { open: { open: 'true' }, unassigned: { open: 'true', owner: 'none' }, closed: { open: 'false' } };

export function askedOfList(filter: CaseFilter): Asked {
  const show = showOf(filter);
  return { ...common(filter), ...(show === null ? {} : PARTS[show]) };
}

/** Counts of the tiles and phases: as if none of them was chosen. */
export function askedOfCounts(filter: CaseFilter): Asked {
  return { ...common(filter), phase: null };
}

/** Shorter than two signs nothing is searched for. */
function common(filter: CaseFilter): Asked {
  const { q, owner, office } = filter;
  return { kind: kindOf(filter), phase: phaseOf(filter), classification: classificationOf(filter), owner, office, q: q.length < 2 ? '' : q };
}
