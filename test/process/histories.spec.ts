import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import proto from '@temporalio/proto';
import { workflowId } from '../../libs/temporal/client/index.ts';
import { namespace } from '../support/temporal.ts';
import { eventually } from '../support/wait.ts';
import { personalStrings } from './support/complaints.ts';
import { Engine } from './support/engine.ts';
import { historyOf } from './support/histories.ts';
import { PATHS } from './support/paths.ts';
import { CaseRecordReader } from './support/record.ts';

const { ListWorkflowExecutionsResponse } = proto.temporal.api.workflowservice.v1;

describe('what Temporal keeps of a complaint', () => {
  let engine: Engine;
  const cases = new Map<string, string>();

  beforeAll(async () => {
    engine = await Engine.start('2031-01-06 9:00');
    for (const [name, path] of Object.entries(PATHS)) cases.set(name, await path(engine));
  });
  afterAll(() => engine.stop());

  const idOf = (name: keyof typeof PATHS): string => workflowId('complaint', cases.get(name) ?? '');

  it('is at most 150 events and 30 KB for a dozen steps with the whole ladder up to the legal end', async () => {
    const { cost } = await historyOf(engine.connection, idOf('settled-on-the-last-day'));
    const rungs = await new CaseRecordReader(engine, cases.get('settled-on-the-last-day') ?? '').rungs('complaint-60d');
    expect(rungs.map(({ rung }) => rung)).toContain('legal-day');
    expect(cost.events).toBeLessThanOrEqual(150);
    expect(cost.bytes).toBeLessThanOrEqual(30 * 1024);
  });

  it.each(Object.keys(PATHS) as (keyof typeof PATHS)[])('holds no personal data: %s', async (name) => {
    const { bytes } = await historyOf(engine.connection, idOf(name));
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(personalStrings().filter((text) => bytes.includes(text))).toEqual([]);
  });

  it('holds no personal data in its visibility rows either', async () => {
    const rows = await eventually(async () => {
      const found = await engine.connection.workflowService.listWorkflowExecutions({ namespace, query: `TaskQueue = '${engine.taskQueue}'` });
      const listed = new Set(found.executions.map(({ execution }) => execution?.workflowId));
      return [...cases.values()].every((caseId) => listed.has(workflowId('complaint', caseId))) ? found : null;
    });
    const bytes = Buffer.from(ListWorkflowExecutionsResponse.encode(rows).finish());
    expect(bytes.includes(idOf('neglected'))).toBe(true);
    expect(personalStrings().filter((text) => bytes.includes(text))).toEqual([]);
  });

  it('knows nothing but the id of its case when it starts', async () => {
    for (const [name, caseId] of cases) {
      const { started } = await historyOf(engine.connection, idOf(name as keyof typeof PATHS));
      expect(started.input).toEqual([{ caseId }]);
    }
  });

  it('plans no message twice on any path', async () => {
    for (const caseId of cases.values()) expect(await new CaseRecordReader(engine, caseId).plannedTwice()).toEqual([]);
  });
});
