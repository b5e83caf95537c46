import { mkdir, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, it } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { workflowId } from '../../libs/temporal/client/index.ts';
import { Engine } from '../process/support/engine.ts';
import { historyOf } from '../process/support/histories.ts';
import { MEETING_PATHS, SERIES_PATHS } from '../process/support/meeting-paths.ts';
import { PATHS } from '../process/support/paths.ts';
import { REVIEW_PATHS } from '../process/support/review-paths.ts';
import type { CaseKind } from '../../libs/domain/index.ts';
import { RECORDED } from './recorded.ts';

/** Writes the history of every path anew. To be run, and its result committed, when a process has deliberately changed. */
let engine: Engine;
beforeAll(async () => { engine = await Engine.start('2031-01-06 9:00'); });
afterAll(() => engine.stop());

const of = (kind: CaseKind, paths: Readonly<Record<string, (engine: Engine) => Promise<string>>>) => Object.entries(paths).map(([name, path]) => ({ kind, name, path }));

it.each([...of('complaint', PATHS), ...of('review', REVIEW_PATHS), ...of('meeting', MEETING_PATHS), ...of('series', SERIES_PATHS)])('records $kind $name', async ({ kind, name, path }) => {
  const caseId = await path(engine);
  const { history } = await historyOf(engine.connection, workflowId(kind, caseId));
  await mkdir(RECORDED, { recursive: true });
  const file = new URL(`${kind}-${name}.json`, RECORDED);
  await rm(file, { force: true });
  await writeFile(file, `${historyToJSON(proto.temporal.api.history.v1.History.fromObject(history))}\n`);
});
