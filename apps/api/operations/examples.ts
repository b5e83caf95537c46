const CASE_ID = '0198c0de-0000-7000-8000-000000000042';

export const ALERT = {
  id: '0198c0de-0000-7000-8000-000000000051', kind: 'case-unfollowed', subject: CASE_ID, registerNumber: 'ST-2026-0042', details: { since: '2026-11-23T07:40:00.000Z' },
  openedAt: '2026-11-23T08:00:00.000Z', lastSeenAt: '2026-11-23T08:15:00.000Z', timesSeen: 4, closedAt: null,
};

export const STUCK = { caseId: CASE_ID, registerNumber: 'ST-2026-0042', why: 'silent', error: 'UNAVAILABLE', attempts: 5, wakeupAt: null };

export const DEAD_LETTER = {
  mailId: '0198c0de-0000-7000-8000-000000000061', recipientId: '0198c0de-0000-7000-8000-000000000001', recipientKind: 'person', error: 'refused 550', attempts: 8,
  diedAt: '2026-11-22T15:10:00.000Z', caseIds: [CASE_ID], registerNumbers: ['ST-2026-0042'],
};
