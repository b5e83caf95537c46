import type { SeriesPhase } from '../../libs/domain/index.ts';
import type { CaseInput } from '../shared/case-input.ts';
import { followCase } from '../shared/follow-case.ts';

/**
 * A series of meetings, for as many years as it lives.
 *
 * Each October it proposes the days of the coming year, a person confirms them, and each becomes a meeting with a process of
 * its own. Meanwhile the quota of days is watched, and the tasks that meetings agreed upon are reminded of by their ladders.
 */
export async function series(input: CaseInput): Promise<void> {
  const { phase, cycle, until, startOver } = await followCase<SeriesPhase>(input);
  const year = cycle();

  await until((now, inYear) => now === 'closed' || inYear !== year);
  if (phase() === 'closed') return;

  // the year is over: the next one begins with nothing but the id
  await startOver();
}
