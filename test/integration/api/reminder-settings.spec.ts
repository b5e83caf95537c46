import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inject } from '../../support/api.ts';
import type { Answer } from '../../support/api.ts';
import { complaint, Matter, review } from './support/matter.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';

type Law = Readonly<Record<string, unknown>> & { readonly ladder: Readonly<Record<string, unknown>> };
type Plan = { readonly deadlines: readonly { readonly key: string; readonly reminders: readonly { readonly rung: string }[] }[] };

describe('the plan of reminders, as the administrator sets it', () => {
  let office: TestOffice;
  let law: Law;
  beforeAll(async () => {
    office = await openOffice();
    law = ((await office.administrator.send('GET', '/api/v1/settings')).body as { law: Law }).law;
  });
  afterAll(() => office.api.close());

  const put = (body: unknown): Promise<Answer> => inject(office.api, {
    method: 'PUT', url: '/api/v1/settings/law', payload: body as object, headers: { authorization: `Bearer ${office.administrator.token}` },
  });
  const rungs = async (matter: Matter, key: string): Promise<readonly string[]> => {
    const { deadlines } = await matter.read<Plan>(office.auditor);
    return deadlines.find((deadline) => deadline.key === key)?.reminders.map(({ rung }) => rung) ?? [];
  };

  it('holds for the next cases of its agenda, and leaves the plans that stand', async () => {
    expect(law).toMatchObject({ ladder: { daysBefore: [14, 7, 3, 1], managerFrom: 'before-1' }, laddersOfRules: {} });
    const before = await Matter.open(office.worker, complaint(office));
    const answer = await put({ ...law, ladder: { ...law.ladder, daysBefore: [10, 5] }, laddersOfRules: { 'review-60d': { ...law.ladder, daysBefore: [20], longTermDay: null } } });
    expect(answer.body).toMatchObject({ law: { ladder: { daysBefore: [10, 5] }, laddersOfRules: { 'review-60d': { daysBefore: [20] } } } });
    const [standing, next, other] = [before, await Matter.open(office.worker, complaint(office)), await Matter.open(office.worker, review(office), 'reviews')];
    expect(await rungs(standing, 'complaint-60d')).toEqual(expect.arrayContaining(['before-14', 'before-7', 'before-3', 'before-1']));
    expect((await rungs(next, 'complaint-60d')).filter((rung) => rung.startsWith('before-'))).toEqual(['before-10', 'before-5']);
    expect((await rungs(other, 'review-60d')).filter((rung) => !rung.startsWith('after-'))).toEqual(['before-20', 'legal-day']);
  });

  it.each([
    ['no last day', { legalDay: false }, 'ladder.legalDay'], ['a day twice', { daysBefore: [7, 7] }, 'ladder.daysBefore'],
    ['an unknown rung', { managerFrom: 'někdy' }, 'ladder.managerFrom'], ['nothing after the end', { afterDaily: 0 }, 'ladder.afterDaily'],
  ])('with %s is refused at its name', async (_what, change, field) => {
    const { status, body } = await put({ ...law, ladder: { ...law.ladder, ...change } });
    expect(status).toBe(422);
    expect((body as { errors: { field: string }[] }).errors.map((error) => error.field)).toEqual([field]);
  });

  it('for a rule that reminds nobody of ours is refused', async () => {
    for (const ruleId of ['zadne-pravidlo', 'orp-complaint-60d']) {
      expect(await put({ ...law, laddersOfRules: { [ruleId]: law.ladder } })).toMatchObject({ status: 422, body: { code: 'ladder.unknownRule' } });
    }
  });
});
