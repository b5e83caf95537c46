import { randomUUID } from 'node:crypto';
import type { FirstGiven, RegisterReview, ReviewCommand, ReviewResult } from '../../../libs/domain/index.ts';
import { addDays, day as civil, pragueDay } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { PERSONAL } from './complaints.ts';
import type { Engine } from './engine.ts';
import { DEPARTMENT, ORP, PEOPLE } from './people.ts';
import type { Who } from './people.ts';

/** A request for review that came into the data box on `day`, about the handling of an office elsewhere. */
export function aReview(day: Day, more: Partial<RegisterReview> = {}): RegisterReview {
  const first: FirstGiven = { handledBy: 'office', officeId: ORP, deliveredDay: addDays(day, -90), outcome: 'notified', noticeDay: addDays(day, -40), documentNumber: PERSONAL.fileNumber };
  return {
    type: 'registerReview', of: 'complaint', first, channel: 'databox', arrival: { databoxDelivered: day }, departmentId: DEPARTMENT, confidential: false, childAtRisk: false,
    parties: [{ id: randomUUID(), role: 'complainant', relationToChild: 'mother', text: { name: PERSONAL.complainant, address: PERSONAL.address, email: PERSONAL.email } }],
    children: [{ id: randomUUID(), residenceOfficeId: ORP, text: { initials: PERSONAL.initials, birthYear: 2024 } }],
    complainedOf: [], attachments: [], text: { subject: PERSONAL.subject, body: PERSONAL.body },
    ...more,
  };
}

/** One review, told in the words of the office; every step is made at the engine's clock. */
export class ReviewStory {
  private constructor(private readonly engine: Engine, readonly caseId: string, private readonly command: RegisterReview) {}

  static async begin(engine: Engine, as: Extract<ReviewCommand, { type: 'classify' }>['as'], more: Partial<RegisterReview> = {}): Promise<ReviewStory> {
    const command = aReview(pragueDay(engine.clock.now()), more);
    const story = new ReviewStory(engine, await engine.register(command), command);
    await story.take({ type: 'assign', ownerId: PEOPLE.caseworker.id }, 'manager');
    await story.take({ type: 'classify', as, day: story.today, text: { reason: PERSONAL.reason } });
    return story;
  }

  get today(): Day {
    return pragueDay(this.engine.clock.now());
  }

  take(command: ReviewCommand, who: Who = 'caseworker'): Promise<void> {
    return this.engine.step(this.caseId, command, who);
  }

  request(requestId: string, due: string): Promise<void> {
    return this.take({ type: 'requestFromOffice', requestId, what: 'file-and-statement', day: this.today, dueDay: civil(due) });
  }

  urge(requestId: string, to: 'office' | 'secretary', due: string): Promise<void> {
    return this.take({ type: 'urgeOffice', requestId, to, day: this.today, newDueDay: civil(due) });
  }

  receive(requestId: string): Promise<void> {
    return this.take({ type: 'receiveFromOffice', requestId, day: this.today, complete: true, text: { statement: PERSONAL.body } });
  }

  /** The finding, and the notice in one day. */
  async notify(result: ReviewResult): Promise<void> {
    await this.take({ type: 'assessHandling', result, text: { reasons: PERSONAL.body } });
    await this.take({ type: 'draftNotice', day: this.today, text: { notice: PERSONAL.body } });
    await this.take({ type: 'approveNotice', day: this.today }, 'manager');
    await this.take({ type: 'signNotice', day: this.today, text: { signedBy: PEOPLE.head.name, position: 'vedoucí odboru' } }, 'head');
    await this.take({ type: 'dispatchNotice', day: this.today, recipients: [this.command.parties[0]?.id ?? ''], by: 'databox' });
  }

  setMeasure(measureId: string, due: string): Promise<void> {
    return this.take({ type: 'setMeasure', measureId, dueDay: civil(due), text: { internal: PERSONAL.body, forComplainant: PERSONAL.reason } });
  }

  checkMeasure(measureId: string): Promise<void> {
    return this.take({ type: 'checkMeasure', measureId, day: this.today, done: true, text: { result: PERSONAL.body } });
  }

  async forward(toOfficeId?: string): Promise<void> {
    const to = toOfficeId === undefined ? { attention: 'office', text: { resolution: PERSONAL.reason, to: PERSONAL.official } } as const
      : { attention: 'secretary', toOfficeId, text: { resolution: PERSONAL.reason } } as const;
    await this.take({ type: 'forward', day: this.today, ...to });
    await this.take({ type: 'tellComplainantOfForwarding', day: this.today });
  }

  close(reason: Extract<ReviewCommand, { type: 'close' }>['reason']): Promise<void> {
    return this.take({ type: 'close', reason, day: this.today });
  }
}
