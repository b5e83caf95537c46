import type { RehearsedOffice } from './case-in-memory.ts';
import { playing } from './troupe.ts';
import type { StageOptions } from './troupe.ts';
import type { PlayedYear, YearPlan } from './year-plan.ts';
import { Year } from './year.ts';

/**
 * Plays a year of meetings: the workflows of a series and of each of its meetings on the real server, all of them along one
 * time that is skipped. The days that are proposed are confirmed as they are; nobody does anything else.
 */
export class YearStage {
  constructor(private readonly options: StageOptions) {}

  /** @throws DomainError for a series that the door would refuse, the server's errors, the signal's reason */
  play(plan: YearPlan, office: RehearsedOffice, stop: AbortSignal): Promise<PlayedYear> {
    return playing(this.options, stop, (troupe) => new Year(plan, office, troupe).play());
  }
}
