import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { caseDetail, caseSummary, factView } from '../../../libs/contracts/index.ts';
import { moveTo } from './support/clock.ts';
import { complaint, Matter } from './support/matter.ts';
import { openOffice } from './support/office.ts';
import type { Member, TestOffice } from './support/office.ts';

type Facts = { readonly items: readonly z.output<typeof factView>[]; readonly next: string | null };
type Summary = z.output<typeof caseSummary>;
type Detail = z.output<typeof caseDetail>;

const DAY = '2026-11-23';

describe('what a case shows', () => {
  let office: TestOffice;
  let matter: Matter;
  beforeAll(async () => { office = await openOffice(); });
  beforeEach(async () => {
    moveTo(office.api, `${DAY}T08:00+01:00`);
    matter = await Matter.open(office.registry, complaint(office));
    await matter.step(office.registry, 'hand-over-to-department', { departmentId: office.department, day: DAY });
  });
  afterAll(() => office.api.close());

  const facts = (by: Member, query: string): Promise<Facts> => matter.read<Facts>(by, `/facts?${query}`);
  const numbers = ({ items }: Facts): readonly number[] => items.map(({ no }) => no);

  it('its history page by page from the newest, the whole of it and nothing twice', async () => {
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    const all = numbers(await facts(office.manager, 'limit=200'));
    const seen: number[] = [];
    let after = '0';
    for (;;) {
      const page = await facts(office.manager, `order=newest&limit=3&after=${after}`);
      seen.push(...numbers(page));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual([...all].reverse());
    expect(all.length).toBeGreaterThan(6);
  });

  it('what people wrote apart from what followed', async () => {
    const { items } = await facts(office.manager, 'origin=person');
    expect(items.map(({ type }) => type)).toEqual(['complaintRegistered', 'handedToDepartment']);
    expect((await facts(office.manager, 'origin=door,process')).items.every(({ origin }) => origin !== 'person')).toBe(true);
  });

  it('the names of people, offices and departments that a fact tells of by id', async () => {
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    const { items } = await facts(office.manager, 'limit=200');
    const namesOf = (type: string): unknown => items.find((fact) => fact.type === type)?.names;
    expect(namesOf('assigned')).toEqual({ [office.worker.id]: 'Radka Referentová' });
    expect(namesOf('handedToDepartment')).toEqual({ [office.department]: 'Odbor sociálních věcí' });
    expect(namesOf('complaintRegistered')).toMatchObject({ [office.orp]: 'Jihlava' });
  });

  it('the plan of reminders of each deadline, from which nothing is left to come once it is met', async () => {
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    const remindersOf = async (key: string): Promise<unknown> => (await matter.read<Detail>(office.manager)).deadlines.find((deadline) => deadline.key === key)?.reminders;
    expect(await remindersOf('complaint-60d')).toMatchObject([
      { rung: 'day-30', day: '2026-12-18', to: 'owner', state: 'ahead' }, { rung: 'before-14' }, { rung: 'before-7' }, { rung: 'before-3', to: 'owner' },
      { rung: 'before-1', to: 'owner+manager' }, { rung: 'legal-day', day: '2027-01-19' },
    ]);
    await matter.step(office.worker, 'classify', { as: 'complaint-175', day: DAY, text: { reason: 'Postup úřadu.' } });
    expect(await remindersOf('forward-internal-5wd')).toEqual([]);
  });

  it('a forwarding with its days', async () => {
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    await matter.step(office.worker, 'classify', { as: 'forward-12', day: DAY, authorityOfficeId: office.orp, text: { reason: 'Patří ORP.' } });
    expect((await matter.read<Detail>(office.worker)).forwarding).toBeNull();
    await matter.step(office.worker, 'forward', { day: DAY, toOfficeId: office.orp, attention: 'secretary', text: { resolution: 'Postupuje se.' } });
    await matter.step(office.worker, 'tell-complainant-of-forwarding', { day: DAY });
    await matter.step(office.worker, 'record-forward-delivered', { day: DAY, proof: 'databox-receipt' });
    await matter.step(office.worker, 'record-forward-result', { day: DAY, finding: 'justified', text: { result: 'Důvodná.' } });
    const { forwarding, withdrawnOn, exceedance } = await matter.read<Detail>(office.worker);
    expect(forwarding).toEqual({
      to: { id: office.orp, name: 'Jihlava' }, attention: 'secretary', forwardedOn: DAY, toldOn: DAY, deliveredOn: DAY, resultAskedOn: null, resultOn: DAY,
      finding: 'justified', result: 'Důvodná.',
    });
    expect([withdrawnOn, exceedance]).toEqual([null, null]);
  });

  it('whom a notice was dispatched to, and an exceedance with what is missing', async () => {
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    await matter.step(office.worker, 'classify', { as: 'complaint-175', day: DAY, text: { reason: 'Postup úřadu.' } });
    await matter.step(office.worker, 'request-documents', { requestId: 'z1', fromOfficeId: office.orp, day: DAY, dueDay: '2026-12-08', text: { what: 'Spis.' } });
    await matter.step(office.worker, 'propose-exceedance', { missing: ['z1'], noticeToComplainant: DAY, text: { reason: 'Spis je u soudu.' } });
    expect((await matter.read<Detail>(office.worker)).exceedance).toEqual({
      proposedOn: DAY, missing: ['z1'], noticeToComplainant: DAY, reason: 'Spis je u soudu.', decidedOn: null, approved: null,
    });
    await matter.step(office.manager, 'approve-exceedance', { approved: true, text: { reason: 'Souhlasím.' } });
    for (const claimId of ['b1', 'b2']) await matter.step(office.worker, 'evaluate-claim', { claimId, finding: 'not-justified', text: { reasons: 'Neprokázáno.' } });
    await matter.step(office.worker, 'draft-notice', { day: DAY, text: { notice: 'Vážená paní…' } });
    await matter.step(office.manager, 'approve-notice', { day: DAY });
    await matter.step(office.head, 'sign-notice', { day: DAY, text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    await matter.step(office.worker, 'dispatch-notice', { day: DAY, recipients: ['p1'], by: 'post' });
    const { notice, exceedance } = await matter.read<Detail>(office.worker);
    expect([notice.recipients, exceedance?.approved, exceedance?.decidedOn]).toEqual([['p1'], true, DAY]);
  });

  it('to those who do not read it as much as the list does, and to the excluded nothing', async () => {
    const summary = async (by: Member): Promise<Summary> => matter.read<Summary>(by, '/summary');
    expect(await summary(office.manager)).toMatchObject({ shown: 'full', registerNumber: matter.receipt.registerNumber });
    expect(await summary(office.worker)).toMatchObject({ shown: 'no-names' });
    expect(await summary(office.control)).toMatchObject({ shown: 'no-content', phase: 'classification', documentNumber: null });
    expect(await summary(office.administrator)).toMatchObject({ shown: 'number-and-dates', receivedDay: '2026-11-20', phase: null, owner: null, nearest: null });
    expect((await office.stranger.send('GET', `/api/v1/cases/${matter.id}/summary`)).status).toBe(404);
    const against = await Matter.open(office.registry, complaint(office, { complainedOf: [{ id: 's1', person: office.worker.id }] }));
    await against.step(office.registry, 'hand-over-to-department', { departmentId: office.department, day: DAY });
    expect((await office.worker.send('GET', `/api/v1/cases/${against.id}/summary`)).status).toBe(404);
  });
});
