import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, pool, readFacts } from '../../../libs/casework/index.ts';
import type { Receipt } from '../../../libs/casework/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import type { ComplaintCommand } from '../../../libs/domain/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const note = (text: string): ComplaintCommand => ({ type: 'addNote', text: { note: text } });

describe('two people on one case', () => {
  let office: Office;

  beforeAll(async () => { office = await openOffice(undefined, 20); });
  afterAll(() => office.close());

  const openCase = async (): Promise<Receipt> => {
    const opened = await office.door.open(submission(office), office.actor('dana'), { now: NOW });
    const assigned = await office.door.submit(opened.caseId, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'),
      { now: NOW, expectedVersion: opened.version });
    return { ...opened, version: assigned.version };
  };

  it('who saw the same version: one wins, the other is told that it is stale, nothing is half done', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { caseId, version } = await openCase();
      const before = await readFacts(pool(office.dataSource), caseId);
      const results = await Promise.allSettled(['dana', 'manager', 'dana', 'manager', 'dana'].map((name) =>
        office.door.submit(caseId, note(`od: ${name}`), office.actor(name), { now: NOW, expectedVersion: version })));
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
      expect(results.length - refused.length).toBe(1);
      for (const error of refused) expect(error).toMatchObject({ kind: 'stale', code: 'case.versionStale', details: { version: version + 1 } });
      expect((await readFacts(pool(office.dataSource), caseId)).length).toBe(before.length + 1);
    }
  });

  it('do not lose a race against a reminder: what the process writes leaves the version alone', async () => {
    const { caseId, version } = await openCase();
    const view = await office.process.lookAt(caseId, NOW + 45 * 86_400_000);
    const rung = view.milestones.find((milestone) => milestone.kind === 'rung');
    if (rung === undefined) throw new Error('a new complaint has no ladder');
    await office.process.remind({ caseId, deadline: rung.deadline, rung: rung.rung, now: NOW + 45 * 86_400_000 });
    const { factNos } = await office.door.submit(caseId, note('po upozornění'), office.actor('dana'), { now: NOW, expectedVersion: version });
    expect(factNos.length).toBe(1);
  });

  it('rights come before the version, for a missing case and for one that is not theirs alike', async () => {
    const { caseId } = await openCase();
    const answers = await Promise.all([caseId, newId(NOW), 'not-an-id'].map((id) =>
      office.door.submit(id, note('x'), office.actor('stranger'), { now: NOW, expectedVersion: 999 }).catch((error: unknown) => error)));
    const seen = answers.map((error) => (error instanceof DomainError ? { kind: error.kind, code: error.code, messageCs: error.messageCs, fields: error.fields, details: error.details } : error));
    expect(seen[0]).toMatchObject({ kind: 'missing', code: 'case.notFound' });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('text that PostgreSQL cannot keep is refused by name', async () => {
    const { caseId, version } = await openCase();
    for (const text of ['a\u0000b', 'půl \ud83d']) {
      await expect(office.door.submit(caseId, note(text), office.actor('dana'), { now: NOW, expectedVersion: version }))
        .rejects.toMatchObject({ kind: 'invalid', code: 'text.unstorable', fields: [{ field: 'text.note' }] });
    }
  });

  it('an office or a person that no register knows is refused wherever it is named, and nothing is written', async () => {
    const count = async (): Promise<number> => (await pool(office.dataSource).query('select 1 from cases')).length;
    const before = await count();
    const nowhere = newId(NOW);
    const complainedOf = [nowhere, office.ids.orp, nowhere].map((officeId) => ({ id: newId(NOW), officeId, position: 'worker' as const, text: {} }));
    const unknown = submission(office, { complainedOf });
    await expect(office.door.open(unknown, office.actor('dana'), { now: NOW })).rejects.toMatchObject({
      kind: 'invalid', code: 'office.unknown', fields: [{ field: 'complainedOf.0.officeId', code: 'office.unknown' }, { field: 'complainedOf.2.officeId', code: 'office.unknown' }],
    });
    await expect(office.door.open(submission(office, { workedOnChild: [newId(NOW)] }), office.actor('dana'), { now: NOW }))
      .rejects.toMatchObject({ kind: 'invalid', code: 'person.unknown', fields: [{ field: 'workedOnChild.0' }] });
    expect(await count()).toBe(before);
  });
});
