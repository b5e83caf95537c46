import { describe, expect, it } from '@jest/globals';
import { day } from '../../../law/index.ts';
import type { ComplaintCommand } from '../commands.ts';
import { at, fieldCodes, handled, notified, refusal, type Story } from '../spec-support.ts';

const KEY = 'complaint-60d';
const request = (requestId: string, on: string): ComplaintCommand => ({
  type: 'requestDocuments', requestId, fromOfficeId: 'orp-pacov', day: day(on), dueDay: day('2027-01-15'), text: { what: 'Spis.' },
});
const propose = (told: string, ...missing: readonly string[]): ComplaintCommand => ({
  type: 'proposeExceedance', missing, noticeToComplainant: day(told), text: { reason: 'Spis nedošel.' },
});
const APPROVE: ComplaintCommand = { type: 'approveExceedance', approved: true, text: { reason: 'Souhlasím.' } };

function waiting(now = '2026-12-31'): Story {
  const story = handled().take(request('d-1', '2026-11-02'));
  story.now = at(now);
  return story;
}

describe('The gate of § 175 odst. 5 SŘ', () => {
  it.each<[string, Story, ComplaintCommand, readonly string[]]>([
    ['no document named', waiting(), propose('2026-12-30'), ['missing: exceedance.missingRequired']],
    ['a document that was not asked for', waiting(), propose('2026-12-30', 'd-9'), ['missing.0: exceedance.notRequested']],
    ['one that has come', waiting().take({ type: 'receiveDocuments', requestId: 'd-1', day: day('2026-12-20'), complete: true }), propose('2026-12-30', 'd-1'), ['missing.0: exceedance.received']],
    ['one asked for only after the complainant was told', waiting().take(request('d-2', '2026-12-30')), propose('2026-12-29', 'd-2'),
      ['missing.0: exceedance.requestedLate']],
    ['the complainant told on day 60', waiting('2027-01-04'), propose('2027-01-01', 'd-1'), ['noticeToComplainant: exceedance.toldLate']],
    ['the complainant to be told', waiting(), propose('2027-01-02', 'd-1'), ['noticeToComplainant: day.future', 'noticeToComplainant: exceedance.toldLate']],
    ['without a reason', waiting(), { ...propose('2026-12-30', 'd-1'), text: { reason: '' } } as ComplaintCommand, ['text.reason: text.required']],
  ])('refuses %s', (_name, story, command, problems) => {
    expect(fieldCodes(() => story.take(command))).toEqual(problems);
  });

  it('opens by the approval of a manager who did not propose it', () => {
    const story = waiting().take(propose('2026-12-30', 'd-1'));
    expect(story.messages(null).at(-1)).toMatchObject({ purpose: 'to-approve', recipients: [{ person: 'head', why: 'manager' }] });
    expect(refusal(() => story.take(APPROVE, 'cw-1')).code).toBe('exceedance.own');
    story.take(APPROVE, 'head');
    expect(story.present.exceedance?.decided?.approved).toBe(true);
  });

  it('is shut again when everything that was missing has come', () => {
    const story = waiting().take(propose('2026-12-30', 'd-1')).take({ type: 'receiveDocuments', requestId: 'd-1', day: day('2026-12-31'), complete: true });
    expect(refusal(() => story.take(APPROVE, 'head')).code).toBe('exceedance.nothingMissing');
  });

  it('refused, may be proposed once more', () => {
    const story = waiting().take(propose('2026-12-30', 'd-1')).take({ ...APPROVE, approved: false }, 'head');
    story.take(propose('2026-12-30', 'd-1'));
    expect(story.present.exceedance?.decided).toBeNull();
  });
});

describe('An approved exceedance', () => {
  const approved = () => waiting().take(propose('2026-12-30', 'd-1')).take(APPROVE, 'head').follow(at('2027-01-08', 9));

  it('moves no date, still counts as exceeded, with a lawful reason', () => {
    const story = approved();
    expect(story.deadline(KEY)).toMatchObject({ legalEnd: '2027-01-04', state: 'open', outcome: 'over-lawful' });
    expect(story.types().filter((type) => type === 'overrunNoted')).toHaveLength(1);
    expect(notified(story, '2027-01-08').deadline(KEY)).toMatchObject({ state: 'met', outcome: 'over-lawful' });
  });

  it('goes on reminding', () => {
    expect(approved().messages(KEY).map(({ rung }) => rung)).toContain('after-4');
  });

  it('approved after the overrun was noted changes what it is called, not that it was', () => {
    const story = waiting().take(propose('2026-12-30', 'd-1')).follow(at('2027-01-05', 9));
    expect(story.deadline(KEY).outcome).toBe('breached');
    story.take(APPROVE, 'head');
    expect(story.deadline(KEY).outcome).toBe('over-lawful');
    expect(story.deadline(KEY).overrunFact).not.toBeNull();
  });
});

describe('Pause and extension', () => {
  const extend = (deadline: string, newDay: string): ComplaintCommand => ({ type: 'extendDeadline', deadline, newDay: day(newDay), text: { reason: 'Žádá o to.' } });

  it('do not exist for a complaint, and the refusal gives the legal reason', () => {
    const story = handled();
    expect(refusal(() => story.take(extend(KEY, '2027-02-01')))).toMatchObject({ kind: 'conflict', code: 'extension.notAllowed', messageCs: expect.stringContaining('175') });
    expect(refusal(() => story.take({ type: 'pauseDeadline', deadline: KEY, text: { reason: 'Dovolená.' } }))).toMatchObject({ kind: 'conflict', code: 'pause.notAllowed' });
    expect(refusal(() => story.take(extend('no-such', '2027-02-01'))).code).toBe('deadline.none');
  });

  it('a day that we set may be moved to a later one (§ 39 odst. 2 SŘ), before it has passed', () => {
    const story = handled().take(request('d-1', '2026-11-02'));
    expect(fieldCodes(() => story.take(extend('documents-set:d-1', '2027-01-14')))).toEqual(['newDay: extension.notLater']);
    story.take(extend('documents-set:d-1', '2027-01-22'));
    expect(story.deadline('documents-set:d-1')).toMatchObject({ nominalEnd: '2027-01-22', revision: 2, state: 'open' });
    story.now = at('2027-01-25');
    expect(refusal(() => story.take(extend('documents-set:d-1', '2027-02-01'))).code).toBe('extension.tooLate');
  });
});
