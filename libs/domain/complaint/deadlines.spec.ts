import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import { isBreachable } from '../case/rungs.ts';
import { at, handled, notified, refusal, Story } from './spec-support.ts';

const KEY = 'complaint-60d';
const factNo = (story: Story, type: string): number => story.facts.find((fact) => fact.type === type)?.no ?? 0;

describe('Three outcomes of a statutory deadline', () => {
  it('within: dispatched on the last legal day at 23:59:59, though the nominal end has passed (B17)', () => {
    const story = handled().follow(at('2027-01-04', 23, 59));
    story.now = at('2027-01-05', 0) - 1000;
    expect(notified(story, '2027-01-04').deadline(KEY)).toMatchObject({ state: 'met', metOn: '2027-01-04', outcome: 'within', overrunFact: null });
  });

  it('breached: dispatched a day later; the overrun is in the history whether the process noted it or not', () => {
    const followed = notified(handled().follow(at('2027-01-05', 9)), '2027-01-05');
    const unfollowed = handled();
    unfollowed.now = at('2027-01-05', 9);
    notified(unfollowed, '2027-01-05');
    for (const story of [followed, unfollowed]) {
      expect(story.deadline(KEY)).toMatchObject({ state: 'met', outcome: 'breached', refutedByFact: null });
      expect(story.types().filter((type) => type === 'overrunNoted')).toHaveLength(1);
    }
  });

  it('over with an approved lawful reason: see the exceedance gate', () => {
    expect(isBreachable(handled().deadline(KEY))).toBe(true);
    expect(isBreachable(handled().deadline('notice-draft-d40'))).toBe(false);
  });
});

describe('A later entry of an earlier day', () => {
  const late = handled().follow(at('2027-01-06', 9));
  const noted = late.deadline(KEY).overrunFact;
  notified(late, '2026-12-31');

  it('refutes the breach and leaves the note of it in the history', () => {
    expect(noted).not.toBeNull();
    expect(late.deadline(KEY)).toMatchObject({ state: 'met', metOn: '2026-12-31', outcome: 'within', overrunFact: noted });
    expect(late.deadline(KEY).refutedByFact).toBe(factNo(late, 'overrunRefuted'));
    expect(late.types().filter((type) => type === 'overrunNoted')).toHaveLength(1);
  });

  it('by a corrected day too; and corrected back, the breach stands again', () => {
    const story = notified(handled().follow(at('2027-01-06', 9)), '2027-01-06');
    expect(story.deadline(KEY).outcome).toBe('breached');
    const correct = (type: string, on: string) => story.take({ type: 'correctDay', factNo: factNo(story, type), day: day(on), text: { reason: 'Překlep.' } });
    for (const type of ['noticeDrafted', 'noticeApproved', 'noticeSigned', 'noticeDispatched']) correct(type, '2027-01-04');
    expect(story.deadline(KEY)).toMatchObject({ metOn: '2027-01-04', outcome: 'within' });
    expect(story.deadline(KEY).refutedByFact).not.toBeNull();
    correct('noticeDispatched', '2027-01-05');
    expect(story.deadline(KEY)).toMatchObject({ metOn: '2027-01-05', outcome: 'breached', refutedByFact: null });
  });

  it('may not stand before the step that it followed', () => {
    const story = notified(handled(), '2026-11-02');
    story.now = at('2026-11-10');
    const error = refusal(() => story.take({ type: 'correctDay', factNo: factNo(story, 'noticeSigned'), day: day('2026-11-05'), text: { reason: 'Překlep.' } }));
    expect(error.fields.map(({ code }) => code)).toEqual(['day.order']);
  });
});

describe('A corrected day of arrival', () => {
  it('counts everything anew that ran from it, and keeps the old computation in the history', () => {
    const story = handled().take({ type: 'correctArrival', arrival: { databoxDelivered: '2026-10-30' }, text: { reason: 'Doručenka.' } });
    expect(story.deadline(KEY)).toMatchObject({ from: '2026-10-30', legalEnd: '2026-12-29', revision: 2, state: 'open' });
    expect(story.deadline('notice-draft-d40')).toMatchObject({ from: '2026-10-30', nominalEnd: '2026-12-09' });
    expect(story.facts.filter(({ type }) => type === 'deadlineSet').map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ terms: expect.objectContaining({ key: KEY, legalEnd: '2027-01-04' }) }),
    );
  });

  it('refutes a breach that was counted from a wrong day, and the deadline goes on', () => {
    const story = new Story();
    story.now = at('2026-11-10');
    story.register({ arrival: { databoxDelivered: '2026-11-02' } })
      .take({ type: 'assign', ownerId: 'cw-1' }, 'head').follow(at('2027-01-05', 9));
    expect(story.deadline(KEY).outcome).toBe('breached');
    story.take({ type: 'correctArrival', arrival: { databoxDelivered: '2026-11-09' }, text: { reason: 'Doručenka.' } });
    expect(story.deadline(KEY)).toMatchObject({ state: 'open', outcome: null, legalEnd: '2027-01-08' });
    expect(story.deadline(KEY).refutedByFact).not.toBeNull();
    story.follow(at('2027-01-11', 9));
    expect(story.types().filter((type) => type === 'overrunNoted')).toHaveLength(2);
    expect(story.deadline(KEY)).toMatchObject({ outcome: 'breached', refutedByFact: null });
  });

  it('repeats no reminder that was sent, and sends those to come under keys of their own', () => {
    const story = handled().follow(at('2026-12-03', 9));
    story.take({ type: 'correctArrival', arrival: { databoxDelivered: '2026-11-01' }, text: { reason: 'Doručenka.' } }).follow(at('2026-12-11', 9));
    expect(story.messages(KEY).map(({ key }) => key)).toEqual([`${KEY}/day-30`, `${KEY}~2/before-14`]);
  });

  it('sets no rung in the past: only the highest goes out', () => {
    const story = handled();
    story.now = at('2026-12-23', 9);
    story.take({ type: 'correctArrival', arrival: { databoxDelivered: '2026-10-26' }, text: { reason: 'Doručenka.' } }).follow(at('2026-12-23', 9));
    expect(story.messages(KEY)).toHaveLength(1);
  });
});

describe('Reclassification', () => {
  it('cancels what no longer applies and sets the deadline of the new kind from the same day 0', () => {
    const story = handled().take({ type: 'classify', as: 'petition', day: day('2026-11-02'), text: { reason: 'Je to petice.' } });
    expect(story.deadline(KEY).state).toBe('cancelled');
    expect(story.deadline('notice-draft-d40').state).toBe('cancelled');
    expect(story.deadline('petition-30d')).toMatchObject({ from: '2026-11-02', legalEnd: '2026-12-02', state: 'open' });
  });

  it('back again re-arms with the day 0 that it had', () => {
    const story = handled();
    for (const as of ['petition', 'complaint-175'] as const) story.take({ type: 'classify', as, day: day('2026-11-02'), text: { reason: 'Znovu.' } });
    expect(story.deadline(KEY)).toMatchObject({ state: 'open', from: '2026-11-02', revision: 2 });
  });

  it('is kept with its reason as a new fact; the same class again is refused', () => {
    const story = handled();
    expect(refusal(() => story.take({ type: 'classify', as: 'complaint-175', day: day('2026-11-02'), text: { reason: 'Znovu.' } })).code).toBe('classify.same');
  });
});

describe('Which step of the notice meets day 60 is the office’s setting', () => {
  it.each([['signed', '2026-12-01'], ['dispatched', '2026-12-02'], ['delivered', '2026-12-12']] as const)('%s', (noticeCountsWhen, metOn) => {
    const story = handled({ settings: { noticeCountsWhen } });
    story.now = at('2026-12-20');
    story.take({ type: 'evaluateClaim', claimId: 'cl-1', finding: 'not-justified', text: { reasons: 'Zjištěno.' } })
      .take({ type: 'draftNotice', day: day('2026-12-01'), text: { notice: 'Text.' } })
      .take({ type: 'approveNotice', day: day('2026-12-01') }, 'head')
      .take({ type: 'signNotice', day: day('2026-12-01'), text: { signedBy: 'Ředitel', position: 'ředitel' } }, 'director')
      .take({ type: 'dispatchNotice', day: day('2026-12-02'), recipients: ['p-mother'], by: 'databox' })
      .take({ type: 'recordNoticeDelivered', day: day('2026-12-12'), recipient: 'p-mother', proof: 'databox-fiction' });
    expect(story.deadline(KEY)).toMatchObject({ state: 'met', metOn });
  });
});
