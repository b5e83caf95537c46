import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import { excludedOf } from '../submission/guard.ts';
import { actorOf, at, fieldCodes, OFFICE, refusal } from '../complaint/spec-support.ts';
import { REVIEW_AGENDA } from './agenda.ts';
import { answered, OURS, reviewed, ReviewStory, RUNNING } from './spec-support.ts';
import { nextStep, tasksOf } from './tasks.ts';

const D = day('2026-11-02');
const kinds = (story: ReviewStory): readonly string[] => tasksOf(story.present).map(({ kind }) => kind);

describe('whose handling is to be reviewed', () => {
  it('that of an office elsewhere is reviewed here, for sixty days by analogy from the delivery to us', () => {
    const story = reviewed();
    expect(story.present.phase).toBe('handling');
    expect(story.deadline('review-60d')).toMatchObject({ effect: 'analogous', binds: 'us', from: '2026-11-02', nominalEnd: '2027-01-01', legalEnd: '2027-01-04' });
    expect(nextStep(story.present)?.kind).toBe('request-from-office');
  });

  it('ours goes to the ministry, the complainant is told, and the result is watched without binding us', () => {
    const story = new ReviewStory().register({ first: OURS, complainedOf: [] });
    expect(refusal(() => story.classify('review-175-7')).code).toBe('review.ours');
    story.classify('review-ours-to-ministry').take({ type: 'assign', ownerId: 'cw-1' }, 'head')
      .take({ type: 'forward', day: D, attention: 'office', text: { resolution: 'Ministerstvo je nadřízené (§ 178).', to: 'Ministerstvo práce a sociálních věcí' } });
    expect(story.present.phase).toBe('forwarding');
    story.take({ type: 'tellComplainantOfForwarding', day: D }).take({ type: 'recordForwardDelivered', day: D, proof: 'databox-receipt' });
    expect(story.present.phase).toBe('watching');
    expect(story.deadline('ministry-review-60d')).toMatchObject({ effect: 'analogous', binds: 'other', state: 'open' });
    expect(story.deadline('review-60d').state).toBe('cancelled');
    story.take({ type: 'recordForwardResult', day: D, text: { result: 'Vyřízeno řádně.' } }).take({ type: 'close', reason: 'forwarded-result-known', day: D });
    expect(story.present.phase).toBe('closed');
  });

  it('while the office\'s own sixty days run there is nothing to review: it is a supplement, sent on to that office', () => {
    const story = new ReviewStory().register({ first: RUNNING });
    expect(refusal(() => story.classify('review-175-7'))).toMatchObject({ code: 'review.stillRuns', messageCs: expect.stringContaining('4. 12. 2026') as unknown });
    story.classify('supplement').take({ type: 'assign', ownerId: 'cw-1' }, 'head');
    const send = (toOfficeId: string) => story.take({ type: 'forward', day: D, toOfficeId, attention: 'secretary', text: { resolution: 'Doplnění běžící stížnosti.' } });
    expect(refusal(() => send('orp-jinde')).code).toBe('forward.otherOffice');
    send('orp-pacov').take({ type: 'tellComplainantOfForwarding', day: D });
    expect(story.present.phase).toBe('closing');
  });

  it('once those sixty days have passed without an answer, it is a review and no supplement', () => {
    const first = { ...RUNNING, deliveredDay: day('2026-08-03') };
    const story = new ReviewStory().register({ first });
    expect(refusal(() => story.classify('supplement')).code).toBe('review.notRunning');
    expect(story.classify('review-175-7').present.phase).toBe('handling');
  });

  it('a review is never sent to the body complained of, nor anywhere else', () => {
    const story = reviewed();
    const send = (toOfficeId: string) => story.take({ type: 'forward', day: D, toOfficeId, attention: 'secretary', text: { resolution: 'Omyl.' } });
    expect(refusal(() => send('orp-pacov'))).toMatchObject({ kind: 'conflict', code: 'forward.toBodyComplainedOf', messageCs: expect.stringContaining('§ 178') as unknown });
    expect(refusal(() => send('orp-jinde')).code).toBe('forward.review');
  });

  it('a complaint about how we reviewed is a complaint anew', () => {
    expect(fieldCodes(() => new ReviewStory().register({ of: 'review' }))).toEqual(['of: review.ofReview']);
  });

  it('the first handling is told so that it can have happened', () => {
    const of = (first: object) => () => new ReviewStory().register({ first: { ...OURS, ...first } });
    expect(fieldCodes(of({ noticeDay: undefined }))).toEqual(['first.noticeDay: first.noticeRequired']);
    expect(fieldCodes(of({ noticeDay: day('2026-08-02') }))).toEqual(['first.noticeDay: day.tooEarly']);
    expect(fieldCodes(of({ officeId: 'orp-pacov' }))).toEqual(['first.officeId: first.officeOfOurs']);
    expect(fieldCodes(of({ handledBy: 'office' }))).toEqual(['first.officeId: id.invalid']);
    expect(fieldCodes(of({ outcome: 'not-handled' }))).toEqual(['first.noticeDay: first.noticeOfNothing']);
  });
});

describe('the guideline of sixty days', () => {
  it('is over without any breach: the outcome says that a guideline was exceeded', () => {
    const story = reviewed().follow(at('2027-01-20'));
    expect(story.types()).not.toContain('overrunNoted');
    story.now = at('2027-01-20');
    answered(story, '2027-01-20');
    expect(story.types()).not.toContain('overrunNoted');
    expect(story.deadline('review-60d')).toMatchObject({ state: 'met', outcome: 'over-guideline', overrunFact: null });
  });

  it('kept is within, and a day corrected later changes what it was', () => {
    const story = reviewed();
    story.now = at('2027-01-20');
    answered(story, '2027-01-19');
    expect(story.deadline('review-60d').outcome).toBe('over-guideline');
    const no = (type: string): number => story.facts.findLast((fact) => fact.type === type)?.no ?? 0;
    for (const type of ['noticeDrafted', 'noticeApproved', 'noticeSigned', 'noticeDispatched']) {
      story.take({ type: 'correctDay', factNo: no(type), day: day('2026-12-18'), text: { reason: 'Chybný zápis.' } });
    }
    expect(story.deadline('review-60d')).toMatchObject({ state: 'met', outcome: 'within', metOn: '2026-12-18' });
  });

  it('has the ladder of a deadline of ours, and can be neither paused nor extended, with the rule\'s own reason', () => {
    const story = reviewed().follow(at('2027-01-05', 9));
    expect(story.messages('review-60d').map(({ on }) => on)).toEqual(['2026-12-02', '2026-12-10', '2026-12-21', '2026-12-29', '2026-12-31', '2027-01-04', '2027-01-05']);
    expect(refusal(() => story.take({ type: 'extendDeadline', deadline: 'review-60d', newDay: day('2027-02-01'), text: { reason: 'Spis.' } })).messageCs).toMatch(/orientační/i);
    expect(refusal(() => story.take({ type: 'pauseDeadline', deadline: 'review-60d', text: { reason: 'Spis.' } })).kind).toBe('conflict');
  });
});

describe('what the office is asked for', () => {
  const asked = (): ReviewStory => reviewed().take({ type: 'requestFromOffice', requestId: 'z1', what: 'file-and-statement', day: D, dueDay: day('2026-11-16') });

  it('binds the office by the day set; its silence comes to the owner on the next working day, once', () => {
    const story = asked();
    expect(story.deadline('review-file-set:z1')).toMatchObject({ binds: 'orp', effect: 'set', legalEnd: '2026-11-16' });
    story.follow(at('2026-11-30'));
    expect(story.messages('review-file-set:z1').map(({ on, purpose, recipients }) => [on, purpose, recipients.map(({ person }) => person)]))
      .toEqual([['2026-11-18', 'others-overdue', ['cw-1']]]);
    expect(kinds(story)).toContain('urge-office');
  });

  it('is urged with a new day, the next time the secretary; never before the day has passed', () => {
    const story = asked();
    const urge = (on: string, newDueDay: string, to: 'office' | 'secretary') => story.take({ type: 'urgeOffice', requestId: 'z1', day: day(on), to, newDueDay: day(newDueDay) });
    story.now = at('2026-11-16');
    expect(refusal(() => urge('2026-11-16', '2026-11-25', 'office')).code).toBe('urge.tooEarly');
    story.follow(at('2026-11-18'));
    urge('2026-11-18', '2026-11-25', 'office');
    expect(story.deadline('review-file-set:z1')).toMatchObject({ state: 'open', from: '2026-11-18', legalEnd: '2026-11-25', revision: 2 });
    expect(kinds(story)).not.toContain('urge-office');
    story.follow(at('2026-11-27'));
    expect(story.messages('review-file-set:z1')).toHaveLength(2);
    urge('2026-11-27', '2026-12-04', 'secretary').take({ type: 'receiveFromOffice', requestId: 'z1', day: day('2026-11-27'), complete: true });
    expect(story.deadline('review-file-set:z1')).toMatchObject({ state: 'met', metOn: '2026-11-27' });
  });
});

describe('the result', () => {
  it('is found before the notice is approved', () => {
    const story = reviewed().take({ type: 'draftNotice', day: D, text: { notice: 'Text.' } });
    expect(refusal(() => story.take({ type: 'approveNotice', day: D }, 'head')).code).toBe('notice.notAssessed');
  });

  it('handled properly: no measure is imposed and the case can be closed', () => {
    const story = answered(reviewed(), '2026-11-02', 'proper');
    expect(refusal(() => story.take({ type: 'setMeasure', measureId: 'o1', dueDay: day('2026-12-01'), text: { internal: 'x', forComplainant: 'y' } })).code).toBe('measures.notImproper');
    expect(story.take({ type: 'close', reason: 'notified', day: D }).present.phase).toBe('closed');
  });

  it.each(['partly', 'improper'] as const)('handled %s: a measure on that office with its day, and its check, come before closing', (result) => {
    const story = answered(reviewed(), '2026-11-02', result);
    expect(story.present.phase).toBe('measures');
    expect(kinds(story)).toContain('set-measure-on-office');
    expect(refusal(() => story.take({ type: 'close', reason: 'notified', day: D })).code).toBe('close.measuresMissing');
    story.take({ type: 'setMeasure', measureId: 'o1', dueDay: day('2026-12-01'), text: { internal: 'Doplnit vyrozumění.', forComplainant: 'Úřad doplní vyrozumění.' } });
    expect(story.present.measures[0]).toMatchObject({ toOfficeId: 'orp-pacov' });
    expect(refusal(() => story.take({ type: 'close', reason: 'notified', day: D })).code).toBe('close.measuresUnchecked');
    story.take({ type: 'checkMeasure', measureId: 'o1', day: D, done: true, text: { result: 'Splněno.' } }).take({ type: 'close', reason: 'notified', day: D });
    expect(story.present.phase).toBe('closed');
  });

  it('opened again after an answer, a new round begins with sixty days of its own', () => {
    const story = answered(reviewed(), '2026-11-02').take({ type: 'close', reason: 'notified', day: D });
    story.now = at('2026-11-20');
    story.take({ type: 'reopen', day: day('2026-11-20'), text: { reason: 'Nové skutečnosti.' } }, 'head');
    expect(story.present).toMatchObject({ phase: 'handling', assessment: null, notice: null });
    expect(story.deadline('review-60d:2')).toMatchObject({ from: '2026-11-20', state: 'open' });
  });
});

describe('who may', () => {
  it('whoever took part in the first handling, or was found biased before, is excluded', () => {
    const story = new ReviewStory().register({ handledFirst: ['cw-2'], foundBiased: ['cw-3'] });
    expect(excludedOf(story.present, OFFICE)).toEqual([{ person: 'cw-3', reason: 'bias-decided' }, { person: 'cw-2', reason: 'handled-first' }]);
    expect(fieldCodes(() => story.take({ type: 'assign', ownerId: 'cw-2' }, 'head'))).toEqual(['ownerId: assign.excluded']);
    expect(REVIEW_AGENDA.mayRead(story.present, actorOf('cw-2'), OFFICE, D)).toBe(false);
    expect(kinds(story)).not.toContain('decide-bias');
  });

  it.each([
    ['assessHandling', ['cw-1']], ['requestFromOffice', ['cw-1']], ['urgeOffice', ['cw-1']], ['close', ['cw-1']], ['assign', ['head']], ['approveNotice', ['head']],
    ['reopen', ['head']], ['classify', ['cw-1']], ['evaluateClaim', []], ['proposeExceedance', []],
  ] as const)('%s is for %j alone', (type, allowed) => {
    const story = reviewed();
    const may = OFFICE.people.filter(({ id }) => REVIEW_AGENDA.mayDo(story.present, actorOf(id), { type } as never, OFFICE, D)).map(({ id }) => id);
    expect(may).toEqual(allowed);
  });
});
