import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import pg from 'pg';
import { addDays, addWorkingDays, czechCalendar, pragueDay, pragueInstant, startOfDay } from '../../libs/law/index.ts';
import type { Day } from '../../libs/law/index.ts';
import { TimeTravel, workflowId } from '../../libs/temporal/client/index.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { lhutnik } from './support/command-line.ts';
import { nextMorningInOffice } from './support/days.ts';
import { all, drive, intakes, surnames } from './support/intake.ts';
import { expectEveryMessageSent, expectEveryOpenCaseFollowed, expectNothingLostOrDoubled, takenTwice, workflowIds } from './support/oracle.ts';
import type { PersistentClient } from './support/persistent-client.ts';
import { chance } from './support/random.ts';
import type { Staff } from './support/staff.ts';
import { NAMESPACE } from './support/topology.ts';
import type { Topology } from './support/topology.ts';
import { openWorkingOffice } from './support/working-office.ts';
import type { WorkingOffice } from './support/working-office.ts';

const SEED = 20_261_123;
const PATIENT = { timeout: 300_000, every: 250 };
const HOUR = 3_600_000;
/** Before the end of a deadline: enough to stop a server in. */
const SHORTLY = 45_000;

describe(`an office without its Temporal server (seed ${String(SEED)})`, () => {
  const dice = chance(SEED);
  const names = surnames(dice, 42);
  const main = 'complaint-60d';
  const now = nextMorningInOffice();
  let office: WorkingOffice;
  let topology: Topology;
  let staff: Staff;
  let client: PersistentClient;
  let temporal: Connection;

  beforeAll(async () => {
    office = await openWorkingOffice(now);
    ({ topology, staff, client, temporal } = office);
  });
  afterAll(() => office.close());

  const plans = (): Promise<readonly { plan: string }[]> =>
    topology.sql.rows(`select case_id || ' ' || no || ' ' || (data ->> 'key') as plan from facts where type = 'messagesPlanned' order by 1`);

  async function dropDatabases(): Promise<void> {
    const server = new pg.Client({ connectionString: topology.serverUrl('postgres') });
    await server.connect();
    for (const name of ['temporal', 'temporal_visibility']) await server.query(`drop database ${name} with (force)`);
    await server.end();
  }

  it('lost with all its data: one command, even twice at once, and every open case is followed again', async () => {
    await all(intakes(names.slice(0, 40)), 6, (intake) => drive(client, staff, intake, now));
    await expectEveryOpenCaseFollowed(topology, temporal);
    await expectEveryMessageSent(topology);
    const plannedBefore = await plans();
    expect(plannedBefore.length).toBeGreaterThan(20);

    await topology.kill('temporal');
    await dropDatabases();
    await topology.up('temporal');
    await topology.registerNamespaces();
    expect(await workflowIds(temporal, '')).toEqual([]);
    const answers = await Promise.all([lhutnik(topology, 'rebuild', '--json'), lhutnik(topology, 'rebuild', '--json')]);
    const open = await topology.sql.value<number>('select count(*)::int from cases where closed_at is null');
    expect(answers.map((answer) => JSON.parse(answer) as unknown)).toEqual([{ cases: open }, { cases: open }]);

    await expectEveryOpenCaseFollowed(topology, temporal);
    await expectEveryMessageSent(topology);
    expect(await plans()).toEqual(plannedBefore);
    expect(takenTwice(topology)).toEqual([]);
    await expectNothingLostOrDoubled(topology, client.ledger);
  });

  it('away on the last day of a deadline: shown as late on time, noted and escalated once it is back', async () => {
    const lastDay = addWorkingDays(czechCalendar(), pragueDay(Date.now()), -1);
    const then = pragueInstant(lastDay, 10);
    await topology.stop('temporal');
    topology.setClock(then);
    const { caseId } = await drive(client, staff, { name: names[40] ?? '', daysAgo: 60, childAtRisk: false, until: 'handling' }, then);
    expect(await standing(caseId)).toMatchObject({ legalEnd: lastDay, state: 'near' });
    await passesUnnoticed(caseId, startOfDay(addDays(lastDay, 1)));

    topology.setClock(now);
    await topology.up('temporal');
    await isNoted(caseId);
    await expectEveryOpenCaseFollowed(topology, temporal);
    await expectEveryMessageSent(topology);
    expect(await overruns(caseId)).toEqual(['breached']);
    expect(new Set((await sent(caseId)).map(({ rung }) => rung)).size).toBe(1);
  });

  /**
   * A process goes by the server's time, which no clock file of ours moves, and a deadline ends at midnight: a timer that
   * rings while the server is away can only be had by skipping that process's time to shortly before it; our clock follows.
   */
  it('away when the timer of a process rings: late on time all the same, and made good for by that very process', async () => {
    const { caseId } = await drive(client, staff, { name: names[41] ?? '', daysAgo: 45, childAtRisk: false, until: 'handling' }, now);
    await expectEveryOpenCaseFollowed(topology, temporal);
    const workflow = workflowId('complaint', caseId);
    const travel = new TimeTravel(temporal, NAMESPACE);
    const run = await runOf(workflow);
    const { legalEnd } = await standing(caseId);
    const midnight = startOfDay(addDays(legalEnd, 1));
    const goTo = async (instant: number): Promise<void> => {
      await travel.forward(workflow, instant);
      topology.setClock(instant);
    };
    await goTo(pragueInstant(legalEnd, 12));
    await expectEveryMessageSent(topology);
    await goTo(midnight - SHORTLY);
    const ringsAt = Date.now() + midnight - (await travel.stand(workflow)).now;
    await topology.kill('temporal');
    expect(Date.now()).toBeLessThan(ringsAt);
    expect(await standing(caseId)).toMatchObject({ state: 'near' });
    await passesUnnoticed(caseId, midnight);

    await eventually(() => Date.now() > ringsAt, PATIENT);
    await topology.up('temporal');
    await isNoted(caseId);
    expect(await runOf(workflow)).toEqual(run);
    await goTo(pragueInstant(addWorkingDays(czechCalendar(), legalEnd, 1), 12));
    await expectEveryMessageSent(topology);
    expect(await overruns(caseId)).toEqual(['breached']);
    const { referentka, vedouci } = staff;
    expect((await sent(caseId)).filter(({ rung }) => rung === 'after-1').map(({ email }) => email).sort()).toEqual([referentka.email, vedouci.email].sort());
    expect(await runOf(workflow)).toEqual(run);
    expect(takenTwice(topology)).toEqual([]);
  });

  /** With Temporal away: late from that midnight on for everybody who asks, then the watchdog's business; no process has seen it. */
  async function passesUnnoticed(caseId: string, midnight: number): Promise<void> {
    topology.setClock(midnight);
    expect(await standing(caseId)).toMatchObject({ state: 'late' });
    expect(await lateOnBoard()).toContain(caseId);
    topology.setClock(midnight + 3 * HOUR);
    const alerted = `select exists (select from service_alerts where kind = 'deadline-unnoticed' and subject like $1 and closed_at is null)`;
    await eventually(() => topology.sql.value<boolean>(alerted, [`${caseId}%`]), PATIENT);
    expect(await notedBy(caseId)).toBeNull();
  }

  const notedBy = (caseId: string): Promise<number | null> =>
    topology.sql.value('select overrun_fact from deadlines where case_id = $1 and key = $2', [caseId, main]);

  const isNoted = (caseId: string): Promise<void> => eventuallyPasses(async () => { expect(await notedBy(caseId)).not.toBeNull(); }, PATIENT);

  const overruns = async (caseId: string): Promise<readonly string[]> => (await topology.sql.rows<{ outcome: string }>(
    `select data ->> 'outcome' as outcome from facts where case_id = $1 and type = 'overrunNoted' and data ->> 'key' = $2`, [caseId, main])).map(({ outcome }) => outcome);

  /** Reminders of the deadline that went out, each with whom it went to. */
  const sent = (caseId: string): Promise<readonly { rung: string; email: string }[]> => topology.sql.rows(
    `select rung, email from messages join people p on p.id = recipient_id where case_id = $1 and deadline = $2 and state = 'sent'`, [caseId, main]);

  const runOf = async (workflow: string): Promise<string | null | undefined> =>
    (await temporal.workflowService.describeWorkflowExecution({ namespace: NAMESPACE, execution: { workflowId: workflow } })).workflowExecutionInfo?.execution?.runId;

  async function standing(caseId: string): Promise<{ readonly key: string; readonly legalEnd: Day; readonly state: string }> {
    const { deadlines } = await get<{ deadlines: readonly { key: string; legalEnd: Day; state: string }[] }>(`/api/v1/cases/${caseId}`);
    const deadline = deadlines.find(({ key }) => key === main);
    if (deadline === undefined) throw new Error('the case has no such deadline');
    return deadline;
  }

  const lateOnBoard = async (): Promise<readonly string[]> =>
    (await get<{ items: readonly { caseId: string }[] }>('/api/v1/deadlines?state=late')).items.map(({ caseId }) => caseId);

  async function get<T>(path: string): Promise<T> {
    const response = await fetch(`${topology.address}${path}`, { headers: { authorization: `Bearer ${staff.referentka.token}` } });
    expect(response.status).toBe(200);
    return await response.json() as T;
  }
});
