import { describe, expect, it } from '@jest/globals';
import { day } from '../../../law/index.ts';
import type { ComplaintCommand } from '../commands.ts';
import { at, fieldCodes, handled, notified, refusal, Story } from '../spec-support.ts';

const D = day('2026-11-02');
const KEY = 'complaint-60d';
const WITHDRAW: ComplaintCommand = { type: 'withdraw', day: D, text: { reason: 'Dohoda.' } };
const close = (reason: Extract<ComplaintCommand, { type: 'close' }>['reason'], on = D): ComplaintCommand => ({ type: 'close', reason, day: on });
const reopen = (on: string): ComplaintCommand => ({ type: 'reopen', day: day(on), text: { reason: 'Nové skutečnosti.' } });
const open = (story: Story) => story.present.deadlines.filter(({ state }) => state === 'open').map(({ key }) => key);

describe('Withdrawal', () => {
  it('ends the statutory period; the case waits for closing', () => {
    const story = handled().take(WITHDRAW);
    expect(open(story)).toEqual([]);
    expect(story.present.phase).toBe('closing');
    story.take(close('withdrawn'));
    expect(story.present.phase).toBe('closed');
  });

  it('the manager may go on ex officio: an internal target, nobody to notify, filed at the end', () => {
    const story = handled().take(WITHDRAW).take({ type: 'goOnExOfficio', text: { reason: 'Zájem dítěte.' } }, 'head');
    expect(story.present.phase).toBe('handling');
    expect(open(story)).toEqual(['ex-officio-60d']);
    expect(refusal(() => story.take({ type: 'draftNotice', day: D, text: { notice: 'Text.' } })).code).toBe('notice.withdrawn');
    expect(refusal(() => story.take(close('withdrawn'))).code).toBe('close.exOfficio');
    story.take({ type: 'evaluateClaim', claimId: 'cl-1', finding: 'not-justified', text: { reasons: 'Zjištěno.' } });
    expect(story.deadline('ex-officio-60d').state).toBe('met');
    story.take(close('filed'));
    expect(story.present.closed?.reason).toBe('filed');
  });

  it('does not take away the check of the child', () => {
    const story = handled({}, { childAtRisk: true }).take(WITHDRAW);
    expect(open(story)).toEqual(['child-risk-same-day']);
    expect(refusal(() => story.take(close('withdrawn'))).code).toBe('close.childAtRisk');
  });

  it('comes too late after the notice went out, and not from an anonymous submission', () => {
    expect(refusal(() => notified(handled(), '2026-11-02').take(WITHDRAW)).code).toBe('notice.dispatched');
    expect(refusal(() => new Story().register({ anonymous: true, parties: [] }).take(WITHDRAW)).code).toBe('withdraw.anonymous');
  });
});

describe('Withdrawal by one of several complainants', () => {
  const BOTH = [
    { id: 'p-mother', role: 'complainant', relationToChild: 'mother', text: { name: 'Jana Vymyšlená' } },
    { id: 'p-aunt', role: 'complainant', text: { name: 'Eva Vymyšlená' } },
    { id: 'p-lawyer', role: 'representative', represents: ['p-aunt'], text: { name: 'Zmocněnec' } },
  ] as const;
  const by = (partyId: string): ComplaintCommand => ({ type: 'withdraw', partyId, day: D, text: { reason: 'Dohoda.' } });

  it('is theirs alone: the case goes on for the others, who alone are notified', () => {
    const story = handled({}, { parties: BOTH }).take(by('p-aunt'));
    expect(story.present).toMatchObject({ phase: 'handling', withdrawn: null, withdrawnBy: [{ partyId: 'p-aunt' }] });
    expect(story.deadline(KEY).state).toBe('open');
    expect(refusal(() => story.take(by('p-aunt'))).code).toBe('withdraw.partyDone');
    expect(notified(story, '2026-11-02').deadline(KEY)).toMatchObject({ state: 'met', outcome: 'within' });
  });

  it('of the last one ends it as if all had withdrawn; the manager may go on ex officio', () => {
    const story = handled({}, { parties: BOTH }).take(by('p-aunt')).take(by('p-mother'));
    expect(story.present.phase).toBe('closing');
    expect(open(story)).toEqual([]);
    story.take({ type: 'goOnExOfficio', text: { reason: 'Zájem dítěte.' } }, 'head');
    expect(open(story)).toEqual(['ex-officio-60d']);
  });

  it('opened again, all of them are complainants as before', () => {
    const story = handled({}, { parties: BOTH }).take(by('p-aunt')).take(by('p-mother')).take(close('withdrawn')).take(reopen('2026-11-02'), 'head');
    expect(story.present).toMatchObject({ withdrawn: null, withdrawnBy: [] });
  });

  it('names a complainant, not a representative and not a stranger', () => {
    for (const id of ['p-lawyer', 'p-nobody']) expect(fieldCodes(() => handled({}, { parties: BOTH }).take(by(id)))).toEqual(['partyId: party.unknown']);
  });
});

describe('Joining', () => {
  it('hands the case to another, and never to itself', () => {
    const story = handled();
    expect(fieldCodes(() => story.take({ type: 'join', withCaseId: story.caseId, text: { reason: 'Totéž.' } }))).toEqual(['withCaseId: join.self']);
    story.take({ type: 'join', withCaseId: '0198f0de-0000-7000-8000-000000000002', text: { reason: 'Totéž.' } });
    expect(open(story)).toEqual([]);
    expect(story.take(close('joined')).present.phase).toBe('closed');
  });
});

describe('Closing says what is missing for its reason', () => {
  it.each([
    ['notified', 'close.notNotified'], ['withdrawn', 'close.notWithdrawn'], ['joined', 'close.notJoined'], ['settled-by-hand', 'close.notSettled'],
    ['settled-at-once', 'close.notAtOnce'], ['forwarded-result-known', 'close.notForwarded'], ['forwarded-no-result', 'close.notForwarded'], ['filed', 'close.notReady'],
  ] as const)('%s', (reason, code) => {
    expect(refusal(() => handled().take(close(reason)))).toMatchObject({ kind: 'conflict', code });
  });

  it('an objection of bias is decided first', () => {
    const story = notified(handled(), '2026-11-02').take({ type: 'declareBias', personId: 'cw-2', by: 'party', text: { reason: 'Zná je.' } });
    expect(refusal(() => story.take(close('notified'))).code).toBe('close.biasOpen');
  });

  it('nothing goes on in a closed case but what comes late', () => {
    const story = notified(handled(), '2026-11-02').take(close('notified'));
    expect(refusal(() => story.take({ type: 'assign', ownerId: 'cw-2' }, 'head')).code).toBe('case.closed');
    story.take({ type: 'recordNoticeDelivered', day: D, recipient: 'p-mother', proof: 'databox-receipt' });
    expect(story.follow(at('2027-06-01')).messages(KEY)).toEqual([]);
  });
});

describe('Reopening', () => {
  it('what was answered begins a new round, with a period of its own', () => {
    const story = notified(handled(), '2026-11-02').take(close('notified'));
    story.now = at('2026-12-01');
    story.take(reopen('2026-12-01'), 'head');
    expect(story.deadline(KEY)).toMatchObject({ state: 'met', outcome: 'within' });
    expect(story.deadline(`${KEY}:2`)).toMatchObject({ from: '2026-12-01', proof: 'reopening', legalEnd: '2027-02-01', state: 'open' });
    expect(story.present).toMatchObject({ phase: 'handling', notice: null, round: 2 });
    notified(story, '2026-12-01');
    expect(story.deadline(`${KEY}:2`).state).toBe('met');
  });

  it('what was only laid aside goes on from the day 0 that it had', () => {
    const story = handled().take(WITHDRAW).take(close('withdrawn'));
    story.now = at('2026-12-01');
    story.take(reopen('2026-12-01'), 'head');
    expect(story.deadline(KEY)).toMatchObject({ state: 'open', from: '2026-11-02', legalEnd: '2027-01-04' });
    expect(story.present.deadlines.map(({ key }) => key)).not.toContain(`${KEY}:2`);
  });

  it('what was settled at once becomes a complaint like any other, from the day it came', () => {
    const story = new Story().register({
      channel: 'oral', arrival: { firstReceived: '2026-11-02' }, oral: { kind: 'settled-at-once', text: { how: 'Vysvětleno.' } },
    });
    story.now = at('2026-11-10');
    story.take(reopen('2026-11-10'), 'head');
    expect(story.present.phase).toBe('classification');
    expect(story.deadline(KEY)).toMatchObject({ from: '2026-11-02', state: 'open' });
  });
});

describe('A mistake', () => {
  it('ends the case, its number stays with it; what was forwarded or answered is no mistake', () => {
    const story = new Story().register().take({ type: 'cancelMistake', text: { reason: 'Zapsáno dvakrát.' } });
    expect(story.present).toMatchObject({ phase: 'closed', closed: { reason: 'mistake' } });
    expect(open(story)).toEqual([]);
    expect(refusal(() => notified(handled(), '2026-11-02').take({ type: 'cancelMistake', text: { reason: 'Omyl.' } })).code).toBe('notice.dispatched');
  });
});

describe('A breach of a closed case', () => {
  it('is still refuted by the right day', () => {
    const story = notified(handled().follow(at('2027-01-06', 9)), '2027-01-06').take(close('notified', day('2027-01-06')));
    expect(story.deadline(KEY).outcome).toBe('breached');
    for (const type of ['noticeDrafted', 'noticeApproved', 'noticeSigned', 'noticeDispatched']) {
      const factNo = story.facts.find((fact) => fact.type === type)?.no ?? 0;
      story.take({ type: 'correctDay', factNo, day: day('2026-12-30'), text: { reason: 'Doručenka.' } });
    }
    expect(story.deadline(KEY)).toMatchObject({ outcome: 'within', metOn: '2026-12-30' });
    expect(story.present.phase).toBe('closed');
  });
});
