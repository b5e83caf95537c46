import type { SeriesState } from './state.ts';
import type { SeriesPhase } from './vocabulary.ts';

export function phaseOf({ closed, slots, occurrences, proposedYears }: SeriesState): SeriesPhase {
  if (closed !== null) return 'closed';
  if (slots.length > 0) return 'planning';
  return occurrences.length === 0 && proposedYears.length === 0 ? 'set-up' : 'running';
}
