import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moveTo } from './support/clock.ts';
import { complaint, Matter, review } from './support/matter.ts';
import { openOffice } from './support/office.ts';
import type { Member, TestOffice } from './support/office.ts';

type Detail = {
  readonly kind: string;
  readonly phase: string;
  readonly version: number;
  readonly subject: string | null;
  readonly parties: readonly { readonly id: string; readonly name: string | null }[];
  readonly closingReason: string | null;
  readonly review?: { readonly first: Readonly<Record<string, unknown>>; readonly requests: readonly Readonly<Record<string, unknown>>[]; readonly result: string | null; readonly reasons: string | null };
  readonly links: readonly { readonly relation: string; readonly caseId: string; readonly kind: string; readonly registerNumber: string | null }[];
  readonly allowed: readonly { readonly type: string; readonly path: string }[];
};
type Rows = { readonly items: readonly { readonly id?: string; readonly caseId?: string; readonly kind: string }[] };

describe('a review of how a complaint was handled', () => {
  let office: TestOffice;
  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.api.close());

  const items = async (by: Member, url: string): Promise<Rows['items']> => ((await by.send('GET', url)).body as Rows).items;

  it('goes from the registry to closing: handled only in part, a measure on the office, its fulfilment checked', async () => {
    const { api, registry, worker, manager, head, orp } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(registry, review(office), 'reviews');
    expect(matter.receipt.registerNumber).toMatch(/^PR-2026-\d{4}$/);
    expect(matter.deadline('review-60d')).toMatchObject({ from: '2026-11-20', legalEnd: '2027-01-19', state: 'open' });
    await matter.step(registry, 'hand-over-to-department', { departmentId: office.department, day: '2026-11-23' });
    await matter.step(manager, 'assign', { ownerId: worker.id });
    await matter.step(worker, 'classify', { as: 'review-175-7', day: '2026-11-23', text: { reason: 'Stížnost vyřídil magistrát.' } });
    await matter.step(worker, 'request-from-office', { requestId: 'z1', what: 'file-and-statement', day: '2026-11-23', dueDay: '2026-12-07' });
    expect(matter.deadline('review-file-set:z1')).toMatchObject({ legalEnd: '2026-12-07' });
    moveTo(api, '2026-12-09T09:00+01:00');
    await matter.step(worker, 'urge-office', { requestId: 'z1', day: '2026-12-09', to: 'office', newDueDay: '2026-12-16' });
    await matter.step(worker, 'receive-from-office', { requestId: 'z1', day: '2026-12-09', complete: true, text: { statement: 'Bod byl vypořádán ústně.' } });
    await matter.step(worker, 'assess-handling', { result: 'partly', text: { reasons: 'Druhý bod nebyl vypořádán.' } });
    await matter.step(worker, 'draft-notice', { day: '2026-12-09', text: { notice: 'Vážená paní, …' } });
    await matter.step(manager, 'approve-notice', { day: '2026-12-09' });
    await matter.step(head, 'sign-notice', { day: '2026-12-09', text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    await matter.step(worker, 'dispatch-notice', { day: '2026-12-09', recipients: ['p1'], by: 'databox' });
    expect(matter.deadline('review-60d')).toMatchObject({ state: 'met', outcome: 'within' });
    await matter.step(worker, 'set-measure', { measureId: 'o1', dueDay: '2027-01-15', text: { internal: 'Doplnit vyrozumění.', forComplainant: 'Úřad doplní odpověď.' } });
    await matter.step(worker, 'check-measure', { measureId: 'o1', day: '2026-12-09', done: true, text: { result: 'Doplněno.' } });
    await matter.step(worker, 'close', { reason: 'notified', day: '2026-12-09' });
    expect(matter.receipt).toMatchObject({ phase: 'closed', tasks: [] });

    const detail = await matter.read<Detail>(worker);
    expect(detail).toMatchObject({ kind: 'review', phase: 'closed', closingReason: 'notified', links: [] });
    expect(detail.review).toMatchObject({
      first: { handledBy: 'office', office: { id: orp, name: 'Jihlava' }, deliveredDay: '2026-08-03', noticeDay: '2026-09-25', documentNumber: 'MUJI 8811/2026' },
      requests: [{ id: 'z1', what: 'file-and-statement', urged: [{ on: '2026-12-09', to: 'office' }], receivedOn: '2026-12-09', statement: 'Bod byl vypořádán ústně.' }],
      result: 'partly', reasons: 'Druhý bod nebyl vypořádán.',
    });
  });

  it('past the guideline says so, and never that a term was exceeded', async () => {
    const { api, worker, manager, head } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(worker, review(office), 'reviews');
    await matter.step(manager, 'assign', { ownerId: worker.id });
    await matter.step(worker, 'classify', { as: 'review-175-7', day: '2026-11-23', text: { reason: 'Stížnost vyřídil magistrát.' } });
    moveTo(api, '2027-02-10T09:00+01:00');
    const row = (await items(manager, '/api/v1/deadlines?agenda=review&limit=200')).find(({ caseId }) => caseId === matter.id);
    expect(row).toMatchObject({ kind: 'review', effect: 'analogous', state: 'late' });
    expect(JSON.stringify(row)).not.toMatch(/překročen/i);
    await matter.step(worker, 'assess-handling', { result: 'proper', text: { reasons: 'Úřad vypořádal vše.' } });
    await matter.step(worker, 'draft-notice', { day: '2027-02-10', text: { notice: 'Vážená paní, …' } });
    await matter.step(manager, 'approve-notice', { day: '2027-02-10' });
    await matter.step(head, 'sign-notice', { day: '2027-02-10', text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    await matter.step(worker, 'dispatch-notice', { day: '2027-02-10', recipients: ['p1'], by: 'databox' });
    expect(matter.deadline('review-60d')).toMatchObject({ state: 'met', outcome: 'over-guideline' });
  });

  it('is never sent to the body complained of, and says why', async () => {
    const { api, worker, manager, orp } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(worker, review(office), 'reviews');
    await matter.step(manager, 'assign', { ownerId: worker.id });
    await matter.step(worker, 'classify', { as: 'review-175-7', day: '2026-11-23', text: { reason: 'Stížnost vyřídil magistrát.' } });
    const refused = await matter.send(worker, 'forward', { day: '2026-11-23', toOfficeId: orp, attention: 'secretary', text: { resolution: 'Postupuje se.' } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'forward.toBodyComplainedOf' } });
    expect(refused.text).toContain('§ 175 odst. 7');
  });

  it('of our own handling goes to the ministry; while the office still may handle it, a supplement goes to the office', async () => {
    const { api, worker, manager, orp } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const ours = await Matter.open(worker, review(office, { complainedOf: [], first: { handledBy: 'us', deliveredDay: '2026-08-03', outcome: 'notified', noticeDay: '2026-09-25' } }), 'reviews');
    await ours.step(manager, 'assign', { ownerId: worker.id });
    await ours.step(worker, 'classify', { as: 'review-ours-to-ministry', day: '2026-11-23', text: { reason: 'Vyřizoval krajský úřad.' } });
    await ours.step(worker, 'forward', { day: '2026-11-23', attention: 'office', text: { resolution: '§ 12 a § 178.', to: 'Ministerstvo práce a sociálních věcí' } });
    await ours.step(worker, 'tell-complainant-of-forwarding', { day: '2026-11-23' });
    expect(ours.receipt.phase).toBe('watching');

    const running = await Matter.open(worker, review(office, { first: { handledBy: 'office', officeId: orp, deliveredDay: '2026-10-30', outcome: 'not-handled' } }), 'reviews');
    await running.step(manager, 'assign', { ownerId: worker.id });
    const early = await running.send(worker, 'classify', { as: 'review-175-7', day: '2026-11-23', text: { reason: 'Nečinnost.' } });
    expect(early).toMatchObject({ status: 409, body: { code: 'review.stillRuns' } });
    await running.step(worker, 'classify', { as: 'supplement', day: '2026-11-23', text: { reason: 'Úřadu čas ještě běží.' } });
    await running.step(worker, 'forward', { day: '2026-11-23', toOfficeId: orp, attention: 'secretary', text: { resolution: 'Doplnění stížnosti.' } });
    await running.step(worker, 'tell-complainant-of-forwarding', { day: '2026-11-23' });
    expect(running.receipt.phase).toBe('closing');
  });

  it('is opened from a complaint that turned out to be one: both cases name each other, and the names are carried over', async () => {
    const { api, worker, manager, colleague } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const first = await Matter.open(worker, complaint(office));
    await first.step(manager, 'assign', { ownerId: worker.id });
    const request = await Matter.open(worker, complaint(office, { workedOnChild: [colleague.id] }));
    await request.step(manager, 'assign', { ownerId: worker.id });
    await request.step(worker, 'classify', { as: 'review-175-7', authorityOfficeId: office.orp, day: '2026-11-23', text: { reason: 'Nespokojenost s vyřízením.' } });
    const body = { first: { caseId: first.id, handledBy: 'office', officeId: office.orp, deliveredDay: '2026-08-03', outcome: 'notified', noticeDay: '2026-09-25' } };
    await request.step(worker, 'open-review', body);
    expect(request.receipt).toMatchObject({ phase: 'closed', opened: { registerNumber: expect.stringMatching(/^PR-/) as unknown } });
    const id = request.receipt.opened?.caseId ?? '';

    const opened = (await manager.send('GET', `/api/v1/cases/${id}`)).body as Detail;
    expect(opened).toMatchObject({ kind: 'review', phase: 'classification', subject: 'Stížnost na postup pracovníka' });
    expect(opened.parties.map(({ name }) => name)).toEqual(['Žofie Ďurišová', 'Řehoř Ďuriš']);
    expect(opened.links.map(({ relation, caseId }) => [relation, caseId]).sort()).toEqual([['first-complaint', first.id], ['opened-from', request.id]].sort());
    expect((await request.read<Detail>(manager)).links).toEqual([{ relation: 'review-opened', caseId: id, kind: 'review', registerNumber: request.receipt.opened?.registerNumber ?? null }]);
    expect((await first.read<Detail>(manager)).links.map(({ relation, caseId }) => [relation, caseId])).toEqual([['reviewed-in', id]]);
    // Whoever worked on that child is excluded there too.
    expect((await colleague.send('GET', `/api/v1/cases/${id}`)).status).toBe(404);
  });

  it('of our own handling is kept from those who handled it first', async () => {
    const { api, worker, colleague, manager } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const first = await Matter.open(colleague, complaint(office));
    await first.step(manager, 'assign', { ownerId: colleague.id });
    await first.step(colleague, 'classify', { as: 'complaint-175', day: '2026-11-23', text: { reason: 'Postup úřadu.' } });
    await first.step(colleague, 'evaluate-claim', { claimId: 'b1', finding: 'not-justified', text: { reasons: 'Vydal ji.' } });
    const own = review(office, { complainedOf: [], first: { caseId: first.id, handledBy: 'us', deliveredDay: '2026-08-03', outcome: 'notified', noticeDay: '2026-09-25' } });
    // The case named must be one that the sender may read: for the worker it is not there.
    const unknown = await worker.send('POST', '/api/v1/reviews', own, { 'idempotency-key': 'review-of-a-case-not-theirs' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'first.unknownCase', errors: [{ field: 'first.caseId' }] } });
    const opened = await Matter.open(colleague, own, 'reviews');
    expect((await colleague.send('GET', `/api/v1/cases/${opened.id}`)).status).toBe(404);
    expect((await manager.send('GET', `/api/v1/cases/${opened.id}`)).status).toBe(200);
  });

  it('is listed, counted and found beside complaints, apart by kind', async () => {
    const { api, worker, manager } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(worker, review(office), 'reviews');
    const reviews = await items(manager, '/api/v1/cases?kind=review&limit=200');
    expect(reviews.map(({ id }) => id)).toContain(matter.id);
    expect(new Set(reviews.map(({ kind }) => kind))).toEqual(new Set(['review']));
    expect((await items(manager, '/api/v1/cases?kind=complaint&limit=200')).map(({ id }) => id)).not.toContain(matter.id);
    expect((await items(manager, '/api/v1/cases?q=MUJI%208811&limit=200')).map(({ id }) => id)).toContain(matter.id);
    expect((await items(manager, '/api/v1/tasks?of=all&limit=200')).filter(({ caseId }) => caseId === matter.id)).not.toEqual([]);
    const { allowed } = await matter.read<Detail>(manager);
    expect(allowed.map(({ type }) => type)).toContain('assign');
    expect(allowed.map(({ type }) => type)).not.toContain('proposeExceedance');
  });

  it('is not there under the addresses of complaints, nor a complaint under those of reviews', async () => {
    const { api, worker, manager } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(worker, review(office), 'reviews');
    const wrong = await manager.send('POST', `/api/v1/complaints/${matter.id}/assign`, { ownerId: worker.id }, { 'if-match': `"${String(matter.version)}"`, 'idempotency-key': 'assign-a-review-as-a-complaint' });
    expect(wrong).toMatchObject({ status: 404, body: { code: 'case.notFound' } });
    expect(await matter.send(manager, 'evaluate-claim', {})).toMatchObject({ status: 404 });
  });
});
