import { moveTo } from '../../integration/api/support/clock.ts';
import { complaint, Matter } from '../../integration/api/support/matter.ts';
import type { TestOffice } from '../../integration/api/support/office.ts';

/** Complaints brought as far as a screen needs them, day by day, over the API. */
export class CaseStory {
  private constructor(private readonly office: TestOffice, readonly matter: Matter) {}

  static async assigned(office: TestOffice, change: Readonly<Record<string, unknown>> = {}): Promise<CaseStory> {
    moveTo(office.api, '2026-11-23T09:05+01:00');
    const matter = await Matter.open(office.worker, complaint(office, { fileNumber: 'SZ 04211/2026 OSV', documentNumber: 'KUJI 104512/2026', ...change }));
    moveTo(office.api, '2026-11-23T10:20+01:00');
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    return new CaseStory(office, matter);
  }

  on(instant: string): this {
    moveTo(this.office.api, instant);
    return this;
  }

  async classified(as = 'complaint-175'): Promise<this> {
    this.on('2026-11-24T08:30+01:00');
    await this.matter.step(this.office.worker, 'classify', { as, day: '2026-11-24', ...(as === 'forward-12' ? { authorityOfficeId: this.office.orp } : {}), text: { reason: 'Směřuje proti nevhodnému chování úřední osoby, jiný prostředek ochrany není.' } });
    return this;
  }

  async investigated(): Promise<this> {
    const { matter, office: { worker, orp } } = this;
    this.on('2026-11-25T11:00+01:00');
    await matter.step(worker, 'request-documents', { requestId: 'z1', fromOfficeId: orp, day: '2026-11-25', dueDay: '2026-12-10', text: { what: 'Spis Om 118/2021 a záznamy z jednání.' } });
    await matter.step(worker, 'request-statement', { requestId: 'z2', complainedOfId: 's1', day: '2026-11-25', dueDay: '2026-12-10' });
    this.on('2026-12-09T14:10+01:00');
    await matter.step(worker, 'receive-documents', { requestId: 'z1', day: '2026-12-08', complete: false });
    await matter.step(worker, 'receive-statement', { requestId: 'z2', day: '2026-12-09', text: { statement: LONG } });
    return this;
  }

  async evaluated(): Promise<this> {
    this.on('2026-12-15T09:40+01:00');
    await this.matter.step(this.office.worker, 'evaluate-claim', { claimId: 'b1', finding: 'justified', text: { reasons: 'Kopii bylo třeba vydat na ústní žádost.' } });
    this.on('2026-12-15T10:05+01:00');
    await this.matter.step(this.office.worker, 'evaluate-claim', { claimId: 'b2', finding: 'not-justified', text: { reasons: 'Odpověď byla odeslána 12. října.' } });
    return this;
  }

  async notified(): Promise<this> {
    const { matter, office: { worker, manager, head } } = this;
    this.on('2026-12-16T09:00+01:00');
    await matter.step(worker, 'draft-notice', { day: '2026-12-16', text: { notice: 'Vážená paní,\n\nVaši stížnost jsme prošetřili s tímto výsledkem…' } });
    this.on('2026-12-17T09:00+01:00');
    await matter.step(manager, 'approve-notice', { day: '2026-12-17' });
    await matter.step(head, 'sign-notice', { day: '2026-12-17', text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    this.on('2026-12-18T09:00+01:00');
    await matter.step(worker, 'dispatch-notice', { day: '2026-12-18', recipients: ['p1'], by: 'databox', documentNumber: 'KUJI 111007/2026' });
    return this;
  }

  async finished(): Promise<this> {
    const { matter, office: { worker, orp } } = this;
    this.on('2026-12-21T09:00+01:00');
    await matter.step(worker, 'record-notice-delivered', { day: '2026-12-20', recipient: 'p1', proof: 'databox-receipt' });
    await matter.step(worker, 'set-measure', { measureId: 'o1', day: '2026-12-21', dueDay: '2027-01-29', toOfficeId: orp, text: { internal: 'Doplnit postup o vydávání kopií.', forComplainant: 'Úřad upraví postup při vydávání kopií.' } });
    this.on('2027-01-28T09:00+01:00');
    await matter.step(worker, 'check-measure', { measureId: 'o1', day: '2027-01-28', done: true, text: { result: 'Postup doplněn.' } });
    await matter.step(worker, 'tell-measures', { day: '2027-01-28' });
    await matter.step(worker, 'close', { reason: 'notified', day: '2027-01-28', text: { note: 'Opatření splněno.' } });
    return this;
  }
}

const LONG = `Kopii záznamu jsem nevydal, protože o ni nebylo požádáno písemně. ${'Na jednání jsem vysvětlil, jak o kopii požádat, a nabídl jsem nahlédnutí do spisu na místě. '.repeat(6)}`.trim();
