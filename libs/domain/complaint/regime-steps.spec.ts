import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import type { RegisterComplaint } from './commands.ts';
import { at, fieldCodes, refusal, Story } from './spec-support.ts';
import { nextStep, tasksOf } from './tasks.ts';
import type { Classification, RegimeStep } from './vocabulary.ts';

const TODAY = day('2026-11-02');

/** Delivered and classified on 2 Nov 2026, handled by cw-1. */
function classified(as: Classification, changes: Partial<RegisterComplaint> = {}): Story {
  return new Story().register(changes)
    .take({ type: 'classify', as, day: TODAY, authorityOfficeId: 'orp-pacov', text: { reason: 'Podle obsahu.' } })
    .take({ type: 'assign', ownerId: 'cw-1' }, 'head');
}

function note(story: Story, step: RegimeStep, on: string): Story {
  story.now = Math.max(story.now, at(on, 12));
  return story.take({ type: 'noteRegimeStep', step, day: day(on) });
}

const settle = (story: Story, on: string): Story => {
  story.now = Math.max(story.now, at(on, 12));
  return story.take({ type: 'settleByHand', day: day(on), text: { how: 'Vyřízeno.' } });
};
const open = (story: Story): readonly string[] => story.present.deadlines.filter(({ state }) => state === 'open').map(({ key, legalEnd }) => `${key} ${legalEnd}`);
const tasks = (story: Story): readonly string[] => tasksOf(story.present).map(({ kind, deadline }) => `${kind} ${deadline ?? '–'}`);

describe('A whistleblower', () => {
  it('is told of the receipt within seven days and of the outcome within thirty', () => {
    const story = classified('whistleblowing');
    expect(open(story)).toEqual(['whistleblow-30d 2026-12-02', 'whistleblow-7d 2026-11-09']);
    expect(tasks(story)).toContain('confirm-receipt whistleblow-7d');
    expect(tasks(story)).toContain('settle-by-hand whistleblow-30d');
    note(story, 'receipt-confirmed', '2026-11-09');
    expect(story.deadline('whistleblow-7d')).toMatchObject({ state: 'met', outcome: 'within' });
    expect(open(story)).toEqual(['whistleblow-30d 2026-12-02']);
  });

  it('not told by the seventh day: it is our breach, noted by the process, and reminded of before', () => {
    const story = classified('whistleblowing').follow(at('2026-11-10', 9));
    expect(story.deadline('whistleblow-7d')).toMatchObject({ state: 'open', outcome: 'breached' });
    expect(story.messages('whistleblow-7d').length).toBeGreaterThan(1);
    note(story, 'receipt-confirmed', '2026-11-09');
    expect(story.deadline('whistleblow-7d')).toMatchObject({ state: 'met', outcome: 'within' });
  });

  it('told the outcome was told of the receipt; one who is not known cannot be told', () => {
    expect(settle(classified('whistleblowing'), '2026-11-04').deadline('whistleblow-7d')).toMatchObject({ state: 'met', metOn: '2026-11-04' });
    const anonymous = classified('whistleblowing', { anonymous: true, parties: [] });
    expect(open(anonymous)).toEqual(['whistleblow-30d 2026-12-02']);
    expect(refusal(() => note(anonymous, 'receipt-confirmed', '2026-11-02')).code).toBe('regimeStep.nobodyToTell');
  });
});

describe('A petition to a body that is not competent', () => {
  const sent = (): Story => classified('petition-elsewhere')
    .take({ type: 'forward', day: TODAY, toOfficeId: 'orp-pacov', attention: 'secretary', text: { resolution: 'Postupuje se.' } });

  it('is forwarded within five days, and the submitter told within them', () => {
    const story = classified('petition-elsewhere');
    expect(open(story)).toEqual(['petition-forward-5d 2026-11-09']);
    expect(nextStep(story.present)).toMatchObject({ kind: 'forward', deadline: 'petition-forward-5d' });
    const forwarded = sent();
    expect(open(forwarded)).toEqual(['petition-forward-5d 2026-11-09']);
    forwarded.now = at('2026-11-06');
    forwarded.take({ type: 'tellComplainantOfForwarding', day: day('2026-11-06') });
    expect(forwarded.deadline('petition-forward-5d')).toMatchObject({ state: 'met', metOn: '2026-11-06', outcome: 'within' });
    expect(forwarded.present.phase).toBe('closing');
  });

  it('told too late, it is our breach though it was sent in time', () => {
    const story = sent().follow(at('2026-11-10', 9)).take({ type: 'tellComplainantOfForwarding', day: day('2026-11-10') });
    expect(story.deadline('petition-forward-5d').outcome).toBe('breached');
  });
});

describe('A request for information', () => {
  it('that is incomplete: called for within seven days, the applicant has thirty, and the fifteen days begin with the completion', () => {
    const story = note(classified('information-request'), 'request-incomplete', '2026-11-03');
    expect(open(story)).toEqual(['info-complete-7d 2026-11-09']);
    expect(nextStep(story.present)).toMatchObject({ kind: 'call-for-completion', deadline: 'info-complete-7d' });
    note(story, 'completion-called', '2026-11-05');
    expect(story.deadline('info-complete-7d')).toMatchObject({ state: 'met', metOn: '2026-11-05' });
    note(story, 'completion-call-delivered', '2026-11-09');
    expect(story.deadline('info-complete-30d')).toMatchObject({ binds: 'complainant', from: '2026-11-09', proof: 'call-delivered', legalEnd: '2026-12-09' });
    note(story, 'request-completed', '2026-11-20');
    expect(story.deadline('info-complete-30d')).toMatchObject({ state: 'met', metOn: '2026-11-20' });
    expect(story.deadline('info-15d')).toMatchObject({ state: 'open', from: '2026-11-20', proof: 'completion', legalEnd: '2026-12-07' });
    expect(settle(story, '2026-12-04').deadline('info-15d')).toMatchObject({ state: 'met', outcome: 'within' });
  });

  it('never completed: it is shelved when the thirty days are over, of which its owner is told', () => {
    const story = note(note(note(classified('information-request'), 'request-incomplete', '2026-11-03'), 'completion-called', '2026-11-05'), 'completion-call-delivered', '2026-11-09');
    story.follow(at('2026-12-10', 9));
    expect(story.messages('info-complete-30d').map(({ purpose }) => purpose)).toEqual(['others-overdue']);
    expect(settle(story, '2026-12-10').deadline('info-complete-30d')).toMatchObject({ state: 'cancelled' });
    story.take({ type: 'close', reason: 'settled-by-hand', day: day('2026-12-10') });
    expect(story.present.phase).toBe('closed');
  });

  it('outside our competence is shelved, and the applicant told, within seven days', () => {
    const story = note(classified('information-request'), 'not-competent', '2026-11-04');
    expect(open(story)).toEqual(['info-shelve-7d 2026-11-09']);
    expect(tasks(story)).toContain('settle-by-hand info-shelve-7d');
    expect(settle(story, '2026-11-06').deadline('info-shelve-7d')).toMatchObject({ state: 'met', outcome: 'within' });
  });

  it('takes the steps in their order, each once, and a wrong day is corrected by a new fact', () => {
    const story = classified('information-request');
    expect(refusal(() => note(story, 'completion-called', '2026-11-02')).code).toBe('regimeStep.before');
    note(story, 'request-incomplete', '2026-11-05');
    expect(refusal(() => note(story, 'request-incomplete', '2026-11-05')).code).toBe('regimeStep.done');
    expect(fieldCodes(() => note(story, 'completion-called', '2026-11-04'))).toEqual(['day: day.tooEarly']);
    note(story, 'completion-called', '2026-11-10');
    expect(story.deadline('info-complete-7d').outcome).toBe('breached');
    const factNo = story.facts.findLast(({ type }) => type === 'regimeStepTaken')?.no ?? 0;
    story.take({ type: 'correctDay', factNo, day: day('2026-11-09'), text: { reason: 'Překlep.' } });
    expect(story.deadline('info-complete-7d')).toMatchObject({ outcome: 'within', metOn: '2026-11-09' });
    expect(refusal(() => note(classified('petition'), 'receipt-confirmed', '2026-11-02')).code).toBe('regimeStep.otherClass');
  });

  it('classified otherwise, it leaves its steps behind', () => {
    const story = note(classified('information-request'), 'request-incomplete', '2026-11-03')
      .take({ type: 'classify', as: 'petition', day: day('2026-11-03'), text: { reason: 'Je to petice.' } });
    expect(open(story)).toEqual(['petition-30d 2026-12-02']);
    expect(story.present.regimeSteps).toEqual([]);
  });
});

describe('A tip for review', () => {
  it('watches the two months since it was learned, and, once legal force is known, the year since then (§ 96 odst. 1 SŘ)', () => {
    const story = classified('tip-94');
    expect(open(story)).toEqual(['tip-94-30d 2026-12-02', 'review-proceedings-2m 2027-01-04']);
    note(story, 'decision-in-force', '2025-12-01');
    expect(story.deadline('review-proceedings-1y')).toMatchObject({ from: '2025-12-01', proof: 'legal-force', legalEnd: '2026-12-01', binds: 'us' });
    note(story, 'decision-in-force', '2026-01-05');
    expect(story.deadline('review-proceedings-1y')).toMatchObject({ from: '2026-01-05', legalEnd: '2027-01-05', revision: 2 });
  });

  it('started in time meets them all; told that there are no reasons, nothing is left to be started', () => {
    const started = note(note(classified('tip-94'), 'decision-in-force', '2026-03-02'), 'review-proceedings-started', '2026-11-20');
    expect(open(started)).toEqual([]);
    expect(started.present.deadlines.filter(({ key }) => key.startsWith('review-proceedings')).map(({ outcome }) => outcome)).toEqual(['within', 'within']);
    const refused = settle(note(classified('tip-94'), 'decision-in-force', '2026-03-02'), '2026-11-20');
    expect(refused.deadline('review-proceedings-2m').state).toBe('cancelled');
    expect(refused.deadline('review-proceedings-1y').state).toBe('cancelled');
    expect(refused.deadline('tip-94-30d')).toMatchObject({ state: 'met', outcome: 'within' });
  });

  it('against a decision in force for more than a year sets no term that nobody could keep', () => {
    expect(fieldCodes(() => note(classified('tip-94'), 'decision-in-force', '2025-11-01'))).toEqual(['day: legalForce.tooOld']);
  });
});
