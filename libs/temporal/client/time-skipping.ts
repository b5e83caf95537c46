import { msToTs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';

/** Skipped timers in one go; the server's default of 200 would end the skipping silently in the middle of a long case. */
const MAX_SKIPS = 1_000_000;

type TimeSkippingConfig = temporal.api.common.v1.TimeSkippingConfig.$Shape;

/** Lets a workflow's time run ahead of ours by `ms`, from milestone to milestone, and stop there. */
export function fastForward(id: string, ms: number): TimeSkippingConfig {
  return { enabled: true, maxSessionSkipCount: MAX_SKIPS, fastForwardConfig: { id, duration: msToTs(ms) } };
}
