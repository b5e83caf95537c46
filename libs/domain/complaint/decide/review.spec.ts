import { describe, expect, it } from '@jest/globals';
import { day } from '../../../law/index.ts';
import { refusal, Story } from '../spec-support.ts';
import type { Classification } from '../vocabulary.ts';

const D = day('2026-11-02');
const first = { handledBy: 'office', officeId: 'orp-pacov', deliveredDay: day('2026-08-03'), outcome: 'notified', noticeDay: day('2026-09-25') } as const;

function classified(as: Classification): Story {
  return new Story().register().take({ type: 'classify', as, authorityOfficeId: 'orp-pacov', day: D, text: { reason: 'Nespokojenost s vyřízením.' } })
    .take({ type: 'assign', ownerId: 'cw-1' }, 'head');
}

describe('a submission that is a request for review', () => {
  it('goes on as a review: it is closed with the link, and nothing of it is due any more', () => {
    const story = classified('review-175-7').take({ type: 'openReview', first });
    expect(story.present).toMatchObject({ phase: 'closed', closed: { reason: 'review-opened' }, reviewOpened: { caseId: '0198f0de-0000-7000-8000-0000000000f1' } });
    expect(story.present.deadlines.filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('is not opened again: it goes on there', () => {
    const story = classified('review-175-7').take({ type: 'openReview', first });
    expect(refusal(() => story.take({ type: 'reopen', day: D, text: { reason: 'Omyl.' } }, 'head')).code).toBe('reopen.inReview');
  });

  it('must be classified as one, and a child at risk be handed over before', () => {
    expect(refusal(() => classified('complaint-175').take({ type: 'openReview', first })).code).toBe('openReview.otherClass');
    const story = classified('review-175-7').take({ type: 'reportChildAtRisk', day: D, crimeSuspected: false, text: { grounds: 'Podezření.' } });
    expect(refusal(() => story.take({ type: 'openReview', first })).code).toBe('close.childAtRisk');
  });
});
