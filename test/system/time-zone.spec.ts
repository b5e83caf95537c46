import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import { openConnection } from '../../libs/temporal/client/index.ts';
import { drive, submission, surnames } from './support/intake.ts';
import { expectEveryOpenCaseFollowed } from './support/oracle.ts';
import { PersistentClient } from './support/persistent-client.ts';
import type { Receipt } from './support/persistent-client.ts';
import { chance } from './support/random.ts';
import { openOffice } from './support/staff.ts';
import type { Staff } from './support/staff.ts';
import { Topology } from './support/topology.ts';

const ZONE = 'Pacific/Auckland';

describe('api, worker and database on machines in Auckland', () => {
  const names = surnames(chance(7), 30);
  let topology: Topology;
  let staff: Staff;
  let client: PersistentClient;
  let temporal: Connection;

  beforeAll(async () => {
    topology = await Topology.prepare({ clock: true, env: { TZ: ZONE } });
    await topology.sql.rows(`alter database lhutnik set timezone = '${ZONE}'`);
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

  let used = 0;
  const intakeAt = async (instant: string, more: { daysAgo?: number; childAtRisk?: boolean } = {}): Promise<Receipt> => {
    topology.freezeClock(Date.parse(instant));
    const intake = { name: names[used++] ?? '', daysAgo: 0, childAtRisk: false, ...more };
    return client.send({ token: staff.referent.token, path: '', body: submission(intake, Date.parse(instant)) });
  };

  it.each([
    ['the last seconds of summer time', '2026-10-25T00:59:59Z', '2026-10-25'],
    ['the hour that comes twice, the second time', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['the last minute of the day of 25 hours', '2026-10-25T22:59:00Z', '2026-10-25'],
    ['the first minute after it', '2026-10-25T23:01:00Z', '2026-10-26'],
    ['the first minute of the day of 23 hours', '2027-03-27T23:01:00Z', '2027-03-28'],
    ['its last minute', '2027-03-28T21:59:00Z', '2027-03-28'],
    ['the first minute after that', '2027-03-28T22:01:00Z', '2027-03-29'],
  ])('%s: a child at risk is for that very day in Prague', async (_, instant, day) => {
    const { caseId, deadlines } = await intakeAt(instant, { childAtRisk: true });
    expect(deadlines.find(({ key }) => key.startsWith('child'))).toMatchObject({ from: day, legalEnd: day });
    expect(await topology.sql.rows(`select distinct day::text from facts where case_id = $1 and type = 'complaintRegistered'`, [caseId])).toEqual([{ day }]);
  });

  it('begins the year of the register at midnight in Prague', async () => {
    expect((await intakeAt('2028-12-31T22:59:30Z')).registerNumber).toBe('ST-2028-0001');
    expect((await intakeAt('2028-12-31T23:00:30Z')).registerNumber).toBe('ST-2029-0001');
  });

  it('sets the sixty days and their reminders as in Prague, and is late from midnight there', async () => {
    const { caseId } = await intakeAt('2026-11-02T10:00:00Z');
    const [row] = await topology.sql.rows<{ legalEnd: string; lateFrom: Date; rungs: readonly { at: number }[] }>(
      `select d.legal_end::text as "legalEnd", d.late_from as "lateFrom", f.data #> '{terms,rungs}' as rungs
       from deadlines d join facts f on f.case_id = d.case_id and f.no = d.set_by_fact where d.case_id = $1 and d.key = 'complaint-60d'`, [caseId]);
    expect(row?.legalEnd).toBe('2027-01-04');
    expect(row?.lateFrom.toISOString()).toBe('2027-01-04T23:00:00.000Z');
    const prague = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', dateStyle: 'short', timeStyle: 'short' });
    const mornings = row?.rungs.map(({ at }) => prague.format(at)) ?? [];
    expect(mornings.slice(0, 6).map((text) => text.slice(0, 10))).toEqual(['2026-12-02', '2026-12-10', '2026-12-21', '2026-12-29', '2026-12-31', '2027-01-04']);
    for (const text of mornings) expect(text).toMatch(/ 08:\d\d$/);
    topology.freezeClock(Date.parse('2027-01-04T22:59:59Z'));
    expect(await standing(caseId)).toBe('near');
    topology.freezeClock(Date.parse('2027-01-04T23:00:00Z'));
    expect(await standing(caseId)).toBe('late');
  });

  it('is followed by its worker as anywhere else', async () => {
    topology.setClock(Date.now());
    await drive(client, staff, { name: names[29] ?? '', daysAgo: 20, childAtRisk: false, until: 'dispatched' }, Date.now());
    await expectEveryOpenCaseFollowed(topology, temporal);
  });

  async function standing(caseId: string): Promise<string | undefined> {
    const response = await fetch(`${topology.address}/api/v1/cases/${caseId}`, { headers: { authorization: `Bearer ${staff.vedouci.token}` } });
    const { deadlines } = (await response.json()) as { deadlines: readonly { key: string; state: string }[] };
    return deadlines.find(({ key }) => key === 'complaint-60d')?.state;
  }
});
