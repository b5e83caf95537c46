import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMember, openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { complaint, Matter, register } from './support/matter.ts';
import { moveTo } from './support/clock.ts';

const REASON = { text: { reason: 'Odůvodnění kroku.' } };

describe('the other paths of a submission', () => {
  let office: TestOffice;
  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.api.close());

  async function assigned(change: Readonly<Record<string, unknown>> = {}): Promise<Matter> {
    moveTo(office.api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(office.worker, complaint(office, change));
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    return matter;
  }

  it('forwarded to the ORP, the complainant told, its 60 days watched as its own, its result recorded', async () => {
    const { api, worker } = office;
    const matter = await assigned();
    moveTo(api, '2026-11-24T15:00+01:00');
    await matter.step(worker, 'classify', { as: 'forward-12', day: '2026-11-24', ...REASON });
    await matter.step(worker, 'forward', { day: '2026-11-24', toOfficeId: office.orp, attention: 'secretary', documentNumber: 'KUJI 1/2026', text: { resolution: 'Postupuje se.' } });
    expect(matter.receipt.phase).toBe('forwarding');
    await matter.step(worker, 'tell-complainant-of-forwarding', { day: '2026-11-24', documentNumber: 'KUJI 2/2026' });
    expect(matter.receipt.phase).toBe('watching');
    await matter.step(worker, 'record-forward-delivered', { day: '2026-11-24', proof: 'databox-receipt' });
    // office-practice.md 6: in its box Tue 24 Nov → the ORP's end Mon 25 Jan 2027.
    expect(matter.deadline('orp-complaint-60d')).toMatchObject({ from: '2026-11-24', legalEnd: '2027-01-25', binds: 'orp' });
    moveTo(api, '2027-01-26T09:00+01:00');
    await matter.step(worker, 'ask-for-forward-result', { day: '2027-01-26' });
    await matter.step(worker, 'record-forward-result', { day: '2027-01-26', finding: 'partly-justified', documentNumber: 'MUJI 9/2027', text: { result: 'Částečně důvodná.' } });
    await matter.step(worker, 'close', { reason: 'forwarded-result-known', day: '2027-01-26' });
    expect(matter.receipt.phase).toBe('closed');
  });

  it('anonymous: a tip, settled by hand, nobody to be told', async () => {
    const { worker } = office;
    const matter = await assigned({ anonymous: true, parties: [], wantsMeasures: false });
    await matter.step(worker, 'classify', { as: 'anonymous-tip', day: '2026-11-23', ...REASON });
    expect(matter.receipt.phase).toBe('other-regime');
    await matter.step(worker, 'settle-by-hand', { day: '2026-11-23', text: { how: 'Prověřeno, bez zjištění.' } });
    await matter.step(worker, 'close', { reason: 'settled-by-hand', day: '2026-11-23' });
    expect(matter.receipt.phase).toBe('closed');
  });

  it('oral, settled at once: one line for statistics, and the case is closed as it is entered', async () => {
    moveTo(office.api, '2026-11-23T08:00+01:00');
    const matter = await Matter.open(office.registry, complaint(office, {
      channel: 'oral', arrival: { firstReceived: '2026-11-23' }, oral: { kind: 'settled-at-once', text: { how: 'Vysvětleno na místě.' } },
    }));
    expect(matter.receipt).toMatchObject({ phase: 'closed', tasks: [], nextStep: null });
    expect(matter.receipt.registerNumber).toMatch(/^ST-2026-/);
  });

  it('oral, by a record: the clock starts the day it is made', async () => {
    const matter = await assigned({
      channel: 'oral', arrival: { firstReceived: '2026-11-23' },
      oral: { kind: 'record', takenAt: '2026-11-23T07:50:00+01:00', signed: 'refused-to-sign', readBack: true, copyHandedOver: true, text: { place: 'kancelář 214', words: 'Pracovník se mnou odmítl mluvit.' } },
    });
    const detail = await matter.read<{ start: unknown }>(office.worker);
    expect(detail.start).toEqual({ day: '2026-11-23', proof: 'oral-record' });
  });

  it.each(['telephone', 'email'])('by %s: confirmed later, counted from the first receipt', async (channel) => {
    const matter = await assigned({ channel, arrival: { firstReceived: '2026-11-21' }, emailSignatureRecognised: false });
    await matter.step(office.worker, 'confirm-submission', { day: '2026-11-23', by: 'writing' });
    const { items } = await matter.read<{ items: { key: string; from: string }[] }>(office.worker, '/deadlines');
    expect(items.find(({ key }) => key === 'complaint-60d')).toMatchObject({ from: '2026-11-21' });
  });

  it('withdrawn and closed; or the manager goes on ex officio', async () => {
    const { worker, manager } = office;
    const matter = await assigned();
    await matter.step(worker, 'withdraw', { day: '2026-11-23', ...REASON });
    expect(matter.receipt.phase).toBe('closing');
    await matter.step(manager, 'go-on-ex-officio', REASON);
    await matter.step(worker, 'classify', { as: 'complaint-175', day: '2026-11-23', ...REASON });
    for (const claimId of ['b1', 'b2']) await matter.step(worker, 'evaluate-claim', { claimId, finding: 'not-justified', text: { reasons: 'Bez pochybení.' } });
    await matter.step(worker, 'close', { reason: 'filed', day: '2026-11-23' });
    expect(matter.receipt.phase).toBe('closed');

    const other = await assigned();
    await other.step(worker, 'withdraw', { day: '2026-11-23', ...REASON });
    await other.step(worker, 'close', { reason: 'withdrawn', day: '2026-11-23' });
    expect(other.receipt.phase).toBe('closed');
  });

  it('exceedance: documents named, the complainant told before day 60, approved by the manager; still over, with a lawful reason', async () => {
    const { api, worker, manager, head } = office;
    const matter = await assigned({ claims: [{ id: 'b1', text: { claim: 'Neodpověděl.' } }] });
    await matter.step(worker, 'classify', { as: 'complaint-175', day: '2026-11-23', ...REASON });
    await matter.step(worker, 'request-documents', { requestId: 'z1', fromOfficeId: office.orp, day: '2026-11-23', dueDay: '2026-12-07', text: { what: 'Spis.' } });
    moveTo(api, '2027-01-12T09:00+01:00');
    await matter.step(worker, 'propose-exceedance', { missing: ['z1'], noticeToComplainant: '2027-01-11', text: { reason: 'Spis dosud nedošel.' } });
    await matter.step(manager, 'approve-exceedance', { approved: true, text: { reason: 'Podklady nelze zajistit.' } });
    moveTo(api, '2027-02-01T09:00+01:00');
    await matter.step(worker, 'receive-documents', { requestId: 'z1', day: '2027-01-29', complete: true });
    await matter.step(worker, 'evaluate-claim', { claimId: 'b1', finding: 'not-justified', text: { reasons: 'Odpověděl.' } });
    await matter.step(worker, 'draft-notice', { day: '2027-02-01', text: { notice: 'Vyrozumění.' } });
    await matter.step(manager, 'approve-notice', { day: '2027-02-01' });
    await matter.step(head, 'sign-notice', { day: '2027-02-01', text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    await matter.step(worker, 'dispatch-notice', { day: '2027-02-01', recipients: ['p1'], by: 'databox' });
    expect(matter.deadline('complaint-60d')).toMatchObject({ state: 'met', outcome: 'over-lawful' });
  });

  it('the 60 days can be neither paused nor extended, and the answer says why; a day that we set can be moved', async () => {
    const { worker } = office;
    const matter = await assigned();
    await matter.step(worker, 'classify', { as: 'complaint-175', day: '2026-11-23', ...REASON });
    const pause = await matter.send(worker, 'pause-deadline', { deadline: 'complaint-60d', ...REASON });
    expect(pause).toMatchObject({ status: 409, body: { code: 'pause.notAllowed', detail: expect.stringContaining('§ 175') } });
    const extension = await matter.send(worker, 'extend-deadline', { deadline: 'complaint-60d', newDay: '2027-03-01', ...REASON });
    expect(extension).toMatchObject({ status: 409, body: { code: 'extension.notAllowed', detail: expect.stringContaining('§ 175') } });
    await matter.step(worker, 'request-documents', { requestId: 'z1', fromOfficeId: office.orp, day: '2026-11-23', dueDay: '2026-12-07', text: { what: 'Spis.' } });
    await matter.step(worker, 'extend-deadline', { deadline: 'documents-set:z1', newDay: '2026-12-14', ...REASON });
    expect(matter.deadline('documents-set:z1')).toMatchObject({ nominalEnd: '2026-12-14', state: 'open' });
  });

  it('an objection of bias is decided by the superior; the excluded loses the case and sees it no more', async () => {
    const { worker, manager } = office;
    const matter = await assigned();
    await matter.step(worker, 'declare-bias', { personId: worker.id, by: 'self', ...REASON });
    const { objections } = await matter.read<{ objections: { id: string }[] }>(manager);
    await matter.step(manager, 'decide-bias', { objectionId: objections[0]?.id, excluded: true, text: { resolution: 'Vyloučena podle § 14 SŘ.' } });
    const gone = await worker.send('GET', `/api/v1/cases/${matter.id}`);
    expect(gone.status).toBe(404);
    const suggestions = await matter.read<{ items: { person: { id: string } }[] }>(manager, '/owner-suggestions');
    expect(suggestions.items.map(({ person }) => person.id)).toContain(office.colleague.id);
    expect(suggestions.items.map(({ person }) => person.id)).not.toContain(worker.id);
    const refused = await matter.send(manager, 'assign', { ownerId: worker.id });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'ownerId', code: 'assign.excluded' }] } });
    await matter.step(manager, 'assign', { ownerId: office.colleague.id });
  });

  it('a petition is registered with its own 30 days and closed by hand', async () => {
    const { worker } = office;
    const matter = await assigned();
    await matter.step(worker, 'classify', { as: 'petition', day: '2026-11-23', ...REASON });
    expect(matter.deadline('petition-30d')).toMatchObject({ from: '2026-11-20', nominalEnd: '2026-12-20', legalEnd: '2026-12-21' });
    await matter.step(worker, 'settle-by-hand', { day: '2026-11-23', text: { how: 'Odpovězeno pod č. j. KUJI 3/2026.' } });
    expect(matter.deadline('petition-30d')).toMatchObject({ state: 'met', outcome: 'within' });
    await matter.step(worker, 'close', { reason: 'settled-by-hand', day: '2026-11-23' });
  });

  it('a child at risk: an urgent task the same day, handed over with hour and name, feedback kept', async () => {
    const { api, worker } = office;
    const matter = await assigned({ childAtRisk: true, crimeSuspected: true });
    expect(matter.receipt.tasks.some(({ urgent }) => urgent)).toBe(true);
    const without = await matter.send(worker, 'take-over-child-risk', { officeId: office.orp, at: '2026-11-23T07:59:00+01:00', policeInformed: false, feedbackAsked: true, text: { takenOverBy: 'Dana Sloužící' } });
    expect(without).toMatchObject({ status: 422, body: { errors: [{ field: 'policeInformed' }] } });
    await matter.step(worker, 'take-over-child-risk', { officeId: office.orp, at: '2026-11-23T07:59:00+01:00', policeInformed: true, feedbackAsked: true, text: { takenOverBy: 'Dana Sloužící' } });
    moveTo(api, '2026-11-25T08:00+01:00');
    await matter.step(worker, 'record-child-risk-feedback', { day: '2026-11-25', text: { feedback: 'Dítě je v bezpečí.' } });
    await matter.step(worker, 'report-child-at-risk', { day: '2026-11-25', crimeSuspected: false, text: { grounds: 'Nové oznámení školy.' } });
    expect(matter.receipt.tasks.some(({ urgent }) => urgent)).toBe(true);
  });

  it('joined with another; notes, later wishes, corrections and mistakes are facts too', async () => {
    const { api, worker, manager } = office;
    const first = await assigned({ wantsMeasures: false });
    const second = await assigned();
    await first.step(worker, 'add-note', { text: { note: 'Volala stěžovatelka.' } });
    await first.step(worker, 'wish-to-be-told-of-measures', { day: '2026-11-23' });
    await first.step(worker, 'correct-arrival', { arrival: { databoxDelivered: '2026-11-19', registryStamped: '2026-11-23' }, ...REASON });
    expect(first.deadline('complaint-60d')).toMatchObject({ from: '2026-11-19', nominalEnd: '2027-01-18' });
    await second.step(worker, 'classify', { as: 'complaint-175', day: '2026-11-23', ...REASON });
    const { items } = await second.read<{ items: { no: number; type: string }[] }>(worker, '/facts');
    moveTo(api, '2026-11-24T08:00+01:00');
    const classified = items.find(({ type }) => type === 'classified');
    await second.step(worker, 'correct-day', { factNo: classified?.no, day: '2026-11-20', ...REASON });
    await second.step(worker, 'join', { withCaseId: first.id, ...REASON });
    await second.step(worker, 'close', { reason: 'joined', day: '2026-11-24' });
    const mistake = await assigned();
    await mistake.step(manager, 'cancel-mistake', REASON);
    expect(mistake.receipt.phase).toBe('closed');
  });

  it('the superior who is complained of neither sees nor decides, nor do those below', async () => {
    const { api, manager, worker, registry } = office;
    moveTo(api, '2026-11-23T08:00+01:00');
    const answer = await register(registry, complaint(office, { complainedOf: [{ id: 's1', person: manager.id }] }));
    const { caseId } = answer.body as { caseId: string };
    const director = await addMember(api, 'Dita Ředitelka', ['manager'], office.department);
    expect((await manager.send('GET', `/api/v1/cases/${caseId}`)).status).toBe(404);
    expect((await worker.send('GET', `/api/v1/cases/${caseId}`)).status).toBe(404);
    expect((await director.send('GET', `/api/v1/cases/${caseId}`)).status).toBe(200);
  });
});
