import { describe, expect, it } from '@jest/globals';
import { day } from '../../../law/index.ts';
import type { ComplainedOf } from '../../submission/commands.ts';
import type { ComplaintCommand } from '../commands.ts';
import { tasksOf } from '../tasks.ts';
import type { Classification } from '../vocabulary.ts';
import { at, fieldCodes, refusal, REGISTER, Story } from '../spec-support.ts';

const D = day('2026-11-02');
const forward = (changes: object = {}): ComplaintCommand => ({
  type: 'forward', day: D, toOfficeId: 'orp-pacov', attention: 'secretary', text: { resolution: 'Postupuje se.' }, ...changes,
});

function classified(as: Classification = 'forward-12', complainedOf: readonly ComplainedOf[] = REGISTER.complainedOf): Story {
  return new Story().register({ complainedOf }).take({ type: 'assign', ownerId: 'cw-1' }, 'head')
    .take({ type: 'classify', as, day: D, authorityOfficeId: 'orp-pacov', text: { reason: 'Důvod.' } });
}
const official = (position: 'secretary' | 'mayor'): ComplainedOf => ({ id: `co-${position}`, officeId: 'orp-pacov', position, text: {} });
const kinds = (story: Story) => tasksOf(story.present).map(({ kind }) => kind);

describe('Forwarding (§ 12 SŘ)', () => {
  it('meets its target, tells the complainant, then watches the ORP and asks for the result once', () => {
    const story = classified().take(forward());
    expect(story.deadline('forward-internal-5wd')).toMatchObject({ state: 'met', legalEnd: '2026-11-09' });
    expect(story.present.phase).toBe('forwarding');
    expect(kinds(story)).toContain('tell-of-forwarding');
    story.take({ type: 'tellComplainantOfForwarding', day: D });
    expect(story.present.phase).toBe('watching');
    story.take({ type: 'recordForwardDelivered', day: D, proof: 'databox-receipt' }).follow(at('2027-01-05', 9));
    expect(story.messages('orp-complaint-60d')).toMatchObject([{ rung: 'others-overdue', on: '2027-01-05', purpose: 'others-overdue', recipients: [{ person: 'cw-1', why: 'owner' }] }]);
    expect(kinds(story)).toContain('ask-forward-result');
    const ask: ComplaintCommand = { type: 'askForForwardResult', day: day('2027-01-05') };
    story.take(ask);
    expect(refusal(() => story.take(ask)).code).toBe('forward.resultAsked');
    story.take({ type: 'recordForwardResult', day: day('2027-01-05'), finding: 'justified', documentNumber: 'PC 12/2027', text: { result: 'Důvodná.' } });
    expect(story.present).toMatchObject({ phase: 'closing', forwarding: { result: { finding: 'justified' } } });
  });

  it('the ORP’s overrun is never ours', () => {
    const story = classified().take(forward()).take({ type: 'tellComplainantOfForwarding', day: D })
      .take({ type: 'recordForwardDelivered', day: D, proof: 'databox-receipt' }).follow(at('2027-03-01'));
    expect(story.types()).not.toContain('overrunNoted');
    expect(story.messages('orp-complaint-60d')).toHaveLength(1);
  });

  it('its target is as many working days as the office set', () => {
    const story = new Story({ settings: { forwardingTargetWorkingDays: 3 } }).register();
    expect(story.deadline('forward-internal-5wd')).toMatchObject({ period: 'P3WD', nominalEnd: '2026-11-05' });
  });

  it.each<[string, readonly ComplainedOf[], string, readonly string[]]>([
    ['to the secretary, not the shared mailbox', [], 'office', ['attention: forward.attention']],
    ['to the mayor where the secretary is complained of', [official('secretary')], 'secretary', ['attention: forward.attention']],
    ['to the office itself where both are', [official('secretary'), official('mayor')], 'mayor', ['attention: forward.attention']],
  ])('goes %s', (_name, complainedOf, attention, problems) => {
    expect(fieldCodes(() => classified('forward-12', complainedOf).take(forward({ attention })))).toEqual(problems);
  });

  it('elsewhere than to an ORP is not watched', () => {
    const story = classified('review-ours-to-ministry').take(forward({ toOfficeId: undefined, attention: 'office', text: { resolution: 'Postupuje se.', to: 'MPSV' } }));
    story.take({ type: 'tellComplainantOfForwarding', day: D });
    expect(story.present.phase).toBe('closing');
    story.take({ type: 'close', reason: 'forwarded-no-result', day: D });
    expect(story.present.phase).toBe('closed');
  });
});

describe('A complaint that the ORP sent back', () => {
  it('is classified anew, and may be forwarded again with a watch of its own', () => {
    const tell: ComplaintCommand = { type: 'tellComplainantOfForwarding', day: D };
    const delivered: ComplaintCommand = { type: 'recordForwardDelivered', day: D, proof: 'databox-receipt' };
    const story = classified().take(forward()).take(tell).take(delivered);
    expect(refusal(() => story.take(forward())).code).toBe('forward.done');
    for (const as of ['complaint-175', 'forward-12'] as const) story.take({ type: 'classify', as, day: D, text: { reason: 'Vráceno.' } });
    expect(story.present.phase).toBe('forwarding');
    expect(story.deadline('orp-complaint-60d').state).toBe('cancelled');
    story.now = at('2026-11-10');
    story.take(forward({ day: day('2026-11-10'), toOfficeId: 'orp-telc' })).take({ ...tell, day: day('2026-11-10') }).take({ ...delivered, day: day('2026-11-10') });
    expect(story.deadline('orp-complaint-60d')).toMatchObject({ state: 'open', from: '2026-11-10', revision: 2 });
  });
});

describe('A review of handling (§ 175 odst. 7 SŘ)', () => {
  it('is never sent down to the body complained of, nor anywhere else', () => {
    expect(refusal(() => classified('review-175-7').take(forward())).code).toBe('forward.toBodyComplainedOf');
    expect(refusal(() => classified('review-175-7').take(forward({ toOfficeId: 'orp-telc' }))).code).toBe('forward.review');
  });

  it('a complaint that we handle is not forwarded without a new classification', () => {
    expect(refusal(() => classified('complaint-175').take(forward())).code).toBe('forward.notClassified');
  });
});

describe('Without a result', () => {
  it('it is closed only after the complainant was told and the result asked for', () => {
    const story = classified().take(forward());
    const close: ComplaintCommand = { type: 'close', reason: 'forwarded-no-result', day: D };
    expect(refusal(() => story.take(close)).code).toBe('close.notTold');
    story.take({ type: 'tellComplainantOfForwarding', day: D });
    expect(refusal(() => story.take(close)).code).toBe('close.resultNotAsked');
    story.take({ type: 'askForForwardResult', day: D }).take(close);
    expect(story.present.phase).toBe('closed');
    story.take({ type: 'recordForwardResult', day: D, text: { result: 'Přece došel.' } });
    expect(story.present).toMatchObject({ phase: 'closed', forwarding: { result: { day: D } } });
  });
});
