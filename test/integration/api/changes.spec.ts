import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inject } from '../../support/api.ts';
import { addMember, openOffice } from './support/office.ts';
import type { Member, TestOffice } from './support/office.ts';
import { Listener } from './support/listener.ts';
import { complaint, Matter } from './support/matter.ts';

describe('the stream of changes', () => {
  let office: TestOffice;
  const open: Listener[] = [];
  beforeAll(async () => { office = await openOffice(); });
  afterEach(() => { for (const listener of open.splice(0)) listener.close(); });
  afterAll(() => office.api.close());

  async function listen(by: Member, more: Readonly<Record<string, string>> = {}): Promise<Listener> {
    const listener = await Listener.open(office.api, { authorization: `Bearer ${by.token}`, ...more });
    open.push(listener);
    return listener;
  }

  it('tells of a case to those who may see it, by id alone, and nothing to others', async () => {
    const worker = await listen(office.worker);
    const stranger = await listen(office.stranger);
    const hidden = await Matter.open(office.worker, complaint(office));
    await worker.hears(hidden.id);
    const theirs = await Matter.open(office.stranger, complaint(office, { departmentId: office.otherDepartment }));
    await stranger.hears(theirs.id);
    expect(stranger.cases).toEqual([theirs.id]);
    expect(worker.cases).not.toContain(theirs.id);
    expect(worker.events.find(({ data }) => data.caseId === hidden.id)?.data).toEqual({ caseId: hidden.id, no: expect.any(Number), version: hidden.version });
    for (const word of ['Ďuriš', 'Žofie', 'kopii', 'SZ ', 'Jihlav']) expect(worker.raw).not.toContain(word);
  });

  it('goes on after a break from the last event that was seen', async () => {
    const first = await listen(office.worker);
    const seen = await Matter.open(office.worker, complaint(office));
    await first.hears(seen.id);
    const lastEventId = first.events.at(-1)?.id ?? '';
    first.close();
    const missed = await Matter.open(office.worker, complaint(office));
    const second = await listen(office.worker, { 'last-event-id': lastEventId });
    await second.hears(missed.id);
  });

  it('ends when the person signs out, at the latest with the next change or beat', async () => {
    const leaver = await addMember(office.api, 'Olga Odcházející', ['caseworker'], office.department);
    const listener = await listen(leaver);
    await office.api.dataSource.query('update api_tokens set revoked_at = now() where person_id = $1', [leaver.id]);
    const unheard = await Matter.open(office.worker, complaint(office));
    await listener.ends();
    expect(listener.cases).not.toContain(unheard.id);
  });

  it('stops telling at once of a case from which somebody was excluded', async () => {
    const matter = await Matter.open(office.worker, complaint(office));
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    const listener = await listen(office.worker);
    await matter.step(office.worker, 'declare-bias', { personId: office.worker.id, by: 'self', text: { reason: 'Zná rodinu.' } });
    await listener.hears(matter.id);
    const { objections } = await matter.read<{ objections: { id: string }[] }>(office.manager);
    await matter.step(office.manager, 'decide-bias', { objectionId: objections[0]?.id, excluded: true, text: { resolution: 'Vyloučena.' } });
    const heard = listener.cases.filter((id) => id === matter.id).length;
    const next = await Matter.open(office.colleague, complaint(office));
    await listener.hears(next.id);
    expect(listener.cases.filter((id) => id === matter.id)).toHaveLength(heard);
  });

  it('is for signed-in people only', async () => {
    expect((await inject(office.api, { method: 'GET', url: '/api/v1/events' })).status).toBe(401);
  });

  it('ends when the process stops', async () => {
    const other = await openOffice();
    const listener = await Listener.open(other.api, { authorization: `Bearer ${other.worker.token}` });
    await other.api.close();
    await listener.ends();
  });
});
