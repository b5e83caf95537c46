import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import { openConnection, ProcessClient, TimeTravel, workflowId } from '../../libs/temporal/client/index.ts';
import type { Milestone } from '../../libs/domain/index.ts';
import { namespace, temporalAddress, uniqueTaskQueue } from '../support/temporal.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { historyOf } from './support/histories.ts';
import { runWorker } from './support/running-worker.ts';
import type { RunningWorker } from './support/running-worker.ts';
import { ScriptedDoor } from './support/scripted-door.ts';

const START = Date.parse('2031-01-06T07:00:00Z');
const DAY = 86_400_000;
const SECOND = 1_000;
/** A failed task is tried again after ever longer pauses. */
const PATIENCE = { timeout: 300_000 };

const rung = (key: string, at: number, deadline = 'complaint-60d'): Milestone => ({ kind: 'rung', deadline, rung: key, at });
const overrun = (at: number): Milestone => ({ kind: 'overrun', deadline: 'complaint-60d', at });

describe('a process that follows its case', () => {
  const door = new ScriptedDoor();
  const taskQueue = uniqueTaskQueue();
  const clock = { time: START, now: () => clock.time };
  let connection: Connection;
  let client: ProcessClient;
  let travel: TimeTravel;
  let worker: RunningWorker;

  beforeAll(async () => {
    connection = openConnection({ address: temporalAddress(), tls: null });
    client = new ProcessClient(connection, { namespace, taskQueue, startAt: clock });
    travel = new TimeTravel(connection, namespace);
    worker = await runWorker(taskQueue, door.activities);
  });
  afterAll(async () => {
    await worker.stop();
    await connection.close();
  });
  afterEach(() => {
    clock.time = START;
    door.trouble = null;
    door.forgetful = false;
    door.duringLook = () => Promise.resolve();
  });

  const begin = async (milestones: Milestone[], phase = 'handling'): Promise<string> => {
    const caseId = randomUUID();
    door.cases.set(caseId, { no: 1, phase, milestones });
    await tell(caseId);
    await eventuallyPasses(() => { expect(door.visitsOf(caseId)).not.toEqual([]); });
    return caseId;
  };
  const tell = (caseId: string): Promise<void> => client.tell({ kind: 'complaint', caseId, upTo: door.cases.get(caseId)?.no ?? 0 });
  const change = async (caseId: string, phase: string, milestones?: Milestone[]): Promise<void> => {
    const before = door.cases.get(caseId);
    door.cases.set(caseId, { no: (before?.no ?? 0) + 1, phase, milestones: milestones ?? before?.milestones ?? [] });
    await tell(caseId);
  };
  const forward = (caseId: string, to: number): Promise<void> => travel.forward(workflowId('complaint', caseId), to);
  const saw = (caseId: string, what: readonly string[]): Promise<void> => eventuallyPasses(() => { expect(door.whatOf(caseId)).toEqual(what); });
  /** The history once what the workflow is doing has got into it. */
  const eventsAtRest = (caseId: string): Promise<readonly string[]> => eventually(async () => {
    const { types } = await historyOf(connection, workflowId('complaint', caseId));
    return types.at(-1) === 'WORKFLOW_TASK_SCHEDULED' || types.at(-1) === 'WORKFLOW_TASK_STARTED' ? null : types;
  });
  const ended = (caseId: string): Promise<void> => eventuallyPasses(async () => { expect((await travel.stand(workflowId('complaint', caseId))).running).toBe(false); });

  it('begins at the time of its case, and meets each milestone at its instant', async () => {
    const caseId = await begin([rung('day-30', START + 30 * DAY), overrun(START + 61 * DAY)]);
    await saw(caseId, ['look']);
    await forward(caseId, START + 62 * DAY);
    await saw(caseId, ['look', 'remind day-30', 'overrun']);
    const [look, day30, late] = door.visitsOf(caseId);
    for (const [visit, instant] of [[look, START], [day30, START + 30 * DAY], [late, START + 61 * DAY]] as const) {
      expect(visit?.at).toBeGreaterThanOrEqual(instant);
      expect(visit?.at).toBeLessThan(instant + 60 * SECOND);
    }
  });

  it('meets at once, one after the other, what is due already when it begins', async () => {
    const caseId = await begin([rung('before-7', START - 7 * DAY), rung('target', START - 2 * DAY, 'notice-draft-d40'), overrun(START - DAY)]);
    await saw(caseId, ['look', 'remind before-7', 'remind target', 'overrun']);
  });

  it('looks when there is news, and keeps its timer when the next milestone stayed', async () => {
    const caseId = await begin([rung('day-30', START + 30 * DAY)]);
    await forward(caseId, START + 10 * DAY);
    await change(caseId, 'handling', [rung('day-30', START + 30 * DAY), rung('before-14', START + 40 * DAY)]);
    await saw(caseId, ['look', 'look']);
    const types = await eventsAtRest(caseId);
    expect(types.filter((type) => type.includes('TIMER'))).toEqual(['TIMER_STARTED']);
  });

  it('sets its timer anew when the next milestone moved', async () => {
    const caseId = await begin([rung('day-30', START + 30 * DAY)]);
    await change(caseId, 'handling', [rung('day-30', START + 20 * DAY)]);
    await saw(caseId, ['look', 'look']);
    await forward(caseId, START + 21 * DAY);
    await saw(caseId, ['look', 'look', 'remind day-30']);
    expect(door.visitsOf(caseId).at(-1)?.at).toBeLessThan(START + 20 * DAY + 60 * SECOND);
  });

  it('does not miss news that come while it is looking', async () => {
    const caseId = randomUUID();
    let once = true;
    door.duringLook = async (looked) => {
      if (looked !== caseId || !once) return;
      once = false;
      await change(caseId, 'closed');
      // A look this long makes the worker report that it is at it, and be given the news in the middle.
      await eventuallyPasses(async () => {
        const { types } = await historyOf(connection, workflowId('complaint', caseId));
        expect(types.filter((type) => type === 'WORKFLOW_TASK_STARTED')).toHaveLength(2);
      });
    };
    door.cases.set(caseId, { no: 1, phase: 'handling', milestones: [] });
    await tell(caseId);
    await ended(caseId);
    expect(door.whatOf(caseId)).toEqual(['look', 'look']);
  });

  it('ends with its case, and news on a closed case make it look and end', async () => {
    const caseId = await begin([]);
    await change(caseId, 'closed');
    await ended(caseId);
    await change(caseId, 'closed');
    await saw(caseId, ['look', 'look', 'look']);
    await ended(caseId);
  });

  it('goes through the steps again when the case is taken back', async () => {
    const caseId = await begin([], 'measures');
    await change(caseId, 'classification', [rung('day-30', START + DAY)]);
    await saw(caseId, ['look', 'look']);
    await forward(caseId, START + 2 * DAY);
    await saw(caseId, ['look', 'look', 'remind day-30']);
    await change(caseId, 'closed');
    await ended(caseId);
  });

  it('is harmed by no doubled and no late signal', async () => {
    const caseId = await begin([rung('day-30', START + 30 * DAY)]);
    await client.tell({ kind: 'complaint', caseId, upTo: 0 });
    await Promise.all([tell(caseId), tell(caseId), tell(caseId)]);
    await eventuallyPasses(() => { expect(door.visitsOf(caseId).length).toBeGreaterThan(1); });
    await forward(caseId, START + 31 * DAY);
    expect(door.whatOf(caseId).filter((what) => what !== 'look')).toEqual(['remind day-30']);
  });

  it('waits out a door that is away by timers, which cost its history little', async () => {
    const caseId = await begin([rung('day-30', START + DAY)]);
    door.trouble = new Error('connection of Jana Nováková terminated');
    await forward(caseId, START + DAY + 60 * 60 * SECOND);
    expect(door.visitsOf(caseId).length).toBeGreaterThan(5);
    door.trouble = null;
    await forward(caseId, START + DAY + 120 * 60 * SECOND);
    expect(door.cases.get(caseId)?.milestones).toEqual([]);
    const { cost, bytes } = await historyOf(connection, workflowId('complaint', caseId));
    expect(cost.events).toBeLessThan(80);
    expect(bytes.includes('Nováková')).toBe(false);
  });

  it('ends when its case does not exist', async () => {
    const caseId = randomUUID();
    await client.tell({ kind: 'complaint', caseId, upTo: 1 });
    await ended(caseId);
  });

  it('does not spin when the door answers with the milestone just met', async () => {
    door.forgetful = true;
    const caseId = await begin([rung('day-30', START - DAY)]);
    await eventuallyPasses(async () => {
      const { types } = await historyOf(connection, workflowId('complaint', caseId));
      expect(types).toContain('WORKFLOW_TASK_FAILED');
    });
    expect(door.visitsOf(caseId).length).toBeLessThan(50);
    door.forgetful = false;
    await eventuallyPasses(() => { expect(door.cases.get(caseId)?.milestones).toEqual([]); }, PATIENCE);
  });

  it('continues as new with nothing but the id of its case', async () => {
    const bulky = rung('x'.repeat(300_000), START + 30 * DAY);
    const caseId = await begin([bulky]);
    for (let look = 2; look <= 16; look += 1) {
      await tell(caseId);
      await eventuallyPasses(() => { expect(door.visitsOf(caseId)).toHaveLength(look); });
    }
    await eventuallyPasses(async () => {
      const { started } = await historyOf(connection, workflowId('complaint', caseId));
      expect(started.continuedExecutionRunId).not.toBe('');
      expect(started.input).toEqual([{ caseId }]);
    }, PATIENCE);
    await forward(caseId, START + 31 * DAY);
    // The new run looks before it goes on; on a busy machine it is still looking when the way is over.
    await eventuallyPasses(() => { expect(door.whatOf(caseId).at(-1)).toMatch(/^remind x/); });
  });
});
