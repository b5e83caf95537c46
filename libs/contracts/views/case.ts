import { z } from 'zod';
import { CHANNELS, CLASSIFICATIONS, CLOSING_REASONS, FINDINGS, PHASES, REGIME_STEPS, REQUESTED_FROM_OFFICE, REVIEW_RESULTS, SUBMISSION_KINDS } from '../words.ts';
import { bilingual, dayOut, idOut, instantOut, officeRef, personRef } from './common.ts';
import { DEADLINE_STATES, deadlineView, LEGAL_EFFECTS } from './deadline.ts';
import { nextStepView, taskView } from './task.ts';

const nearest = z
  .strictObject({ key: z.string(), title: bilingual, effect: z.enum(LEGAL_EFFECTS), nominalEnd: dayOut, legalEnd: dayOut, state: z.enum(DEADLINE_STATES) })
  .meta({ id: 'NearestDeadline', description: 'Nejbližší otevřená lhůta, která váže nás; interní termín jen tam, kde jiná není.' });

/** What a list shows. For those who may see less of a case, the rest is null. */
const summaryFields = {
  id: idOut,
  kind: z.enum(SUBMISSION_KINDS),
  registerNumber: z.string().nullable().meta({ examples: ['ST-2026-0042'], description: 'Evidenční číslo.' }),
  fileNumber: z.string().nullable().meta({ description: 'Spisová značka.' }),
  documentNumber: z.string().nullable().meta({ description: 'Č. j. podání.' }),
  phase: z.enum(PHASES).nullable(),
  classification: z.enum(CLASSIFICATIONS).nullable(),
  channel: z.enum(CHANNELS).nullable(),
  receivedDay: dayOut.nullable().meta({ description: 'Den 0 lhůty.' }),
  registeredAt: instantOut,
  closedAt: instantOut.nullable(),
  childAtRisk: z.boolean().nullable(),
  owner: personRef.nullable(),
  departmentId: idOut.nullable(),
  nearest: nearest.nullable(),
  openTasks: z.int(),
  version: z.int(),
};

export const caseSummary = z.strictObject({ ...summaryFields, shown: z.enum(['full', 'no-names', 'no-content', 'number-and-dates']).meta({ description: 'Kolik z věci tato osoba vidí.' }) }).meta({ id: 'CaseSummary' });

const partyView = z.strictObject({
  id: z.string(),
  role: z.string(),
  represents: z.array(z.string()),
  relationToChild: z.string().nullable(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  email: z.string().nullable(),
  dataBox: z.string().nullable(),
  phone: z.string().nullable(),
  withdrawnOn: dayOut.nullable().meta({ description: 'Kdy vzal tento stěžovatel podání zpět, zatímco ostatní na něm trvají.' }),
});

const childView = z.strictObject({
  id: z.string(),
  initials: z.string().nullable(),
  birthYear: z.int().nullable(),
  fileMark: z.string().nullable(),
  residenceOffice: officeRef.nullable(),
});

const complainedOfView = z.strictObject({
  id: z.string(),
  kind: z.enum(['ours', 'official', 'accredited-entity']),
  person: personRef.nullable(),
  office: officeRef.nullable(),
  position: z.string().nullable(),
  name: z.string().nullable(),
});

const claimView = z.strictObject({
  id: z.string(),
  claim: z.string().nullable(),
  finding: z.enum(FINDINGS).nullable(),
  reasons: z.string().nullable(),
});

const requestView = z.strictObject({
  id: z.string(),
  kind: z.enum(['documents', 'statement']),
  requestedOn: dayOut,
  dueDay: dayOut,
  receivedOn: dayOut.nullable(),
  complete: z.boolean(),
  office: officeRef.nullable(),
  complainedOfId: z.string().nullable(),
  what: z.string().nullable(),
});

const forwardingView = z
  .strictObject({
    to: officeRef.nullable().meta({ description: 'null = jiný adresát; je uveden v usnesení.' }),
    attention: z.string(),
    forwardedOn: dayOut,
    toldOn: dayOut.nullable().meta({ description: 'Kdy byl o postoupení uvědomen stěžovatel.' }),
    deliveredOn: dayOut.nullable(),
    resultAskedOn: dayOut.nullable(),
    resultOn: dayOut.nullable(),
    finding: z.enum(FINDINGS).nullable(),
    result: z.string().nullable(),
  })
  .meta({ id: 'Forwarding' });

const exceedanceView = z
  .strictObject({
    proposedOn: dayOut,
    missing: z.array(z.string()).meta({ description: 'Žádosti o podklady, které chybějí.' }),
    noticeToComplainant: dayOut,
    reason: z.string().nullable(),
    decidedOn: dayOut.nullable(),
    approved: z.boolean().nullable(),
  })
  .meta({ id: 'Exceedance', description: 'Překročení lhůty podle § 175 odst. 5 SŘ; lhůta se tím neprodlužuje.' });

const noticeView = z
  .strictObject({
    draftedOn: dayOut.nullable(),
    approvedOn: dayOut.nullable(),
    signedOn: dayOut.nullable(),
    dispatchedOn: dayOut.nullable(),
    recipients: z.array(z.string()).meta({ description: 'Účastníci, jimž bylo vypraveno.' }),
    delivered: z.array(z.strictObject({ recipient: z.string(), on: dayOut })),
    text: z.string().nullable(),
  })
  .meta({ id: 'Notice' });

const measureView = z.strictObject({
  id: z.string(),
  dueDay: dayOut,
  doneOn: dayOut.nullable(),
  office: officeRef.nullable(),
  internal: z.string().nullable(),
  forComplainant: z.string().nullable(),
});

const objectionView = z.strictObject({
  id: z.string(),
  person: personRef,
  decided: z.enum(['excluded', 'not-excluded']).nullable(),
});

export const attachmentView = z
  .strictObject({
    id: idOut,
    fileName: z.string(),
    mediaType: z.string().meta({ description: 'Zjištěno z obsahu, ne z přípony.' }),
    size: z.int(),
    sha256: z.string(),
    uploadedAt: instantOut,
  })
  .meta({ id: 'Attachment' });

export const allowedCommand = z
  .strictObject({ type: z.string(), path: z.string(), summary: z.string() })
  .meta({ id: 'AllowedCommand', description: 'Krok, který tato osoba může ve věci nyní provést: POST /complaints/{id}/<path>, u přešetření POST /reviews/{id}/<path>.' });

/** What only a review has. */
const reviewPart = z
  .strictObject({
    first: z.strictObject({
      caseId: idOut.nullable(),
      handledBy: z.enum(['us', 'office']),
      office: officeRef.nullable(),
      deliveredDay: dayOut,
      outcome: z.enum(['notified', 'not-handled']),
      noticeDay: dayOut.nullable(),
      finding: z.enum(FINDINGS).nullable(),
      documentNumber: z.string().nullable(),
    }),
    requests: z.array(
      z.strictObject({
        id: z.string(),
        what: z.enum(REQUESTED_FROM_OFFICE),
        office: officeRef,
        requestedOn: dayOut,
        dueDay: dayOut,
        urged: z.array(z.strictObject({ on: dayOut, to: z.enum(['office', 'secretary']) })),
        receivedOn: dayOut.nullable(),
        complete: z.boolean(),
        statement: z.string().nullable(),
      }),
    ),
    result: z.enum(REVIEW_RESULTS).nullable().meta({ description: 'Jak byla stížnost vyřízena: proper = řádně, partly = zčásti, improper = nikoli.' }),
    reasons: z.string().nullable(),
  })
  .meta({ id: 'ReviewPart' });

const caseLink = z
  .strictObject({
    relation: z.enum(['first-complaint', 'reviewed-in', 'review-opened', 'opened-from', 'joined-to', 'joined-here']).meta({ description: 'first-complaint = původní stížnost, reviewed-in = přešetření jejího vyřízení; review-opened = pokračuje jako přešetření, opened-from = podání, z něhož přešetření vzniklo; joined-to = věc, ke které byla připojena, joined-here = věc připojená k této.' }),
    caseId: idOut,
    kind: z.enum(SUBMISSION_KINDS),
    registerNumber: z.string().nullable(),
  })
  .meta({ id: 'CaseLink' });

export const caseDetail = z
  .strictObject({
    ...summaryFields,
    arrival: z.strictObject({
      databoxDelivered: dayOut.exactOptional(),
      registryStamped: dayOut.exactOptional(),
      firstReceived: dayOut.exactOptional(),
      handedToDepartment: dayOut.exactOptional(),
      competentReceived: dayOut.exactOptional(),
    }),
    start: z.strictObject({ day: dayOut, proof: z.string() }).meta({ description: 'Který den běh lhůty začíná a čím je doložen.' }),
    anonymous: z.boolean(),
    confidential: z.boolean(),
    wantsMeasures: z.boolean(),
    closingReason: z.enum(CLOSING_REASONS).nullable(),
    joinedTo: idOut.nullable(),
    subject: z.string().nullable().meta({ description: 'null = obsah byl vymazán ve skartačním řízení.' }),
    body: z.string().nullable(),
    parties: z.array(partyView),
    children: z.array(childView),
    complainedOf: z.array(complainedOfView),
    claims: z.array(claimView),
    requests: z.array(requestView),
    regimeSteps: z.array(z.strictObject({ step: z.enum(REGIME_STEPS), day: dayOut })).meta({ description: 'Kroky jiného postupu, na kterých závisí lhůty; u přešetření prázdné.' }),
    forwarding: forwardingView.nullable(),
    notice: noticeView,
    exceedance: exceedanceView.nullable(),
    withdrawnOn: dayOut.nullable(),
    measures: z.array(measureView),
    objections: z.array(objectionView),
    attachments: z.array(attachmentView),
    deadlines: z.array(deadlineView),
    tasks: z.array(taskView),
    nextStep: nextStepView.nullable(),
    allowed: z.array(allowedCommand),
    review: reviewPart.exactOptional().meta({ description: 'Jen u přešetření.' }),
    links: z.array(caseLink).exactOptional().meta({ description: 'Související věci, jen ty, které tato osoba smí vidět.' }),
  })
  .meta({ id: 'CaseDetail' });
