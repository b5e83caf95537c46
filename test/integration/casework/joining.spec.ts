import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, pool } from '../../../libs/casework/index.ts';
import { readFactsWithContents } from '../../../libs/casework/door/facts-store.ts';
import { foldCase, isSubmission, mayRead } from '../../../libs/domain/index.ts';
import type { CaseCommand, CaseState, RegisterComplaint } from '../../../libs/domain/index.ts';
import { day } from '../../../libs/law/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const REASON = { text: { reason: 'Táž věc.' } };
const MAIN = 'complaint-60d';

describe('a complaint joined to another', () => {
  let office: Office;
  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.close());

  const stateOf = async (id: string): Promise<CaseState> => {
    const state = foldCase(await readFactsWithContents(pool(office.dataSource), id));
    if (state === null || !isSubmission(state)) throw new Error('no such submission');
    return state;
  };
  const step = async (id: string, command: CaseCommand, by = 'dana'): Promise<unknown> =>
    office.door.submit(id, command, office.actor(by), { now: NOW, expectedVersion: (await stateOf(id)).version });
  const opened = async (changes: Partial<RegisterComplaint> = {}): Promise<string> => {
    const { caseId } = await office.door.open(submission(office, changes), office.actor('dana'), { now: NOW });
    await step(caseId, { type: 'assign', ownerId: office.id('dana') }, 'manager');
    await step(caseId, { type: 'classify', as: 'complaint-175', day: day('2026-11-23'), text: { reason: 'Postup.' } });
    return caseId;
  };
  const join = (id: string, withCaseId: string): Promise<unknown> => step(id, { type: 'join', withCaseId, ...REASON });
  const of = (name: string): Partial<RegisterComplaint> => ({ parties: [{ id: newId(NOW), role: 'complainant', text: { name } }] });
  const days = (databoxDelivered: string): Partial<RegisterComplaint> => ({ arrival: { databoxDelivered } });
  const refused = (code: string): unknown => expect.objectContaining({ kind: 'invalid', fields: expect.arrayContaining([expect.objectContaining({ field: 'withCaseId', code })]) });

  it('is answered in it: complainants, claims, those complained of and the wish to be told go over; nobody stands there twice', async () => {
    const into = await opened({ wantsMeasures: false });
    const representative = newId(NOW);
    const [alena, karel] = [newId(NOW), newId(NOW)];
    const joining = await opened({
      parties: [
        { id: alena, role: 'complainant', text: { name: 'alena  vzorová' } }, { id: karel, role: 'complainant', text: { name: 'Karel Druhý' } },
        { id: representative, role: 'common-representative', represents: [alena, karel], text: { name: 'Rita Zástupná' } },
      ],
      claims: [{ id: newId(NOW), text: { claim: 'Nevydali kopii záznamu.' } }, { id: newId(NOW), text: { claim: 'Neodpověděli.' } }],
      complainedOf: [{ id: newId(NOW), person: office.id('emil') }],
    });
    await join(joining, into);
    const state = await stateOf(into);
    const contents = (await readFactsWithContents(pool(office.dataSource), into)).at(-1)?.content;
    expect(state.parties.map(({ role }) => role)).toEqual(['complainant', 'complainant', 'common-representative']);
    expect(state.parties[2]?.represents).toEqual([state.parties[0]?.id, state.parties[1]?.id]);
    expect(state.claims).toHaveLength(2);
    expect(state).toMatchObject({ wantsMeasures: true });
    expect(JSON.stringify(contents ?? {})).not.toContain('Alena');
    expect(mayRead(state, office.actor('emil'), await office.directory(), day('2026-11-23'))).toBe(false);
    expect((await stateOf(joining)).deadlines.find(({ key }) => key === MAIN)?.state).toBe('cancelled');
    expect(state.deadlines.find(({ key }) => key === MAIN)).toMatchObject({ state: 'open', legalEnd: '2027-01-19' });
  });

  it('leaves out who withdrew alone, here or there: who no longer complains is not answered, who complains in the other still is', async () => {
    const party = (id: string, name: string) => ({ id, role: 'complainant', text: { name } }) as const;
    const withdraw = (id: string, partyId: string): Promise<unknown> => step(id, { type: 'withdraw', partyId, day: day('2026-11-23'), ...REASON });
    const [karel, eva, stays, leaves] = [newId(NOW), newId(NOW), newId(NOW), newId(NOW)];
    const into = await opened({ parties: [party(karel, 'Karel Druhý'), party(eva, 'Eva Třetí')] });
    await withdraw(into, karel);
    const joining = await opened({
      parties: [party(stays, 'Karel Druhý'), party(leaves, 'Olga Čtvrtá'), { id: newId(NOW), role: 'representative', represents: [leaves], text: { name: 'Rita Zástupná' } }],
    });
    await withdraw(joining, leaves);
    await join(joining, into);
    const { parties, withdrawnBy } = await stateOf(into);
    expect(parties.map(({ id, role }) => [id === karel || id === eva, role])).toEqual([[true, 'complainant'], [true, 'complainant'], [false, 'complainant']]);
    expect(withdrawnBy.map(({ partyId }) => partyId)).toEqual([karel]);
  });

  it('goes to the one whose sixty days end first, never the other way', async () => {
    const [early, late] = [await opened(days('2026-11-18')), await opened(days('2026-11-20'))];
    await expect(join(early, late)).rejects.toEqual(refused('join.later'));
    expect((await stateOf(early)).deadlines.find(({ key }) => key === MAIN)?.state).toBe('open');
    await join(late, early);
  });

  it('cannot be joined in a circle, not even by two at once: one of the two keeps its sixty days', async () => {
    const [one, other] = [await opened(of('První')), await opened(of('Druhá'))];
    const results = await Promise.allSettled([join(one, other), join(other, one)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const open = (await Promise.all([one, other].map(stateOf))).flatMap(({ deadlines }) => deadlines.filter(({ key, state }) => key === MAIN && state === 'open'));
    expect(open).toHaveLength(1);
  });

  it('is not joined to what is closed, withdrawn, answered elsewhere, of another kind or of a lesser protection', async () => {
    const withdrawn = await opened();
    await step(withdrawn, { type: 'withdraw', day: day('2026-11-23'), ...REASON });
    await expect(join(await opened(), withdrawn)).rejects.toEqual(refused('join.withdrawn'));
    await step(withdrawn, { type: 'close', reason: 'withdrawn', day: day('2026-11-23') });
    await expect(join(await opened(), withdrawn)).rejects.toEqual(refused('join.withdrawn'));
    const mistake = await opened();
    await step(mistake, { type: 'cancelMistake', ...REASON });
    await expect(join(await opened(), mistake)).rejects.toEqual(refused('join.answered'));
    const petition = await opened();
    await step(petition, { type: 'classify', as: 'petition', day: day('2026-11-23'), ...REASON });
    await expect(join(await opened(), petition)).rejects.toEqual(refused('join.otherKind'));
    const anonymous = (await office.door.open(submission(office, { anonymous: true, parties: [] }), office.actor('dana'), { now: NOW })).caseId;
    await expect(join(await opened(), anonymous)).rejects.toEqual(refused('join.anonymous'));
    await expect(join(await opened({ confidential: true }), await opened())).rejects.toEqual(refused('join.confidential'));
    const about = await opened({ complainedOf: [] });
    await step(about, { type: 'assign', ownerId: office.id('emil') }, 'manager');
    await expect(join(await opened({ workedOnChild: [office.id('emil')] }), about)).rejects.toEqual(refused('join.excludedOwner'));
    await expect(join(await opened(), newId(NOW))).rejects.toEqual(refused('join.unknownCase'));
  });

  it('keeps the other from being withdrawn or struck out; opened again it stands by itself, with its own sixty days', async () => {
    const [into, joining] = [await opened(), await opened(of('Karel Druhý'))];
    await join(joining, into);
    for (const command of [{ type: 'withdraw', day: day('2026-11-23'), ...REASON }, { type: 'cancelMistake', ...REASON }] as const) {
      await expect(step(into, command)).rejects.toMatchObject({ kind: 'conflict', code: 'case.hasJoined' });
    }
    await step(joining, { type: 'close', reason: 'joined', day: day('2026-11-23') });
    await step(joining, { type: 'reopen', day: day('2026-11-23'), ...REASON }, 'manager');
    expect((await stateOf(joining)).deadlines.find(({ key }) => key === MAIN)).toMatchObject({ state: 'open', legalEnd: '2027-01-19' });
    await step(into, { type: 'withdraw', day: day('2026-11-23'), ...REASON });
  });
});
