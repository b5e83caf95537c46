import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, pool, reprojectAll, reprojectCase } from '../../../libs/casework/index.ts';
import { commandAt } from '../../../libs/domain/index.ts';
import type { ComplaintCommand } from '../../../libs/domain/index.ts';
import { day } from '../../../libs/law/index.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const PROJECTIONS = [
  'cases', 'deadlines', 'tasks', 'case_parties', 'case_children', 'case_complained_of', 'case_offices', 'case_excluded', 'case_objections', 'case_numbers', 'messages',
];

describe('projections', () => {
  let office: Office;
  let caseId: string;

  beforeAll(async () => {
    office = await openOffice();
    caseId = await livelyCase(office);
  });
  afterAll(() => office.close());

  const snapshot = async (): Promise<Record<string, unknown[]>> => {
    const tables: Record<string, unknown[]> = {};
    for (const table of PROJECTIONS) {
      const rows = await pool(office.dataSource).query<{ row: Record<string, unknown> }>(`select to_jsonb(t) - 'changed_at' as row from ${table} t order by (to_jsonb(t) - 'changed_at')::text`);
      tables[table] = rows.map(({ row }) => row);
    }
    return tables;
  };

  it('are the same when they are written anew from the facts alone', async () => {
    const before = await snapshot();
    for (const table of PROJECTIONS) if (table !== 'case_objections') expect([table, before[table]?.length]).not.toEqual([table, 0]);
    expect(await reprojectCase(office.dataSource, caseId)).toBe(true);
    expect(await snapshot()).toEqual(before);
  });

  it('come back when they were damaged', async () => {
    const before = await snapshot();
    const db = pool(office.dataSource);
    await db.change("update cases set phase = 'closed', owner_id = null, file_number = null, version = 1, closed_at = now(), news_no = 1");
    await db.change("update deadlines set state = 'met', legal_end = '2000-01-01'");
    for (const table of ['tasks', 'case_excluded', 'case_numbers', 'case_offices', 'case_parties', 'messages']) await db.change(`delete from ${table}`);
    expect(await reprojectAll(office.dataSource)).toBe(1);
    expect(await snapshot()).toEqual(before);
  });

  it('leave alone what the relay and the post room know', async () => {
    const db = pool(office.dataSource);
    await db.change("update cases set acked_no = 3, signalled_no = 2, relay_attempts = 7, relay_error = 'grpc-14', next_wakeup_at = '2027-01-01Z'");
    await db.change("update messages set state = 'dead', state_reason = 'refused-550'");
    const before = await snapshot();
    await reprojectAll(office.dataSource);
    expect(await snapshot()).toEqual(before);
  });

  it('of a case that is not there: nothing', async () => {
    expect(await reprojectCase(office.dataSource, newId(NOW))).toBe(false);
  });
});

/** Registered, numbered, assigned, classified, documents asked for, reminded, with somebody of ours complained of. */
async function livelyCase(office: Office): Promise<string> {
  const opened = await office.door.open(submission(office, {
    complainedOf: [
      { id: newId(NOW), person: office.id('stranger') },
      { id: newId(NOW), officeId: office.ids.orp, position: 'worker', text: {} },
    ],
    children: [{ id: newId(NOW), residenceOfficeId: office.ids.orp, text: { initials: 'A. V.', birthYear: 2017 } }],
    workedOnChild: [office.id('emil')], fileNumber: 'SZ 1/2026', documentNumber: 'KUJI 104512/2026',
  }), office.actor('dana'), { now: NOW });
  let { version } = opened;
  const step = async (command: ComplaintCommand, by: string, now = NOW): Promise<void> => {
    ({ version } = await office.door.submit(opened.caseId, command, office.actor(by), { now, expectedVersion: version }));
  };
  const today = day('2026-11-23');
  await step({ type: 'assign', ownerId: office.id('dana') }, 'manager');
  await step({ type: 'classify', as: 'complaint-175', day: today, text: { reason: 'Směřuje proti postupu úřadu.' } }, 'dana');
  await step({ type: 'assignNumbers', fileNumber: 'SZ 2/2026' }, 'dana');
  await step({ type: 'requestDocuments', requestId: newId(NOW), fromOfficeId: office.ids.orp, day: today, dueDay: day('2026-12-07'), text: { what: 'Spis' } }, 'dana');
  const later = NOW + 40 * DAY;
  for (const milestone of (await office.process.lookAt(opened.caseId, later)).milestones) {
    await office.door.process(opened.caseId, commandAt(milestone), { now: later });
  }
  return opened.caseId;
}
