import type { Bound } from '../../law/index.ts';
import type { SqlParameters } from './sql-parameters.ts';
import type { DeadlineStanding } from './standing.ts';

/**
 * The board from top to bottom. late: ours by law, and over. passed: ours and over, but a target of our own or one by
 * analogy. ahead: ours. waiting: what others owe. done: met or cancelled.
 */
export const SECTIONS = ['late', 'passed', 'ahead', 'waiting', 'done'] as const;
export type BoardSection = (typeof SECTIONS)[number];

export const OPEN: readonly DeadlineStanding[] = ['late', 'near', 'open'];

/** Only a statutory or set deadline that binds us can be our breach. */
export const BY_LAW = "(d.effect in ('statutory', 'set'))";

/** Rows of a section, as the clock stood at `at` (epoch ms). Each is a range of one of the board's indexes. */
export function sectionSql(section: BoardSection, at: number, parameters: SqlParameters): string {
  const then = (): string => `${parameters.add(new Date(at))}::timestamptz`;
  switch (section) {
    case 'late': return `d.state = 'open' and d.binds = 'us' and ${BY_LAW} and d.late_from <= ${then()}`;
    case 'passed': return `d.state = 'open' and d.binds = 'us' and not ${BY_LAW} and d.late_from <= ${then()}`;
    case 'ahead': return `d.state = 'open' and d.binds = 'us' and d.late_from > ${then()}`;
    case 'waiting': return "d.state = 'open' and d.binds <> 'us'";
    case 'done': return "d.state <> 'open'";
  }
}

/** The section of a deadline that stands so. `byLaw`: statutory or set. */
export function sectionOf({ standing, binds, byLaw }: { readonly standing: DeadlineStanding; readonly binds: Bound; readonly byLaw: boolean }): BoardSection {
  if (standing === 'met' || standing === 'cancelled') return 'done';
  if (binds !== 'us') return 'waiting';
  if (standing !== 'late') return 'ahead';
  return byLaw ? 'late' : 'passed';
}

type Choice = { readonly standings?: readonly DeadlineStanding[] | undefined; readonly bounds?: readonly Bound[] | undefined; readonly sections?: readonly BoardSection[] | undefined };

/** Whether a section can hold any row that a filter with these choices lets through. */
export function mayHold(section: BoardSection, { standings = OPEN, bounds, sections }: Choice): boolean {
  if (sections?.includes(section) === false) return false;
  return HOLDS[section].some((standing) => standings.includes(standing)) && (bounds === undefined || bounds.some((bound) => bindsIn(section, bound)));
}

const HOLDS: Readonly<Record<BoardSection, readonly DeadlineStanding[]>> = {
  late: ['late'], passed: ['late'], ahead: ['near', 'open'], waiting: OPEN, done: ['met', 'cancelled'],
};

function bindsIn(section: BoardSection, bound: Bound): boolean {
  return section === 'done' || (bound === 'us') === (section !== 'waiting');
}
