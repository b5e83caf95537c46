import type { Classification, Finding, RegisterComplaint } from '../../../libs/domain/index.ts';
import { day as civil, pragueDay } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { aComplaint, PERSONAL } from './complaints.ts';
import type { Engine } from './engine.ts';
import { ORP, PEOPLE } from './people.ts';
import type { Who } from './people.ts';

/** One complaint, told in the words of the office; every step is made at the engine's clock. */
export class Story {
  private constructor(private readonly engine: Engine, readonly caseId: string, private readonly command: RegisterComplaint) {}

  static async begin(engine: Engine, more: Partial<RegisterComplaint> = {}, who: Who = 'caseworker'): Promise<Story> {
    const command = aComplaint(pragueDay(engine.clock.now()), more);
    return new Story(engine, await engine.register(command, who), command);
  }

  /** Registered today, with the caseworker, classified as our complaint. */
  static async ours(engine: Engine, more: Partial<RegisterComplaint> = {}): Promise<Story> {
    const story = await Story.begin(engine, more);
    await story.assign();
    await story.classify('complaint-175');
    return story;
  }

  private get today(): Day {
    return pragueDay(this.engine.clock.now());
  }

  private get complainant(): string {
    return this.command.parties[0]?.id ?? '';
  }

  assign(to: Who = 'caseworker'): Promise<void> {
    return this.engine.step(this.caseId, { type: 'assign', ownerId: PEOPLE[to].id }, 'manager');
  }

  classify(as: Classification, who: Who = 'caseworker'): Promise<void> {
    const authority = as === 'forward-12' ? { authorityOfficeId: ORP } : {};
    return this.engine.step(this.caseId, { type: 'classify', as, day: this.today, ...authority, text: { reason: PERSONAL.reason } }, who);
  }

  async forward(): Promise<void> {
    await this.engine.step(this.caseId, { type: 'forward', day: this.today, toOfficeId: ORP, attention: 'secretary', text: { resolution: PERSONAL.reason } });
    await this.engine.step(this.caseId, { type: 'tellComplainantOfForwarding', day: this.today });
  }

  forwardDelivered(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'recordForwardDelivered', day: this.today, proof: 'databox-receipt' });
  }

  forwardResult(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'recordForwardResult', day: this.today, finding: 'not-justified', text: { result: PERSONAL.body } });
  }

  requestDocuments(requestId: string, due: string): Promise<void> {
    return this.engine.step(this.caseId, {
      type: 'requestDocuments', requestId, fromOfficeId: ORP, day: this.today, dueDay: civil(due), text: { what: PERSONAL.body },
    });
  }

  receiveDocuments(requestId: string): Promise<void> {
    return this.engine.step(this.caseId, { type: 'receiveDocuments', requestId, day: this.today, complete: true });
  }

  hear(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'recordHearing', day: this.today, partyId: this.complainant, text: { record: PERSONAL.body } });
  }

  evaluate(finding: Finding): Promise<void> {
    const claimId = this.command.claims[0]?.id ?? '';
    return this.engine.step(this.caseId, { type: 'evaluateClaim', claimId, finding, text: { reasons: PERSONAL.body } });
  }

  draft(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'draftNotice', day: this.today, text: { notice: PERSONAL.body } });
  }

  approve(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'approveNotice', day: this.today }, 'manager');
  }

  sign(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'signNotice', day: this.today, text: { signedBy: PEOPLE.head.name, position: 'vedoucí odboru' } }, 'head');
  }

  dispatch(on: string = this.today): Promise<void> {
    return this.engine.step(this.caseId, { type: 'dispatchNotice', day: civil(on), recipients: [this.complainant], by: 'databox' });
  }

  /** The notice in one day. */
  async notify(finding: Finding = 'not-justified'): Promise<void> {
    await this.evaluate(finding);
    await this.draft();
    await this.approve();
    await this.sign();
    await this.dispatch();
  }

  noticeDelivered(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'recordNoticeDelivered', day: this.today, recipient: this.complainant, proof: 'databox-receipt' });
  }

  setMeasure(measureId: string, due: string): Promise<void> {
    return this.engine.step(this.caseId, {
      type: 'setMeasure', measureId, dueDay: civil(due), toOfficeId: ORP, text: { internal: PERSONAL.body, forComplainant: PERSONAL.reason },
    });
  }

  async checkMeasure(measureId: string): Promise<void> {
    await this.engine.step(this.caseId, { type: 'checkMeasure', measureId, day: this.today, done: true, text: { result: PERSONAL.body } });
    await this.engine.step(this.caseId, { type: 'tellMeasures', day: this.today });
  }

  withdraw(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'withdraw', day: this.today, text: { reason: PERSONAL.reason } });
  }

  async exceed(missing: readonly string[]): Promise<void> {
    await this.engine.step(this.caseId, { type: 'proposeExceedance', missing, noticeToComplainant: this.today, text: { reason: PERSONAL.reason } });
    await this.engine.step(this.caseId, { type: 'approveExceedance', approved: true, text: { reason: PERSONAL.reason } }, 'manager');
  }

  settleByHand(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'settleByHand', day: this.today, text: { how: PERSONAL.body } });
  }

  close(reason: 'notified' | 'withdrawn' | 'forwarded-result-known' | 'settled-by-hand' | 'settled-at-once'): Promise<void> {
    return this.engine.step(this.caseId, { type: 'close', reason, day: this.today });
  }

  reopen(): Promise<void> {
    return this.engine.step(this.caseId, { type: 'reopen', day: this.today, text: { reason: PERSONAL.reason } }, 'manager');
  }
}
