import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { at, handled, refusal, Story } from '../complaint/spec-support.ts';
import { tasksOf } from '../complaint/tasks.ts';

const KEY = 'child-risk-notifier-30d';
const ASK: ComplaintCommand = { type: 'recordNotifierRequest', day: day('2026-11-02') };
const TAKE_OVER: ComplaintCommand = {
  type: 'takeOverChildRisk', officeId: 'orp-pacov', at: '2026-11-02T11:00+01:00', policeInformed: false, feedbackAsked: false, text: { takenOverBy: 'Vedoucí' },
};

function atRisk(): Story {
  return handled({}, { childAtRisk: true });
}

describe('Who reported a child at risk and asks to be told (§ 10 odst. 4 SPOD)', () => {
  it('is to be told by the municipality within thirty days since it took the report over', () => {
    const story = atRisk().take(ASK);
    expect(story.present.deadlines.map(({ key }) => key)).not.toContain(KEY);
    story.now = at('2026-11-02', 12);
    story.take(TAKE_OVER);
    expect(story.deadline(KEY)).toMatchObject({ binds: 'orp', from: '2026-11-02', proof: 'child-risk-taken-over', legalEnd: '2026-12-02', state: 'open' });
    expect(tasksOf(story.present).find(({ kind }) => kind === 'record-notifier-informed')).toMatchObject({ deadline: KEY });
    story.now = at('2026-11-20');
    story.take({ type: 'recordNotifierInformed', day: day('2026-11-20') });
    expect(story.deadline(KEY)).toMatchObject({ state: 'met', metOn: '2026-11-20' });
  });

  it('asked later, it runs from the same day; late, it is no breach of ours, and the owner is told once', () => {
    const story = atRisk();
    story.now = at('2026-11-02', 12);
    story.take(TAKE_OVER);
    story.now = at('2026-11-10');
    story.take({ ...ASK, day: day('2026-11-10') });
    expect(story.deadline(KEY).from).toBe('2026-11-02');
    story.follow(at('2026-12-31', 9));
    expect(story.messages(KEY).map(({ purpose, on }) => [purpose, on])).toEqual([['others-overdue', '2026-12-03']]);
    expect(story.deadline(KEY).outcome).toBeNull();
  });

  it('a second report is a second matter, also while the first is not answered', () => {
    const story = atRisk().take(ASK);
    story.now = at('2026-11-02', 12);
    story.take(TAKE_OVER);
    story.now = at('2026-11-12');
    story.take({ type: 'reportChildAtRisk', day: day('2026-11-12'), crimeSuspected: false, text: { grounds: 'Znovu.' } })
      .take({ ...ASK, day: day('2026-11-12') }).take({ ...TAKE_OVER, at: '2026-11-12T09:00+01:00' });
    const terms = story.present.deadlines.filter(({ ruleId }) => ruleId === KEY);
    expect(terms.map(({ from, state }) => [from, state])).toEqual([['2026-11-02', 'open'], ['2026-11-12', 'open']]);
    expect(new Set(tasksOf(story.present).map(({ key }) => key)).size).toBe(tasksOf(story.present).length);
  });

  it('nobody asks twice, nobody without a child at risk, nobody unknown', () => {
    expect(refusal(() => atRisk().take(ASK).take(ASK)).code).toBe('notifier.asked');
    expect(refusal(() => handled().take(ASK)).code).toBe('childRisk.none');
    expect(refusal(() => new Story().register({ anonymous: true, parties: [], childAtRisk: true }).take(ASK)).code).toBe('notifier.anonymous');
    expect(refusal(() => atRisk().take({ type: 'recordNotifierInformed', day: day('2026-11-02') })).code).toBe('notifier.notAsked');
  });
});
