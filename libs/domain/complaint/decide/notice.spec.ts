import { describe, expect, it } from '@jest/globals';
import { day } from '../../../law/index.ts';
import type { Party } from '../../submission/commands.ts';
import type { ComplaintCommand } from '../commands.ts';
import type { Story } from '../spec-support.ts';
import { at, fieldCodes, handled, notified, refusal, REGISTER } from '../spec-support.ts';

const D = day('2026-11-02');
const DRAFT: ComplaintCommand = { type: 'draftNotice', day: D, text: { notice: 'Text.' } };
const APPROVE: ComplaintCommand = { type: 'approveNotice', day: D };
const SIGN: ComplaintCommand = { type: 'signNotice', day: D, text: { signedBy: 'Ředitel', position: 'ředitel' } };
const dispatch = (...recipients: readonly string[]): ComplaintCommand => ({ type: 'dispatchNotice', day: D, recipients, by: 'databox' });
const evaluated = (story = handled()) => story.take({ type: 'evaluateClaim', claimId: 'cl-1', finding: 'not-justified', text: { reasons: 'Zjištěno.' } });

describe('The notice goes draft → approved → signed → dispatched → delivered', () => {
  it.each<[string, () => Story, ComplaintCommand, string]>([
    ['approved before it is drafted', evaluated, APPROVE, 'notice.notDrafted'],
    ['signed before it is approved', () => evaluated().take(DRAFT), SIGN, 'notice.notApproved'],
    ['dispatched before it is signed', () => evaluated().take(DRAFT).take(APPROVE), dispatch('p-mother'), 'notice.notSigned'],
    ['delivered before it is dispatched', () => evaluated().take(DRAFT).take(APPROVE).take(SIGN), { type: 'recordNoticeDelivered', day: D, recipient: 'p-mother', proof: 'databox-receipt' }, 'notice.notDispatched'],
    ['approved twice', () => evaluated().take(DRAFT).take(APPROVE), APPROVE, 'notice.approved'],
    ['redrafted when approved', () => evaluated().take(DRAFT).take(APPROVE), DRAFT, 'notice.approved'],
    ['changed once it is out', () => notified(handled(), '2026-11-02'), DRAFT, 'notice.dispatched'],
    ['approved with a claim not evaluated', () => handled().take(DRAFT), APPROVE, 'notice.claimsLeft'],
    ['approved without any claim', () => handled({}, { claims: [] }).take(DRAFT), APPROVE, 'notice.noClaims'],
  ])('never %s', (_name, make, command, code) => {
    const story = make();
    expect(refusal(() => story.take(command))).toMatchObject({ kind: 'conflict', code });
  });

  it('a step may not carry an earlier day than the one before it', () => {
    const story = evaluated();
    story.now = at('2026-11-10');
    story.take({ type: 'draftNotice', day: day('2026-11-06'), text: { notice: 'Text.' } });
    expect(fieldCodes(() => story.take({ type: 'approveNotice', day: day('2026-11-05') }))).toEqual(['day: day.tooEarly']);
  });

  it('returned, it is drafted anew; the target of the first draft stays met', () => {
    const story = evaluated().take(DRAFT).take(APPROVE).take({ type: 'returnNotice', day: D, text: { reason: 'Doplnit.' } }, 'director');
    expect(story.present.notice).toMatchObject({ drafted: null, approved: null, signed: null });
    expect(story.deadline('notice-draft-d40').state).toBe('met');
    story.take(DRAFT).take(APPROVE).take(SIGN).take(dispatch('p-mother'));
    expect(story.deadline('complaint-60d').state).toBe('met');
  });

  it('tells those who are to approve and to sign, never the one who took the step', () => {
    const story = evaluated().take(DRAFT).take(APPROVE, 'head');
    expect(story.messages(null).slice(-2).map(({ purpose, recipients }) => [purpose, recipients])).toEqual([
      ['to-approve', [{ person: 'head', why: 'manager' }]], ['to-sign', [{ person: 'director', why: 'signatory' }]],
    ]);
  });
});

describe('Whom it goes to', () => {
  const father: Party = { id: 'p-father', role: 'other-side', text: { name: 'Otec' } };
  const aunt: Party = { id: 'p-aunt', role: 'complainant', text: { name: 'Teta' } };
  const lawyer = (role: 'representative' | 'common-representative', represents: readonly string[]): Party => ({ id: 'p-lawyer', role, represents, text: { name: 'Zmocněnec' } });
  const signed = (...parties: readonly Party[]) => evaluated(handled({}, { parties: [...REGISTER.parties, ...parties] })).take(DRAFT).take(APPROVE).take(SIGN);

  it.each<[string, readonly Party[], readonly string[], readonly string[]]>([
    ['every complainant', [aunt], ['p-mother'], ['recipients: notice.recipientMissing']],
    ['never the other side', [father], ['p-mother', 'p-father'], ['recipients.1: notice.notAddressee']],
    ['the representative instead of the represented', [lawyer('representative', ['p-mother'])], ['p-mother'],
      ['recipients.0: notice.represented', 'recipients: notice.recipientMissing']],
    ['the common representative alone', [aunt, lawyer('common-representative', ['p-mother', 'p-aunt'])], ['p-lawyer', 'p-aunt'], ['recipients.1: notice.represented']],
    ['nobody unknown', [], ['p-mother', 'p-nobody'], ['recipients.1: party.unknown']],
  ])('%s', (_name, parties, recipients, problems) => {
    const story = signed(...parties);
    expect(fieldCodes(() => story.take(dispatch(...recipients)))).toEqual(problems);
  });

  it('is settled for all by the common representative, and its delivery is proved as it was sent', () => {
    const story = signed(aunt, lawyer('common-representative', ['p-mother', 'p-aunt'])).take(dispatch('p-lawyer'));
    const delivered = (recipient: string, proof: 'postal-receipt' | 'databox-fiction'): ComplaintCommand => ({ type: 'recordNoticeDelivered', day: D, recipient, proof });
    expect(fieldCodes(() => story.take(delivered('p-mother', 'postal-receipt')))).toEqual(['recipient: notice.otherRecipient', 'proof: notice.otherProof']);
    story.take(delivered('p-lawyer', 'databox-fiction'));
    expect(refusal(() => story.take(delivered('p-lawyer', 'databox-fiction'))).code).toBe('notice.delivered');
  });
});

describe('Measures (§ 175 odst. 6 SŘ)', () => {
  const found = (wantsMeasures = false) => notified(handled({}, { wantsMeasures }), '2026-11-02', 'justified');
  const set: ComplaintCommand = { type: 'setMeasure', measureId: 'm-1', dueDay: day('2026-12-01'), text: { internal: 'Školení.', forComplainant: 'Náprava.' } };

  it('only where a claim was found justified', () => {
    const story = notified(handled(), '2026-11-02');
    expect(refusal(() => story.take(set)).code).toBe('measures.notJustified');
    expect(story.present.phase).toBe('closing');
  });

  it('are a task of their own, with a target, a date and a check; unchecked, the case cannot be closed', () => {
    const story = found();
    expect(story.present.phase).toBe('measures');
    expect(story.deadline('measures-internal-10wd')).toMatchObject({ nominalEnd: '2026-11-16', effect: 'internal', state: 'open' });
    expect(refusal(() => story.take({ type: 'close', reason: 'notified', day: D })).code).toBe('close.measuresMissing');
    story.take(set);
    expect(story.deadline('measures-internal-10wd').state).toBe('met');
    expect(story.deadline('measure-check:m-1')).toMatchObject({ nominalEnd: '2026-12-01', effect: 'set', binds: 'us' });
    expect(refusal(() => story.take({ type: 'close', reason: 'notified', day: D })).code).toBe('close.measuresUnchecked');
  });

  it('imposed earlier than entered, count from the day on which they were imposed', () => {
    const story = found();
    story.now = at('2026-11-10');
    expect(fieldCodes(() => story.take({ ...set, day: day('2026-11-11') }))).toEqual(['day: day.future']);
    story.take({ ...set, day: day('2026-11-04') });
    expect(story.deadline('measures-internal-10wd')).toMatchObject({ state: 'met', metOn: '2026-11-04' });
    expect(story.deadline('measure-check:m-1')).toMatchObject({ from: '2026-11-04', nominalEnd: '2026-12-01' });
  });

  it('not fulfilled, get a new day; fulfilled, let the case be closed', () => {
    const story = found().take(set);
    story.now = at('2026-12-01');
    const check = (done: boolean, newDueDay?: string): ComplaintCommand => ({
      type: 'checkMeasure', measureId: 'm-1', day: day('2026-12-01'), done, text: { result: 'Ověřeno.' }, ...(newDueDay === undefined ? {} : { newDueDay: day(newDueDay) }),
    });
    expect(fieldCodes(() => story.take(check(false)))).toEqual(['newDueDay: measure.newDayRequired']);
    story.take(check(false, '2026-12-15'));
    expect(story.deadline('measure-check:m-1')).toMatchObject({ state: 'met', outcome: 'within' });
    expect(story.deadline('measure-check:m-1:2')).toMatchObject({ from: '2026-12-01', nominalEnd: '2026-12-15', state: 'open' });
    story.take(check(true));
    expect(story.deadline('measure-check:m-1:2')).toMatchObject({ state: 'met', outcome: 'within' });
    expect(story.present.phase).toBe('closing');
    story.take({ type: 'close', reason: 'notified', day: day('2026-12-01') });
    expect(story.present.phase).toBe('closed');
  });

  it('checked late is a breach of ours, which a new day does not take back', () => {
    const story = found().take(set).follow(at('2026-12-03', 9));
    story.take({ type: 'checkMeasure', measureId: 'm-1', day: day('2026-12-03'), done: false, newDueDay: day('2026-12-15'), text: { result: 'Nesplněno.' } });
    expect(story.deadline('measure-check:m-1')).toMatchObject({ outcome: 'breached', refutedByFact: null });
  });

  it('are told to the complainant who wished it, also later', () => {
    const story = found().take(set).take({ type: 'checkMeasure', measureId: 'm-1', day: D, done: true, text: { result: 'Splněno.' } });
    expect(refusal(() => story.take({ type: 'tellMeasures', day: D })).code).toBe('measures.notWished');
    story.take({ type: 'wishToBeToldOfMeasures', day: D });
    expect(story.present.phase).toBe('measures');
    expect(refusal(() => story.take({ type: 'close', reason: 'notified', day: D })).code).toBe('close.measuresUntold');
    story.take({ type: 'tellMeasures', day: D });
    expect(story.present.phase).toBe('closing');
  });
});
