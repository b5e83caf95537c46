import type { z } from 'zod';
import { EXAMPLE_IDS } from '../complaint/examples.ts';
import { attachmentExample, receiptExample, taskExample } from './examples.ts';
import type { factView } from './history.ts';
import type { feedView, myInvitation, newFeedView, publicInvitation } from './invitation.ts';
import type { meetingDetail, meetingSummary } from './meeting.ts';
import type { meetingReceiptView, seriesReceiptView } from './receipt.ts';
import type { participationView, seriesDetail, seriesSummary } from './series.ts';

const { series, meeting, owner: ownerId, department, office, invitee, attendee, point } = EXAMPLE_IDS;
const owner = { id: ownerId, name: 'Dana Ukázková' };
const jihlava = { id: office, name: 'Jihlava' };
const title = 'Metodická porada OSPOD ORP';
const place = 'Žižkova 57, Jihlava, sál B';
const days = [{ day: '2027-03-16', from: '09:00', to: '15:00' }];
const themes = [{ id: 't1', title: 'Náhradní rodinná péče', daysMin: 2, daysMax: null }];
const counts = { invited: 15, yes: 11, no: 1, deputy: 1, unanswered: 2, people: 19, beds: 0, meals: 19 };
const theme = { id: 't1', title: 'Náhradní rodinná péče' };
const nextStep = { key: 'confirm-dates:2027', kind: 'confirm-dates', text: 'Potvrdit navržené termíny', due: null };

export const seriesSummaryExample: z.output<typeof seriesSummary> = {
  id: series, registerNumber: 'RP-2026-001', registeredAt: '2026-11-24T08:15:00.000Z', closedAt: null, version: 7, title, seriesKind: 'methodological', frequency: 'quarterly',
  phase: 'running', owner, leader: null, departmentId: department, themes: themes.map((one) => ({ ...one, held: 1, planned: 1 })), nextDay: '2027-03-16', waitingDates: 0, slots: [], quota: 'on-course', openTasks: 3,
};

const task: z.output<typeof meetingDetail>['carriedTasks'][number] = {
  id: 'u1', key: 'meeting-task:u1', meetingId: meeting, taskKind: 'recommendation', person: null, office: jihlava, agreedOn: '2027-03-16', dueDay: '2027-06-15', overdue: false,
  closedOn: null, done: null, task: 'Zveřejnit termíny příprav pěstounů na webu města.', result: null,
};

export const seriesDetailExample: z.output<typeof seriesDetail> = {
  id: series, registerNumber: 'RP-2026-001', title, seriesKind: 'methodological', frequency: 'quarterly', phase: 'running', year: 2027, owner, departmentId: department, closedAt: null, version: 7,
  settings: {
    themes, audience: [{ kind: 'all-orp', seats: 2 }], from: '09:00', to: '15:00', daysOnEnd: 1, inviteDaysBefore: 30, answerWorkingDays: 5, agendaWorkingDays: 10, avoidWeekdays: [1, 3],
    leader: null, preparers: [],
  },
  place, link: null, note: null,
  quotas: [{ year: 2027, themeId: 't1', daysMin: 2, daysMax: null, done: 0, planned: 1, proposed: 1, missing: 1, stillPossible: 31, lastCallDay: '2027-11-11', standing: 'on-course' }],
  slots: [{ slotId: 'slot-7-2', year: 2027, themeId: 't1', day: '2027-06-15', objections: { avoidedWeekday: false, busy: false, otherSeries: false, officesAway: 1 } }],
  occurrences: [{ meetingId: meeting, registerNumber: 'PO-2027-0001', title, themeId: 't1', days: ['2027-03-16'], standing: 'planned', phase: 'invited' }],
  meetingTasks: [task], busyTimesEntered: true, notes: [], closingReason: null, deadlines: [], tasks: [taskExample], nextStep,
  allowed: [{ type: 'confirmDates', path: 'confirm-dates', summary: 'Potvrdit termíny a založit porady' }],
};

const seriesRef = { id: series, title, seriesKind: 'methodological' as const, theme };

export const meetingSummaryExample: z.output<typeof meetingSummary> = {
  id: meeting, registerNumber: 'PO-2027-0001', firstDay: '2027-03-16', lastDay: '2027-03-16', standing: 'planned', version: 4, title, series: seriesRef, days, place, link: null, phase: 'invited',
  owner, leader: owner, counts,
};

const coming = { id: attendee, name: 'Jana Příkladná', position: 'vedoucí OSPOD', email: null, bed: false, meal: true, mealNote: 'bezlepkově', access: null };

export const meetingDetailExample: z.output<typeof meetingDetail> = {
  id: meeting, registerNumber: 'PO-2027-0001', title, series: seriesRef, days, place, link: null, standing: 'planned', phase: 'invited', owner, version: 4,
  departmentId: department, note: null, leader: owner, inviteOn: '2027-02-12', answerBy: '2027-03-09', agendaBy: '2027-03-02', invitationsOutOn: '2027-02-12', sequence: 0, replaces: null, replacedBy: null,
  cancelledOn: null, changeReason: null, counts,
  invitees: [{
    id: invitee, kind: 'office', name: 'Jihlava', email: 'ospod@jihlava.example', unreached: null, organisation: null, role: null, officeId: office, groupId: null, memberId: null, personId: null, seats: 2, removed: false,
    invited: true, linkNo: 1, answer: { answer: 'yes', on: '2027-02-15', byLink: true, note: 'Přijedeme vlakem v 8.40.' }, attendees: [{ ...coming, inviteeId: invitee, added: false, marks: [] }],
    mails: [{ purpose: 'invitation', state: 'sent', plannedAt: '2027-02-12T06:30:00.000Z', sentAt: '2027-02-12T07:00:00.000Z', refused: null }],
  }],
  added: [],
  agenda: [{ id: point, title: 'Příprava pěstounů na zimní pobyty', note: null, minutes: 20, proposedBy: { inviteeId: invitee, name: 'Jihlava' }, attachments: [], released: true }],
  carriedTasks: [task], agreedTasks: [], seriesVersion: 7, presence: { present: 0, excused: 0, absent: 0, guest: 0, deputy: 0 }, attendanceClosedOn: null, minutes: null, attachments: [attachmentExample],
  closingReason: null, closedAt: null, deadlines: [], tasks: [], nextStep: null,
  allowed: [{ type: 'addAgendaPoint', path: 'add-agenda-point', summary: 'Přidat bod programu' }], seriesAllowed: [{ type: 'agreeTask', path: 'agree-task', summary: 'Zapsat závěr nebo úkol z porady' }],
};

export const planningFactExample: z.output<typeof factView> = {
  no: 12, type: 'answered', day: '2027-02-18', dayCorrectable: false, enteredAt: '2027-02-18T08:14:00.000Z', enteredBy: null, origin: 'invitee',
  data: { inviteeId: invitee, answer: 'yes', attendees: [{ id: attendee, bed: false, meal: true }], byLink: true }, content: { attendees: { [attendee]: { name: 'Jana Příkladná' } } },
  contentHash: '1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c2d', names: {},
};

export const participationExample: z.output<typeof participationView> = {
  from: 2026, to: 2027, unrecorded: [{ id: meeting, registerNumber: 'PO-2026-0004', firstDay: '2026-11-10' }],
  items: [{ body: 'office', id: office, name: 'Jihlava', role: null, years: [{ year: 2026, invited: 4, attended: 3, excused: 1, absent: 0, people: 6, personDays: 6, unrecorded: 1 }] }],
};

export const myInvitationExample: z.output<typeof myInvitation> = {
  meetingId: meeting, inviteeId: invitee, registerNumber: 'PO-2027-0001', title, seriesTitle: title, days, place, link: null, standing: 'planned', phase: 'invited', version: 4,
  answer: { answer: 'yes', on: '2027-02-15' },
};

export const publicInvitationExample: z.output<typeof publicInvitation> = {
  authority: 'Krajský úřad Kraje Vysočina', organizer: { department: 'Odbor sociálních věcí', person: 'Dana Ukázková', email: 'dana.ukazkova@kraj.example' }, seriesKind: 'methodological',
  title, days, place, link: null, standing: 'planned', change: null, answerBy: '2027-03-09', seats: 2, note: null, invited: 'Jihlava', kind: 'office',
  agenda: [{
    id: point, title: 'Příprava pěstounů na zimní pobyty', note: null, minutes: 20, own: true, released: true,
    attachments: [{ id: attachmentExample.id, fileName: attachmentExample.fileName, size: attachmentExample.size }],
  }],
  agendaBy: '2027-03-02', mayAnswer: true, mayPropose: true, minutesSentOn: null,
  answer: { answer: 'yes', on: '2027-02-15', note: 'Přijedeme vlakem v 8.40.', attendees: [coming], beforeMove: false },
};

export const feedExample: z.output<typeof feedView> = {
  id: '0198c0de-0000-7000-8000-000000000066', of: 'series', series: { id: series, title }, createdAt: '2026-11-24T08:15:00.000Z', lastUsedAt: null,
};
export const newFeedExample: z.output<typeof newFeedView> = { ...feedExample, url: 'https://lhutnik.urad.example/api/v1/feeds/bm9ib2R5LWtub3dzLXRoaXMtdG9rZW4tYXQtYWxsLTAx.ics' };

const { phase: _phase, ...receipt } = receiptExample;
export const seriesReceiptExample: z.output<typeof seriesReceiptView> = {
  ...receipt, caseId: series, registerNumber: 'RP-2026-001', phase: 'running', deadlines: [], meetings: [{ caseId: meeting, registerNumber: 'PO-2027-0001', day: '2027-03-16' }],
};
export const meetingReceiptExample: z.output<typeof meetingReceiptView> = { ...receipt, caseId: meeting, registerNumber: 'PO-2027-0001', phase: 'invited', deadlines: [] };
