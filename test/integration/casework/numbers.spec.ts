import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction, pool, SettingsRegister } from '../../../libs/casework/index.ts';
import { registerNumber } from '../../../libs/domain/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

describe('the evidenční číslo', () => {
  let office: Office;

  beforeAll(async () => { office = await openOffice(undefined, 20); });
  afterAll(() => office.close());

  const register = (now: number): Promise<string | undefined> =>
    office.door.open(submission(office), office.actor('registry'), { now }).then((receipt) => receipt.registerNumber);
  const series = async (year: number): Promise<number[]> =>
    (await pool(office.dataSource).query<{ n: number }>('select n from register_numbers where year = $1 order by n', [year])).map(({ n }) => n);

  it('has no gap when twenty register at once and every third of them fails at the very end', async () => {
    const attempts = Array.from({ length: 20 }, async (_, index) => {
      if (index % 3 !== 0) return register(NOW);
      return inTransaction(office.dataSource, async (tx) => {
        await office.door.open(submission(office), office.actor('registry'), { now: NOW, tx });
        throw new Error('the client went away');
      });
    });
    const settled = await Promise.allSettled(attempts);
    const numbers = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(numbers.length).toBe(13);
    expect(new Set(numbers).size).toBe(13);
    expect(await series(2026)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  });

  it('belongs to the year of the Prague day', async () => {
    expect(await register(Date.parse('2026-12-31T22:59:59Z'))).toMatch(/^ST-2026-/);
    expect(await register(Date.parse('2026-12-31T23:00:00Z'))).toBe('ST-2027-0001');
  });

  it('follows the office\'s pattern, as the domain would write it, and is found by it', async () => {
    const settings = new SettingsRegister(office.dataSource);
    const pattern = '{year}/SPOD č. {n:3}';
    await settings.setOffice({ registerNumberPattern: pattern }, { actor: { kind: 'system' }, now: NOW });
    const number = await register(Date.parse('2030-06-03T09:00:00Z'));
    expect(number).toBe(registerNumber(pattern, 2030, 1));
    const found = await pool(office.dataSource).query<{ value: string }>("select value from case_numbers where kind = 'register' and normalized = '2030/SPODC.001'");
    expect(found).toEqual([{ value: number }]);
  });

  it('is a fact of the case', async () => {
    const { caseId, registerNumber: number, factNos } = await office.door.open(submission(office), office.actor('registry'), { now: NOW });
    const [fact] = await pool(office.dataSource).query<{ type: string; data: unknown }>(
      'select type, data from facts where case_id = $1 and no = $2', [caseId, factNos.at(-1)]);
    expect(fact).toEqual({ type: 'registerNumberAssigned', data: { registerNumber: number } });
  });

  it('cannot be changed, or taken back, by anybody', async () => {
    const db = pool(office.dataSource);
    await expect(db.change('delete from register_numbers')).rejects.toThrow(/permission denied/);
  });
});
