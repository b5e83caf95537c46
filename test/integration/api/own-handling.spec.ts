import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { complaint, Matter, register } from './support/matter.ts';
import { moveTo } from './support/clock.ts';

describe('a complaint that the region handles itself', () => {
  let office: TestOffice;
  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.api.close());

  it('goes from the registry to closing: justified, with a measure, the complainant told', async () => {
    const { api, registry, worker, manager, head } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const answer = await register(registry, complaint(office, { complainedOf: [] }));
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toMatch(/^\/api\/v1\/cases\/[0-9a-f-]{36}$/);
    const matter = new Matter(answer.body);
    expect(answer.headers['etag']).toBe(`"${String(matter.version)}"`);
    expect(matter.receipt.registerNumber).toMatch(/^ST-2026-\d{4}$/);
    // § 40 odst. 1 písm. a) SŘ: from the delivery into the data box, not from the registry's stamp.
    expect(matter.deadline('complaint-60d')).toMatchObject({ from: '2026-11-20', proof: 'databox-delivery', nominalEnd: '2027-01-19', legalEnd: '2027-01-19', state: 'open' });
    expect(matter.receipt.tasks.length).toBeGreaterThan(0);
    expect(matter.receipt.nextStep).not.toBeNull();

    await matter.step(registry, 'assign-numbers', { fileNumber: 'SZ 04211/2026 OSV', documentNumber: 'KUJI 104512/2026' });
    await matter.step(registry, 'hand-over-to-department', { departmentId: office.department, day: '2026-11-23' });
    moveTo(api, '2026-11-24T09:00+01:00');
    await matter.step(manager, 'assign', { ownerId: worker.id });
    await matter.step(worker, 'classify', { as: 'complaint-175', day: '2026-11-24', text: { reason: 'Směřuje proti postupu krajského úřadu.' } });
    expect(matter.receipt.phase).toBe('handling');
    await matter.step(worker, 'add-details', { complainedOf: [{ id: 's1', officeId: office.orp, position: 'worker', text: { name: 'Šimon Příkladný' } }] });
    await matter.step(worker, 'request-documents', { requestId: 'z1', fromOfficeId: office.orp, day: '2026-11-24', dueDay: '2026-12-08', text: { what: 'Spis Om 118/2021.' } });
    await matter.step(worker, 'request-statement', { requestId: 'z2', complainedOfId: 's1', day: '2026-11-24', dueDay: '2026-12-08' });
    moveTo(api, '2026-12-07T09:00+01:00');
    await matter.step(worker, 'receive-documents', { requestId: 'z1', day: '2026-12-04', complete: true });
    await matter.step(worker, 'receive-statement', { requestId: 'z2', day: '2026-12-07', text: { statement: 'Kopii jsem nevydal.' } });
    await matter.step(worker, 'record-hearing', { day: '2026-12-07', partyId: 'p1', text: { record: 'Setrvala na stížnosti.' } });
    await matter.step(worker, 'evaluate-claim', { claimId: 'b1', finding: 'justified', text: { reasons: 'Kopii bylo třeba vydat.' } });
    await matter.step(worker, 'evaluate-claim', { claimId: 'b2', finding: 'not-justified', text: { reasons: 'Odpověď byla odeslána.' } });
    await matter.step(worker, 'draft-notice', { day: '2026-12-07', text: { notice: 'Vážená paní, …' } });
    await matter.step(manager, 'return-notice', { day: '2026-12-07', text: { reason: 'Doplňte druhý bod.' } });
    await matter.step(worker, 'draft-notice', { day: '2026-12-07', text: { notice: 'Vážená paní, k oběma bodům…' } });
    await matter.step(manager, 'approve-notice', { day: '2026-12-07' });
    await matter.step(head, 'sign-notice', { day: '2026-12-07', text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    moveTo(api, '2026-12-09T09:00+01:00');
    await matter.step(worker, 'dispatch-notice', { day: '2026-12-08', recipients: ['p1'], by: 'post', documentNumber: 'KUJI 111007/2026' });
    expect(matter.deadline('complaint-60d')).toMatchObject({ state: 'met', metOn: '2026-12-08', outcome: 'within' });
    expect(matter.receipt.phase).toBe('measures');
    await matter.step(worker, 'record-notice-delivered', { day: '2026-12-09', recipient: 'p1', proof: 'postal-receipt' });
    await matter.step(worker, 'set-measure', { measureId: 'o1', dueDay: '2027-01-15', toOfficeId: office.orp, text: { internal: 'Školení.', forComplainant: 'Úřad upraví postup.' } });
    moveTo(api, '2027-01-15T09:00+01:00');
    await matter.step(worker, 'check-measure', { measureId: 'o1', day: '2027-01-15', done: false, newDueDay: '2027-01-29', text: { result: 'Zatím ne.' } });
    moveTo(api, '2027-01-29T09:00+01:00');
    await matter.step(worker, 'check-measure', { measureId: 'o1', day: '2027-01-29', done: true, text: { result: 'Proběhlo.' } });
    await matter.step(worker, 'tell-measures', { day: '2027-01-29' });
    expect(matter.receipt.phase).toBe('closing');
    await matter.step(worker, 'close', { reason: 'notified', day: '2027-01-29', text: { note: 'Hotovo.' } });
    expect(matter.receipt).toMatchObject({ phase: 'closed', tasks: [], nextStep: null });

    const facts = await matter.read<{ items: { no: number; type: string; day: string; content: unknown }[]; next: string | null }>(worker, '/facts?limit=200');
    expect(facts.next).toBeNull();
    expect(facts.items.map(({ no }) => no)).toEqual(facts.items.map((_, index) => index + 1));
    expect(facts.items.find(({ type }) => type === 'noticeDispatched')).toMatchObject({ day: '2026-12-08' });
  });

  it('closed and answered, opens again with a reason and a period of its own', async () => {
    const { api, worker, manager, head } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(worker, complaint(office, { wantsMeasures: false, claims: [{ id: 'b1', text: { claim: 'Neodpověděl.' } }] }));
    await matter.step(manager, 'assign', { ownerId: worker.id });
    await matter.step(worker, 'classify', { as: 'complaint-175', day: '2026-11-23', text: { reason: 'Postup úřadu.' } });
    await matter.step(worker, 'evaluate-claim', { claimId: 'b1', finding: 'not-justified', text: { reasons: 'Odpověděl včas.' } });
    await matter.step(worker, 'draft-notice', { day: '2026-11-23', text: { notice: 'Stížnost není důvodná.' } });
    await matter.step(manager, 'approve-notice', { day: '2026-11-23' });
    await matter.step(head, 'sign-notice', { day: '2026-11-23', text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    await matter.step(worker, 'dispatch-notice', { day: '2026-11-23', recipients: ['p1'], by: 'databox' });
    await matter.step(worker, 'close', { reason: 'notified', day: '2026-11-23' });
    moveTo(api, '2026-12-01T08:00+01:00');
    await matter.step(manager, 'reopen', { day: '2026-12-01', text: { reason: 'Nové skutečnosti.' } });
    expect(matter.receipt.phase).not.toBe('closed');
    expect(matter.deadline('complaint-60d:2')).toMatchObject({ from: '2026-12-01', nominalEnd: '2027-01-30', legalEnd: '2027-02-01' });
  });
});
