import type { TestApi } from '../../../support/api.ts';

/** The clock of the whole office, at an instant with its offset. */
export function moveTo(api: TestApi, instant: string): void {
  api.clock.time = Date.parse(instant);
}
