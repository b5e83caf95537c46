import { describe, expect, it } from '@jest/globals';
import { day, ruleBook } from '../../law/index.ts';
import type { RegisterComplaint } from './commands.ts';
import { tasksOf } from './tasks.ts';
import { at, fieldCodes, refusal, Story } from './spec-support.ts';
import type { Classification, Phase } from './vocabulary.ts';

const TODAY = day('2026-11-02');

function classified(as: Classification, changes: Partial<RegisterComplaint> = {}): Story {
  return new Story().register(changes)
    .take({ type: 'classify', as, day: TODAY, authorityOfficeId: 'orp-pacov', text: { reason: 'Podle obsahu.' } });
}

/** Kind, phase, the deadline of ours that it sets from 2 Nov 2026, its legal end, its effect. */
const TREE: readonly [Classification, Phase, string | null, string | null, string | null][] = [
  ['complaint-175', 'handling', 'complaint-60d', '2027-01-04', 'statutory'],
  ['complaint-council-rules', 'handling', 'council-rules-60d', '2027-01-04', 'analogous'],
  ['forward-12', 'forwarding', 'forward-internal-5wd', '2026-11-09', 'internal'],
  ['review-ours-to-ministry', 'forwarding', 'forward-internal-5wd', '2026-11-09', 'internal'],
  ['municipal-self-government', 'forwarding', 'forward-internal-5wd', '2026-11-09', 'internal'],
  ['supplement', 'forwarding', 'forward-internal-5wd', '2026-11-09', 'internal'],
  ['review-175-7', 'other-regime', 'review-60d', '2027-01-04', 'analogous'],
  ['petition', 'other-regime', 'petition-30d', '2026-12-02', 'statutory'],
  ['petition-elsewhere', 'forwarding', 'petition-forward-5d', '2026-11-09', 'statutory'],
  ['tip-42', 'other-regime', 'tip-42-30d', '2026-12-02', 'statutory'],
  ['tip-94', 'other-regime', 'tip-94-30d', '2026-12-02', 'statutory'],
  ['inaction-80', 'other-regime', 'inaction-80-6-30d', '2026-12-02', 'statutory'],
  ['information-request', 'other-regime', 'info-15d', '2026-11-18', 'statutory'],
  ['information-complaint', 'other-regime', 'infostiznost-decide-15d', '2026-11-18', 'statutory'],
  ['gdpr-request', 'other-regime', 'gdpr-1m', '2026-12-02', 'statutory'],
  ['whistleblowing', 'other-regime', 'whistleblow-30d', '2026-12-02', 'statutory'],
  ['ombudsman-inquiry', 'other-regime', 'ombudsman-30d', '2026-12-02', 'statutory'],
  ['binding-measure-156', 'other-regime', null, null, null],
  ['file-inspection-55', 'other-regime', null, null, null],
  ['tip-inspection', 'other-regime', null, null, null],
  ['reply-only', 'other-regime', null, null, null],
  ['repeated-without-news', 'other-regime', null, null, null],
  ['handed-over-inside', 'other-regime', null, null, null],
  ['social-service-108', 'other-regime', null, null, null],
];

/** Further terms of two kinds; see regime-steps.spec.ts. */
const BESIDE = ['whistleblow-7d', 'review-proceedings-2m'];

describe('The decision tree', () => {
  it.each(TREE)('%s → %s with %s', (as, phase, key, legalEnd, effect) => {
    const { present } = classified(as);
    expect(present.phase).toBe(phase);
    const open = present.deadlines.filter(({ state, key: known }) => state === 'open' && !known.startsWith('notice-') && !BESIDE.includes(known));
    expect(open.map((deadline) => [deadline.key, deadline.legalEnd, deadline.effect])).toEqual(key === null ? [] : [[key, legalEnd, effect]]);
  });

  it('a deadline of ours governs the task of settling it, wherever the law sets one that runs from day 0', () => {
    for (const [as, phase, key] of TREE) {
      const { present } = classified(as);
      if (phase !== 'other-regime' || key === null || as === 'information-complaint') continue;
      expect({ as, binds: present.deadlines.find((deadline) => deadline.key === key)?.binds }).toEqual({ as, binds: 'us' });
      expect(tasksOf(present).find(({ kind }) => kind === 'settle-by-hand')).toMatchObject({ deadline: key });
    }
  });

  it('of a tip for inspection, sealed, even a child at risk is called out to the managers alone until they name somebody', () => {
    const called = (as: Classification): readonly string[] => classified(as, { childAtRisk: true }).follow(at('2026-11-03', 9))
      .messages('child-risk-same-day').flatMap(({ recipients }) => recipients.map(({ person }) => person));
    expect(called('tip-inspection')).toEqual(['head']);
    expect(called('complaint-175')).toContain('cw-1');
  });

  it('the rule says under its own version what can be done when the day has passed (B28)', () => {
    const deadlines = TREE.flatMap(([as]) => classified(as).present.deadlines);
    for (const { ruleId, ruleVersion, from } of deadlines) {
      const rule = ruleBook().rule(ruleId, from);
      expect(rule.version).toBe(ruleVersion);
      expect(rule.advice.cs.length).toBeGreaterThan(10);
    }
    const advice = new Set(deadlines.map(({ ruleId, from }) => ruleBook().rule(ruleId, from).advice.cs));
    expect(advice.size).toBeGreaterThan(10);
  });

  it('an information complaint about ourselves goes up within 7 days', () => {
    const story = new Story().register().take({ type: 'classify', as: 'information-complaint', day: TODAY, text: { reason: 'O nás.' } });
    expect(story.deadline('infostiznost-forward-7d').legalEnd).toBe('2026-11-09');
  });

  it('kinds whose process is not here are closed by hand, which meets their deadline', () => {
    const story = classified('petition').take({ type: 'assign', ownerId: 'cw-1' }, 'head');
    expect(refusal(() => story.take({ type: 'close', reason: 'settled-by-hand', day: TODAY })).code).toBe('close.notSettled');
    story.take({ type: 'settleByHand', day: TODAY, text: { how: 'Odpovězeno.' } });
    expect(story.deadline('petition-30d')).toMatchObject({ state: 'met', outcome: 'within' });
    story.take({ type: 'close', reason: 'settled-by-hand', day: TODAY });
    expect(story.present.phase).toBe('closed');
  });

  it('a review and a supplement say whose handling it is', () => {
    for (const as of ['review-175-7', 'supplement'] as const) {
      expect(fieldCodes(() => new Story().register().take({ type: 'classify', as, day: TODAY, text: { reason: '' } }))).toEqual([
        'text.reason: text.required', 'authorityOfficeId: classify.authorityRequired',
      ]);
    }
  });
});

describe('An anonymous submission', () => {
  const anonymous = { anonymous: true, parties: [] };

  it('is never a complaint of § 175: nobody to notify, no 60 days', () => {
    expect(fieldCodes(() => classified('complaint-175', anonymous))).toEqual(['as: classify.anonymous']);
    expect(new Story().register(anonymous).present.deadlines.map(({ key }) => key)).toEqual(['forward-internal-5wd']);
  });

  it('is recorded as a tip, settled and filed; a named one is no anonymous tip', () => {
    const story = classified('anonymous-tip', anonymous).take({ type: 'assign', ownerId: 'cw-1' }, 'head')
      .take({ type: 'settleByHand', day: TODAY, text: { how: 'Ověřeno.' } }).take({ type: 'close', reason: 'filed', day: TODAY });
    expect(story.present.closed?.reason).toBe('filed');
    expect(fieldCodes(() => classified('anonymous-tip'))).toEqual(['as: classify.notAnonymous']);
  });

  it('is forwarded without anybody to tell', () => {
    const story = classified('forward-12', anonymous).take({ type: 'assign', ownerId: 'cw-1' }, 'head')
      .take({ type: 'forward', day: TODAY, toOfficeId: 'orp-pacov', attention: 'secretary', text: { resolution: 'Postupuje se.' } });
    expect(story.present.phase).toBe('watching');
  });
});

describe('Until it is classified', () => {
  it('a submission runs as a complaint, and as one that may have to be forwarded', () => {
    const story = new Story().register();
    expect(story.present.deadlines.map(({ key }) => key)).toEqual(['complaint-60d', 'forward-internal-5wd']);
    story.follow(at('2026-11-09', 9));
    expect(story.messages('forward-internal-5wd')).toHaveLength(1);
  });

  it('nothing can be handled', () => {
    const story = new Story().register();
    expect(refusal(() => story.take({ type: 'draftNotice', day: TODAY, text: { notice: 'Text.' } })).code).toBe('classify.first');
  });
});
