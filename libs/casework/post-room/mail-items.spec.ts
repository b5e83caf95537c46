import { describe, expect, it } from '@jest/globals';
import { czechCalendar, pragueInstant, ruleBook } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import { DEFAULT_SETTINGS } from '../../domain/index.ts';
import { mailItemOf } from './mail-items.ts';
import type { StoredMessage } from './stored-message.ts';

const rules = ruleBook();
const OFFICE = { settings: DEFAULT_SETTINGS, calendar: czechCalendar(), rules };
const complaint = rules.rule('complaint-60d', '2026-11-02' as Day);
const MESSAGE: StoredMessage = {
  caseId: 'c', key: 'k', recipientId: 'p', recipientKind: 'person', mailId: null, plannedByFact: 3, invited: null, purpose: 'reminder', why: 'owner', rung: 'before-1', timing: 'office-hours',
  caseKind: 'complaint', registerNumber: 'ST-2026-0001', caseClosed: false, active: true, email: 'jana@urad.cz', excluded: false, overtaken: false,
  deadlineKey: 'complaint-60d',
  deadline: {
    state: 'open', ruleId: complaint.ruleId, ruleVersion: complaint.version, citation: complaint.citation, effect: 'statutory', binds: 'us',
    nominalEnd: '2027-01-01' as Day, legalEnd: '2027-01-04' as Day,
  },
};
const on = (day: string, message: StoredMessage = MESSAGE) => mailItemOf(message, pragueInstant(day as Day, 9), OFFICE).deadline;

describe('what a mail may say of a message', () => {
  it('stands where the day of writing stands', () => {
    expect(on('2026-12-31')).toMatchObject({ standing: 'running', workingDays: 1 });
    expect(on('2027-01-04')).toMatchObject({ standing: 'last-day', workingDays: 0 });
    expect(on('2027-01-06')).toMatchObject({ standing: 'over', workingDays: 2 });
  });

  it('advises by the version of the rule that the deadline was set under, and by where it stands', () => {
    expect(on('2026-12-31')?.advice).toBe(complaint.extension.allowed ? null : complaint.extension.reason.cs);
    expect(on('2027-01-06')?.advice).toBe(complaint.advice.cs);
    expect(MESSAGE.deadline).not.toBeNull();
    if (MESSAGE.deadline !== null) {
      expect(on('2027-01-06', { ...MESSAGE, deadline: { ...MESSAGE.deadline, ruleVersion: 999 } })?.advice).toBeNull();
    }
  });

  it('holds nothing of the recipient', () => {
    expect(JSON.stringify(mailItemOf(MESSAGE, pragueInstant('2026-12-31' as Day, 9), OFFICE))).not.toContain('jana');
  });
});
