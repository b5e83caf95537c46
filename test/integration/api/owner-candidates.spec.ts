import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moveTo } from './support/clock.ts';
import { complaint, Matter } from './support/matter.ts';
import { openOffice } from './support/office.ts';
import type { Member, TestOffice } from './support/office.ts';

type Suggestions = { readonly candidates: readonly { readonly person: { readonly id: string }; readonly hindrance: string | null }[] };

describe('whom a case can be given', () => {
  let office: TestOffice;
  let matter: Matter;
  beforeAll(async () => {
    office = await openOffice();
    moveTo(office.api, '2026-11-23T08:00+01:00');
    matter = await Matter.open(office.worker, complaint(office, { workedOnChild: [office.colleague.id] }));
  });
  afterAll(() => office.api.close());

  const hindrances = async (by: Member): Promise<Record<string, string | null>> => {
    const { candidates } = await matter.read<Suggestions>(by, '/owner-suggestions');
    return Object.fromEntries(candidates.map(({ person, hindrance }) => [person.id, hindrance]));
  };

  it('is told to the manager with the reason why not; those of other departments are not among them', async () => {
    expect(await hindrances(office.manager)).toEqual({ [office.worker.id]: null, [office.manager.id]: null, [office.head.id]: null, [office.colleague.id]: 'worked-on-child' });
  });

  it('is not told to those who do not assign: how much others have is not theirs to know', async () => {
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    expect(await hindrances(office.worker)).toEqual({});
  });

  it('an event says whether its day can be corrected', async () => {
    const { items } = await matter.read<{ items: readonly { type: string; dayCorrectable: boolean }[] }>(office.worker, '/facts');
    expect(items.filter(({ dayCorrectable }) => dayCorrectable)).toEqual([]);
    await matter.step(office.worker, 'classify', { as: 'complaint-175', day: '2026-11-23', text: { reason: 'Důvod.' } });
    const after = await matter.read<{ items: readonly { type: string; dayCorrectable: boolean }[] }>(office.worker, '/facts');
    expect(after.items.filter(({ dayCorrectable }) => dayCorrectable).map(({ type }) => type)).toEqual(['classified']);
  });
});
