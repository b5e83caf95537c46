import { describe, expect, it } from '@jest/globals';
import { czechCalendar, pragueInstant, ruleBook } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import { DEFAULT_SETTINGS } from '../../domain/index.ts';
import type { InvitationPurpose } from '../../domain/index.ts';
import type { Invited } from './invited.ts';
import type { StoredDeadline, StoredMessage } from './stored-message.ts';
import { verdictOn } from './verdict.ts';

const OFFICE = { settings: DEFAULT_SETTINGS, calendar: czechCalendar(), rules: ruleBook() };
const DEADLINE: StoredDeadline = {
  state: 'open', ruleId: 'complaint-60d', ruleVersion: 1, citation: '§ 175 odst. 5', effect: 'statutory', binds: 'us',
  nominalEnd: '2027-01-02' as Day, legalEnd: '2027-01-04' as Day,
};
const MESSAGE: StoredMessage = {
  caseId: 'c', key: 'k', recipientId: 'p', recipientKind: 'person', mailId: null, plannedByFact: 3, invited: null, purpose: 'reminder', why: 'owner', rung: 'before-1', timing: 'office-hours',
  caseKind: 'complaint', registerNumber: 'ST-2026-0001', caseClosed: false, active: true, email: 'a@b.cz', excluded: false, overtaken: false,
  deadlineKey: 'complaint-60d', deadline: DEADLINE,
};
const at = (day: string, hour: number, minute = 0): number => pragueInstant(day as Day, hour, minute);
const verdict = (change: Partial<StoredMessage>, now: number, deadline: Partial<StoredDeadline> = {}) =>
  verdictOn({ ...MESSAGE, deadline: { ...DEADLINE, ...deadline }, ...change }, now, OFFICE, (typed) => (typed.includes('@') ? typed : null));
const WORK = at('2026-12-28', 10);

describe('when a message may go', () => {
  it('goes in office hours', () => {
    expect(verdict({}, WORK)).toEqual({ kind: 'send', urgency: 'office-hours' });
  });

  it('waits for the opening, found at midnight as well as in the evening or on a holiday', () => {
    expect(verdict({}, at('2026-12-28', 0))).toEqual({ kind: 'wait', until: at('2026-12-28', 8) });
    expect(verdict({}, at('2026-12-28', 16))).toEqual({ kind: 'wait', until: at('2026-12-29', 8) });
    expect(verdict({}, at('2026-12-25', 12))).toEqual({ kind: 'wait', until: at('2026-12-28', 8) });
  });

  it.each([0, 7, 12, 17, 23])('goes at once on the last legal day, also at %d o\'clock', (hour) => {
    expect(verdict({ timing: 'last-day' }, at('2027-01-04', hour))).toEqual({ kind: 'send', urgency: 'last-day' });
  });

  it('found late on the last legal day goes at once, though planned for office hours; not in the small hours', () => {
    expect(verdict({}, at('2027-01-04', 18))).toEqual({ kind: 'send', urgency: 'last-day' });
    expect(verdict({}, at('2027-01-04', 3))).toEqual({ kind: 'wait', until: at('2027-01-04', 8) });
  });

  it('waits for the opening again once the last legal day is over', () => {
    expect(verdict({ timing: 'last-day' }, at('2027-01-05', 0))).toEqual({ kind: 'wait', until: at('2027-01-05', 8) });
  });

  it('has no last legal day where the deadline binds another or is our own target', () => {
    expect(verdict({}, at('2027-01-04', 18), { binds: 'orp' })).toMatchObject({ kind: 'wait' });
    expect(verdict({}, at('2027-01-04', 18), { effect: 'internal' })).toMatchObject({ kind: 'wait' });
  });

  it.each([at('2026-12-25', 3), WORK, at('2026-12-27', 23)])('goes at any hour for a child at risk', (now) => {
    expect(verdict({ purpose: 'child-at-risk', timing: 'at-once' }, now)).toEqual({ kind: 'send', urgency: 'at-once' });
  });
});

describe('what has become untrue or forbidden', () => {
  it.each<[string, Partial<StoredMessage>, Partial<StoredDeadline>]>([
    ['recipient-excluded', { excluded: true, caseClosed: true, active: false }, {}],
    ['recipient-inactive', { active: false }, {}],
    ['case-closed', { caseClosed: true }, {}],
    ['deadline-met', {}, { state: 'met' }],
    ['deadline-cancelled', {}, { state: 'cancelled' }],
    ['deadline-cancelled', { deadline: null }, {}],
    ['higher-rung', { overtaken: true }, {}],
  ])('is withdrawn as %s', (reason, change, deadline) => {
    expect(verdict(change, WORK, deadline)).toEqual({ kind: 'withdraw', reason });
  });

  it('is not a child at risk because the case was settled at the desk', () => {
    expect(verdict({ purpose: 'child-at-risk', timing: 'at-once', caseClosed: true, deadlineKey: null, deadline: null }, WORK)).toMatchObject({ kind: 'send' });
    expect(verdict({ purpose: 'child-at-risk', timing: 'at-once', excluded: true, deadlineKey: null, deadline: null }, WORK)).toMatchObject({ kind: 'withdraw' });
  });

  it.each([[null, 'no-address'], [' ', 'no-address'], ['nobody', 'bad-address']] as const)('cannot go to %j', (email, reason) => {
    expect(verdict({ email }, WORK)).toEqual({ kind: 'unaddressed', reason });
  });
});

describe('a message to somebody invited', () => {
  const INVITED: Invited = { removed: false, answered: false, cancelled: false, lastDay: '2027-01-15' as Day, told: true, newer: false };
  const of = (purpose: InvitationPurpose, change: Partial<Invited> = {}, message: Partial<StoredMessage> = {}, now = WORK) =>
    verdict({ recipientKind: 'invitee', why: 'invited', rung: null, deadlineKey: null, deadline: null, purpose, invited: { ...INVITED, ...change }, ...message }, now);
  const SEND = { kind: 'send', urgency: 'office-hours' };
  const withdrawn = (reason: string) => ({ kind: 'withdraw', reason });
  const BEFORE = ['invitation', 'invitation-changed', 'meeting-reminder', 'answer-missing'] as const;

  it.each([...BEFORE, 'invitation-cancelled', 'minutes-sent'] as const)('goes in office hours: %s', (purpose) => {
    expect(of(purpose)).toEqual(SEND);
    expect(of(purpose, {}, {}, at('2026-12-28', 17))).toEqual({ kind: 'wait', until: at('2026-12-29', 8) });
  });

  it.each(BEFORE)('says nothing of a meeting that will not be, has been, or is not for it any more: %s', (purpose) => {
    expect(of(purpose, { removed: true })).toEqual(withdrawn('invitee-removed'));
    expect(of(purpose, { cancelled: true })).toEqual(withdrawn('meeting-cancelled'));
    expect(of(purpose, {}, {}, at('2027-01-18', 9))).toEqual(withdrawn('meeting-over'));
    expect(of(purpose, {}, {}, at('2027-01-15', 9))).toEqual(SEND);
    expect(of(purpose, {}, { caseClosed: true })).toEqual(withdrawn('case-closed'));
    expect(of(purpose, {}, { invited: null })).toEqual(withdrawn('invitee-removed'));
  });

  it('withdraws what was said by an invitation, from whomever one may have reached, and from nobody else', () => {
    expect(of('invitation-cancelled', { cancelled: true }, { caseClosed: true })).toEqual(SEND);
    expect(of('invitation-cancelled', { removed: true })).toEqual(SEND);
    expect(of('invitation-cancelled', { cancelled: true, told: false })).toEqual(withdrawn('never-invited'));
  });

  it('is not sent when a later one of its sort is due', () => {
    for (const purpose of BEFORE) expect(of(purpose, { newer: true })).toEqual(withdrawn('newer-message'));
  });

  it('reminds nobody who was not invited, and asks nobody who has answered', () => {
    expect(of('meeting-reminder', { told: false })).toEqual(withdrawn('never-invited'));
    expect(of('answer-missing', { told: false })).toEqual(withdrawn('never-invited'));
    expect(of('answer-missing', { answered: true })).toEqual(withdrawn('answered'));
    expect(of('meeting-reminder', { answered: true })).toEqual(SEND);
    expect(of('invitation', { told: false })).toEqual(SEND);
  });

  it('sends minutes of what is over and closed', () => {
    expect(of('minutes-sent', { told: false }, { caseClosed: true }, at('2027-02-01', 9))).toEqual(SEND);
    expect(of('minutes-sent', { cancelled: true })).toEqual(withdrawn('meeting-cancelled'));
  });
});
