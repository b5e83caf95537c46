import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { eventually } from '../support/wait.ts';
import { namespace, temporalAddress, uniqueTaskQueue } from '../support/temporal.ts';

describe('the shared Temporal server', () => {
  let connection: Connection;
  beforeAll(async () => { connection = await Connection.connect({ address: temporalAddress() }); });
  afterAll(() => connection.close());

  it('is one that takes a request to skip time', async () => {
    const workflowId = `time-${uniqueTaskQueue()}`;
    await connection.workflowService.startWorkflowExecution({
      namespace, workflowId, requestId: workflowId, workflowType: { name: 'nobody' }, taskQueue: { name: uniqueTaskQueue() },
      input: { payloads: [defaultPayloadConverter.toPayload('x')] }, timeSkippingConfig: { enabled: true },
    });
    const history = await eventually(async () => (await connection.workflowService.getWorkflowExecutionHistory({ namespace, execution: { workflowId } })).history?.events);
    expect(history[0]?.workflowExecutionStartedEventAttributes?.timeSkippingConfig?.enabled).toBe(true);
    await connection.workflowService.terminateWorkflowExecution({ namespace, workflowExecution: { workflowId } });
  });

  it('knows the namespaces of work and of rehearsals', async () => {
    const { namespaces } = await connection.workflowService.listNamespaces({});
    expect(namespaces.map((each) => each.namespaceInfo?.name)).toEqual(expect.arrayContaining(['lhutnik', 'lhutnik-rehearsal']));
  });
});
