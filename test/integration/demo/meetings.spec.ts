import { describe, expect, it } from '@jest/globals';
import { diariesOf } from '../../../apps/cli/demo/meetings/diaries.ts';
import { enterRegisters } from '../../../apps/cli/demo/meetings/registers.ts';
import { playDiaries } from '../../../apps/cli/demo/meetings/scene.ts';
import { demoPeople } from '../../../apps/cli/demo/people.ts';
import { prepareOffice } from '../../../apps/cli/start/office.ts';
import { Door, inTransaction, loadOfficeState, Notifier, OfficeStates, pool, readFacts, watchdog } from '../../../libs/casework/index.ts';
import { foldCase } from '../../../libs/domain/index.ts';
import type { AnyCase } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import { messageIds } from '../../../libs/notify/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { createDatabase } from '../../support/database.ts';

/** All the phases that a meeting can be in, of meetings that are filled in at that instant. */
async function filledAt(now: number): Promise<readonly AnyCase[]> {
  const database = await createDatabase();
  await prepareOffice({ databaseUrl: database.url, clock: { now: () => now }, demoPassword: 'lampa-svetr-jahoda-42' });
  const dataSource = createDataSource(database.url, { poolSize: 4 });
  await dataSource.initialize();
  try {
    const people = await demoPeople(dataSource);
    if (people === null) throw new Error('the demo accounts are not there');
    const office = await loadOfficeState(pool(dataSource));
    const frame = { today: pragueDay(now), now, calendar: office.calendar, seed: 2026, people };
    const door = new Door(dataSource, new OfficeStates(), new Notifier(dataSource));
    const stage = { door, people, office, writer: messageIds({ publicUrl: 'http://127.0.0.1:3000' }), unreachable: { officeId: 'none', since: now } };
    await inTransaction(dataSource, async (tx) => playDiaries(tx, diariesOf(frame, await enterRegisters(tx, dataSource, frame)), stage, now));
    expect(await watchdog(dataSource, now)).toMatchObject({ unnoticed: 0, overslept: 0 });
    const rows = await pool(dataSource).query<{ id: string }>('select id from cases');
    return await Promise.all(rows.map(async ({ id }) => foldCase(await readFacts(pool(dataSource), id)) as AnyCase));
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
}

describe('the meetings of the demo office', () => {
  it.each(['2027-01-04T06:30:00+01:00', '2027-07-06T12:00:00+02:00', '2027-10-02T23:00:00+02:00', '2027-12-27T09:00:00+01:00'])('are in every phase, and days wait to be confirmed, on %s', async (now) => {
    const cases = await filledAt(Date.parse(now));
    const phases = cases.filter(({ kind }) => kind === 'meeting').map(({ phase }) => phase);
    expect([...new Set(phases)].sort()).toEqual(['approval', 'closed', 'invited', 'minutes', 'planning', 'sending']);
    const quarterly = cases.find((state) => state.kind === 'series' && state.settings.seriesKind === 'methodological');
    expect(quarterly?.phase).toBe('planning');
  });
});
