import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { createLogger } from '../../libs/config/index.ts';
import { installRuntime } from '../../libs/temporal/worker/index.ts';
import { BUNDLE } from '../process/support/bundle.ts';
import { MEETING_PATHS, SERIES_PATHS } from '../process/support/meeting-paths.ts';
import { PATHS } from '../process/support/paths.ts';
import { REVIEW_PATHS } from '../process/support/review-paths.ts';
import { recordedHistories, recordedNames } from './recorded.ts';

const quiet = (): void => undefined;
const silent = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };

/** The names of the histories that today's code cannot follow. */
async function unfollowed(workflowBundle: WorkflowBundleOption): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, recordedHistories())) {
    if (error !== undefined) names.push(workflowId);
  }
  return names.sort();
}

describe('the recorded histories', () => {
  beforeAll(() => { installRuntime(createLogger({ role: 'worker', level: 'silent' })); });

  it('are there for every path', async () => {
    const paths = { complaint: PATHS, review: REVIEW_PATHS, meeting: MEETING_PATHS, series: SERIES_PATHS };
    expect(await recordedNames()).toEqual(Object.entries(paths).flatMap(([kind, of]) => Object.keys(of).map((name) => `${kind}-${name}.json`)).sort());
  });

  it('replay with today\'s workflows', async () => {
    expect(await unfollowed(BUNDLE)).toEqual([]);
  });

  it('do not replay once the order of steps was changed', async () => {
    const workflowsPath = fileURLToPath(new URL('fixtures/reordered.ts', import.meta.url));
    const reordered = await bundleWorkflowCode({ workflowsPath, logger: silent });
    expect(await unfollowed(reordered)).toEqual(await recordedNames());
  });
});
