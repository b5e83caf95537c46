import { proxyLocalActivities, sleep } from '@temporalio/workflow';

const { ring } = proxyLocalActivities<{ ring(at: number): Promise<void> }>({ startToCloseTimeout: '20 seconds' });

/** What any user of Temporal would write for "wait sixty days". */
export async function waitSixtyDays(): Promise<void> {
  await sleep('60 days');
}

/** One timer for an instant (epoch ms), then one step that costs nothing. */
export async function ringAt(at: number): Promise<void> {
  await sleep(Math.max(1, at - Date.now()));
  await ring(at);
}
