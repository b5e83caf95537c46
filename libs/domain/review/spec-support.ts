import { day } from '../../law/index.ts';
import { CaseStory, type StoryOptions } from '../complaint/spec-support.ts';
import { REVIEW_AGENDA } from './agenda.ts';
import type { RegisterReview, ReviewCommand } from './commands.ts';
import type { ReviewState } from './state.ts';
import type { ReviewResult } from './vocabulary.ts';

/** The first complaint exists only at the office elsewhere, which has answered it. */
const ANSWERED = {
  handledBy: 'office', officeId: 'orp-pacov', deliveredDay: day('2026-08-03'), outcome: 'notified', noticeDay: day('2026-09-25'), documentNumber: 'MUPA 123/2026',
} as const;

/** Delivered there on 5 Oct 2026, so that its sixty days run until 4 Dec 2026. */
export const RUNNING = { handledBy: 'office', officeId: 'orp-pacov', deliveredDay: day('2026-10-05'), outcome: 'not-handled' } as const;
export const OURS = { handledBy: 'us', deliveredDay: day('2026-08-03'), outcome: 'notified', noticeDay: day('2026-09-25') } as const;

const REQUEST: RegisterReview = {
  type: 'registerReview', of: 'complaint', first: ANSWERED, channel: 'databox', arrival: { databoxDelivered: '2026-11-02' }, departmentId: 'spod',
  confidential: false, childAtRisk: false,
  parties: [{ id: 'p-mother', role: 'complainant', relationToChild: 'mother', text: { name: 'Jana Vymyšlená' } }],
  children: [], complainedOf: [{ id: 'co-1', officeId: 'orp-pacov', position: 'head-of-ospod', text: { name: 'Petr Smyšlený' } }],
  attachments: [], text: { subject: 'Nevypořádaný bod stížnosti' },
};

export class ReviewStory extends CaseStory<ReviewState, ReviewCommand> {
  constructor(options: StoryOptions = {}) {
    super(REVIEW_AGENDA, options);
  }

  register(changes: Partial<RegisterReview> = {}, by = 'cw-1'): this {
    return this.take({ ...REQUEST, ...changes }, by);
  }

  classify(as: Extract<ReviewCommand, { type: 'classify' }>['as']): this {
    return this.take({ type: 'classify', as, day: day('2026-11-02'), text: { reason: 'Podle toho, kdo stížnost vyřizoval.' } });
  }
}

/** A request of 2 Nov 2026 about the handling by an office elsewhere, taken up and assigned to cw-1 on that day. */
export function reviewed(options: StoryOptions = {}, changes: Partial<RegisterReview> = {}): ReviewStory {
  return new ReviewStory(options).register(changes).classify('review-175-7').take({ type: 'assign', ownerId: 'cw-1' }, 'head');
}

/** From the finding to the dispatched notice, every step on the given day. */
export function answered(story: ReviewStory, on: string, result: ReviewResult = 'proper'): ReviewStory {
  const step = day(on);
  return story.take({ type: 'assessHandling', result, text: { reasons: 'Zjištěno ze spisu.' } })
    .take({ type: 'draftNotice', day: step, text: { notice: 'Text.' } })
    .take({ type: 'approveNotice', day: step }, 'head')
    .take({ type: 'signNotice', day: step, text: { signedBy: 'Ředitel', position: 'ředitel' } }, 'director')
    .take({ type: 'dispatchNotice', day: step, recipients: ['p-mother'], by: 'databox' });
}
