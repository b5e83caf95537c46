import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import pg from 'pg';
import { addDays, addWorkingDays, czechCalendar, pragueDay, pragueInstant, startOfDay } from '../../libs/law/index.ts';
import { openConnection } from '../../libs/temporal/client/index.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { lhutnik } from './support/command-line.ts';
import { nextMorningInOffice } from './support/days.ts';
import { all, drive, intakes, surnames } from './support/intake.ts';
import { expectEveryMessageSent, expectEveryOpenCaseFollowed, expectNothingLostOrDoubled, takenTwice, workflowIds } from './support/oracle.ts';
import { PersistentClient } from './support/persistent-client.ts';
import { chance } from './support/random.ts';
import { openOffice } from './support/staff.ts';
import type { Staff } from './support/staff.ts';
import { Topology } from './support/topology.ts';

const SEED = 20_261_123;
const PATIENT = { timeout: 180_000, every: 250 };

describe(`an office without its Temporal server (seed ${String(SEED)})`, () => {
  const dice = chance(SEED);
  const names = surnames(dice, 42);
  const now = nextMorningInOffice();
  let topology: Topology;
  let staff: Staff;
  let client: PersistentClient;
  let temporal: Connection;

  beforeAll(async () => {
    topology = await Topology.prepare({ clock: true });
    topology.setClock(now);
    staff = await openOffice(topology);
    await topology.up('api', 'worker');
    client = new PersistentClient(topology.address);
    temporal = openConnection({ address: topology.temporalAddress, tls: null });
  });
  afterAll(async () => {
    client.giveUp();
    await temporal.close();
    await topology.dispose();
  });

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

    topology.setClock(startOfDay(addDays(lastDay, 1)));
    expect(await standing(caseId)).toMatchObject({ legalEnd: lastDay, state: 'late' });
    topology.setClock(startOfDay(addDays(lastDay, 1)) + 3 * 3_600_000);
    await eventually(() => topology.sql.value<boolean>(`select exists (select from service_alerts where kind = 'deadline-unnoticed' and subject like $1 and closed_at is null)`, [`${caseId}%`]), PATIENT);
    expect(await topology.sql.value('select overrun_fact from deadlines where case_id = $1 and key = $2', [caseId, 'complaint-60d'])).toBeNull();

    topology.setClock(now);
    await topology.up('temporal');
    await eventuallyPasses(async () => {
      expect(await topology.sql.value('select overrun_fact from deadlines where case_id = $1 and key = $2', [caseId, 'complaint-60d'])).not.toBeNull();
    }, PATIENT);
    await expectEveryOpenCaseFollowed(topology, temporal);
    await expectEveryMessageSent(topology);
    const breaches = await topology.sql.rows(`select data ->> 'outcome' as outcome from facts where case_id = $1 and type = 'overrunNoted' and data ->> 'key' = 'complaint-60d'`, [caseId]);
    expect(breaches).toEqual([{ outcome: 'breached' }]);
    const rungs = await topology.sql.rows<{ rung: string }>(`select distinct rung from messages where case_id = $1 and deadline = 'complaint-60d' and state = 'sent'`, [caseId]);
    expect(rungs).toHaveLength(1);
  });

  async function standing(caseId: string): Promise<unknown> {
    const response = await fetch(`${topology.address}/api/v1/cases/${caseId}`, { headers: { authorization: `Bearer ${staff.referentka.token}` } });
    expect(response.status).toBe(200);
    const { deadlines } = (await response.json()) as { deadlines: readonly { key: string }[] };
    return deadlines.find(({ key }) => key === 'complaint-60d');
  }
});
