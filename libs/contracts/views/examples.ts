import type { z } from 'zod';
import { EXAMPLE_IDS } from '../complaint/examples.ts';
import type { attachmentView, caseDetail, caseSummary } from './case.ts';
import type { boardCounts, boardRow, deadlineView } from './deadline.ts';
import type { accessLogView, factView, messageView } from './history.ts';
import type { registrationView, receiptView } from './receipt.ts';
import type { taskRow, taskView } from './task.ts';

const owner = { id: EXAMPLE_IDS.owner, name: 'Dana Ukázková' };
const numbers = { registerNumber: 'ST-2025-0042', fileNumber: 'SZ 04211/2025 OSV' };

const terms = {
  key: 'complaint-60d',
  ruleId: 'complaint-60d',
  ruleVersion: 1,
  title: { cs: 'Vyřízení stížnosti a vyrozumění stěžovatele', en: 'Handling the complaint and notifying the complainant' },
  citation: '§ 175 odst. 5 zákona č. 500/2004 Sb.',
  effect: 'statutory' as const,
  binds: 'us' as const,
  from: '2025-11-21',
  proof: 'databox-delivery',
  period: 'P60D',
  nominalEnd: '2026-01-20',
  legalEnd: '2026-01-20',
  calendarVersion: 'cz-245/2000-2016',
  status: 'computed' as const,
};
const standing = { state: 'open' as const, metOn: null, outcome: null, advice: null };

export const deadlineExample: z.output<typeof deadlineView> = {
  ...terms,
  lateFrom: '2026-01-20T23:00:00.000Z',
  ...standing,
  reminders: [{ rung: 'day-30', day: '2025-12-19', to: 'owner', state: 'done' }, { rung: 'legal-day', day: '2026-01-20', to: 'owner+manager', state: 'ahead' }],
  steps: [
    {
      kind: 'day0',
      day: '2025-11-21',
      data: { proof: 'databox-delivery' },
      text: { cs: 'Den 0: pátek 21. 11. 2025, dodání do datové schránky.', en: 'Day 0: Friday 21 November 2025, delivered into the data box.' },
    },
  ],
  explanation: { cs: 'Den 0 je pátek 21. 11. 2025; šedesátý den je úterý 20. 1. 2026.', en: 'Day 0 is Friday 21 November 2025; day 60 is Tuesday 20 January 2026.' },
};

export const taskExample: z.output<typeof taskView> = {
  key: 'classify',
  kind: 'classify',
  title: 'Zařadit podání',
  assignee: { role: 'caseworker' },
  openedOn: '2025-11-24',
  due: '2025-12-01',
  deadline: null,
  urgent: false,
};

const nextStep = { key: 'classify', kind: 'classify', text: 'Zařadit podání s odůvodněním', due: '2025-12-01' };

const common = {
  id: EXAMPLE_IDS.case,
  kind: 'complaint' as const,
  ...numbers,
  documentNumber: 'KUJI 104512/2025',
  phase: 'classification' as const,
  classification: null,
  channel: 'databox' as const,
  receivedDay: '2025-11-21',
  registeredAt: '2025-11-24T08:15:00.000Z',
  closedAt: null,
  childAtRisk: false,
  owner,
  departmentId: EXAMPLE_IDS.department,
  nearest: { key: terms.key, title: terms.title, effect: terms.effect, nominalEnd: terms.nominalEnd, legalEnd: terms.legalEnd, state: 'open' as const },
  openTasks: 1,
  version: 2,
};

export const summaryExample: z.output<typeof caseSummary> = { ...common, shown: 'full' };

export const detailExample: z.output<typeof caseDetail> = {
  ...common,
  arrival: { databoxDelivered: '2025-11-21', registryStamped: '2025-11-24' },
  start: { day: '2025-11-21', proof: 'databox-delivery' },
  anonymous: false,
  confidential: false,
  wantsMeasures: true,
  closingReason: null,
  joinedTo: null,
  subject: 'Stížnost na postup pracovníka OSPOD ORP',
  body: 'Žádám o prošetření postupu a o sdělení přijatých opatření.',
  parties: [
    { id: 'p1', role: 'complainant', represents: [], relationToChild: 'mother', name: 'Alena Vzorová', address: 'Lipová 1, Jihlava', email: 'alena.vzorova@posta.example', dataBox: null, phone: null, withdrawnOn: null },
  ],
  children: [{ id: 'd1', initials: 'A. V.', birthYear: 2017, fileMark: 'Om 118/2021', residenceOffice: { id: EXAMPLE_IDS.office, name: 'Jihlava' } }],
  complainedOf: [{ id: 's1', kind: 'official', person: null, office: { id: EXAMPLE_IDS.office, name: 'Jihlava' }, position: 'worker', name: 'Cyril Ukázkový' }],
  claims: [{ id: 'b1', claim: 'Pracovník odmítl vydat kopii záznamu z jednání.', finding: null, reasons: null }],
  requests: [],
  regimeSteps: [],
  forwarding: null,
  notice: { draftedOn: null, approvedOn: null, signedOn: null, dispatchedOn: null, recipients: [], delivered: [], text: null },
  exceedance: null,
  withdrawnOn: null,
  measures: [],
  objections: [],
  attachments: [],
  deadlines: [deadlineExample],
  tasks: [taskExample],
  nextStep,
  allowed: [{ type: 'classify', path: 'classify', summary: 'Zařadit podání s odůvodněním' }],
};

export const boardRowExample: z.output<typeof boardRow> = {
  caseId: EXAMPLE_IDS.case, kind: 'complaint', section: 'ahead', ...numbers, owner, offices: [{ id: EXAMPLE_IDS.office, name: 'Jihlava' }], ...terms, lateFrom: deadlineExample.lateFrom, ...standing, waitingFor: null,
};

export const boardCountsExample: z.output<typeof boardCounts> = {
  late: 1, near: 3, open: 12, waitingLate: 0, waiting: 2,
  bySection: { late: 1, passed: 1, ahead: 10, waiting: 2, done: 35 },
  byState: { late: 2, near: 3, open: 9, met: 31, cancelled: 4 },
  byBound: { us: 12, complainant: 0, orp: 2, inspected: 0, other: 0 },
  byAgenda: [{ agenda: 'complaint', count: 14, late: 1 }],
  byPerson: [{ person: owner, count: 11, late: 1 }, { person: null, count: 3, late: 0 }],
  byOffice: [{ office: { id: EXAMPLE_IDS.office, name: 'Jihlava' }, count: 6, late: 1 }],
};

export const taskRowExample: z.output<typeof taskRow> = { ...taskExample, caseId: EXAMPLE_IDS.case, caseKind: 'complaint', about: null, agreed: null, ...numbers };

export const receiptExample: z.output<typeof receiptView> = {
  caseId: EXAMPLE_IDS.case,
  version: 2,
  registerNumber: numbers.registerNumber,
  phase: 'classification',
  facts: [1, 2, 3],
  deadlines: [deadlineExample],
  tasks: [taskExample],
  nextStep,
};

export const registrationExample: z.output<typeof registrationView> = { ...receiptExample, possibleDuplicates: [] };

export const factExample: z.output<typeof factView> = {
  no: 4,
  type: 'classified',
  day: '2025-11-25',
  dayCorrectable: true,
  enteredAt: '2025-11-25T09:30:00.000Z',
  enteredBy: owner,
  origin: 'person',
  data: { as: 'complaint-175', authorityOfficeId: null },
  content: { reason: 'Směřuje proti postupu krajského úřadu, jiný prostředek ochrany není.' },
  contentHash: '9f2c2f0f4f2c0d0f7a5c3f1c5f0f6f5a5a0f6f0e5d4c3b2a19f2c2f0f4f2c0d0',
  names: {},
};

export const messageExample: z.output<typeof messageView> = {
  caseId: EXAMPLE_IDS.case,
  registerNumber: numbers.registerNumber,
  key: 'complaint-60d/before-14',
  purpose: 'reminder',
  recipient: owner,
  why: 'owner',
  deadline: 'complaint-60d',
  rung: 'before-14',
  state: 'sent',
  notBefore: '2025-12-29T07:12:00.000Z',
  plannedAt: '2025-12-29T07:00:00.000Z',
  sentAt: '2025-12-29T07:12:04.000Z',
};

export const accessLogExample: z.output<typeof accessLogView> = { at: '2025-11-25T09:29:00.000Z', person: owner, what: 'case' };

export const attachmentExample: z.output<typeof attachmentView> = {
  id: EXAMPLE_IDS.attachment,
  fileName: 'Stížnost – příloha č. 1.pdf',
  mediaType: 'application/pdf',
  size: 183_201,
  sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  uploadedAt: '2025-11-24T08:12:00.000Z',
};
