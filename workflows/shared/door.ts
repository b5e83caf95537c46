import { proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities } from '../../activities/contract.ts';

/**
 * The case record's door, as a process reaches it: short, idempotent steps, retried until the database is back.
 * Longer waits between attempts become timers of the workflow, so an outage of an hour costs it some sixty events, not a thousand.
 */
export const door = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 3, maximumInterval: '10 minutes' },
});
