import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgetOldKeys, idempotently, pool } from '../../../libs/casework/index.ts';
import type { Answered, IdempotentRequest, Receipt } from '../../../libs/casework/index.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const request = (key: string, more: Partial<IdempotentRequest> = {}): IdempotentRequest =>
  ({ scope: 'dana complaints.register', key, bodyHash: hash('the body'), now: NOW, ...more });

describe('an Idempotency-Key', () => {
  let office: Office;

  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.close());

  const register = (asked: IdempotentRequest): Promise<Answered<Receipt>> => idempotently(office.dataSource, asked, (tx) =>
    office.door.open(submission(office), office.actor('registry'), { now: NOW, tx }));
  const cases = async (): Promise<number> => (await pool(office.dataSource).query('select 1 from cases')).length;

  it('sent twenty times at once registers one case and gives everybody the same answer', async () => {
    const before = await cases();
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(request('twenty'))));
    expect(await cases()).toBe(before + 1);
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated).length).toBe(1);
    expect(answers[0]?.answer.registerNumber).toMatch(/^ST-/);
  });

  it('with another body is refused, and changes nothing', async () => {
    await register(request('other-body'));
    const before = await cases();
    await expect(register(request('other-body', { bodyHash: hash('another') }))).rejects.toMatchObject({ kind: 'invalid', code: 'idempotency.keyReused' });
    expect(await cases()).toBe(before);
  });

  it('of another person or route is another key', async () => {
    const one = await register(request('shared'));
    const two = await register(request('shared', { scope: 'emil complaints.register', bodyHash: hash('another') }));
    expect(two.answer.caseId).not.toBe(one.answer.caseId);
  });

  it('is free again when the work failed', async () => {
    const failing = idempotently(office.dataSource, request('failed'), () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
    expect((await register(request('failed', { bodyHash: hash('corrected') }))).repeated).toBe(false);
  });

  it('is kept for thirty days, and then forgotten', async () => {
    const first = await register(request('old'));
    expect((await register(request('old', { now: NOW + 30 * DAY - 1 }))).answer).toEqual(first.answer);
    expect((await register(request('old', { now: NOW + 30 * DAY }))).repeated).toBe(false);
    expect(await forgetOldKeys(pool(office.dataSource), NOW + 61 * DAY)).toBeGreaterThan(0);
    expect(await pool(office.dataSource).query("select 1 from idempotency_keys")).toEqual([]);
  });
});
