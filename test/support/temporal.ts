import { randomBytes } from 'node:crypto';
import { setting } from './setting.ts';

/** The namespace of ordinary work. */
export const namespace = 'lhutnik';

/** Where the shared server answers; it can skip time for single workflows. */
export function temporalAddress(): string {
  return setting('LHUTNIK_TEST_TEMPORAL');
}

/** A task queue of this spec file's own, so that files running at once do not take each other's work. */
export function uniqueTaskQueue(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}
