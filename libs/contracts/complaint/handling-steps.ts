import { z } from 'zod';
import { day, id, idsOnce, line, LIMITS, localId, recordNumber, text } from '../fields.ts';
import { firstHandling } from '../first-handling.ts';
import { CLOSING_REASONS, FINDINGS, REGIME_STEPS } from '../words.ts';

const reason = z.strictObject({ reason: text(4000) });
const finding = z.enum(FINDINGS);

/** The door made it when the objection was entered; it stands in the case's detail. */
const objectionId = (): z.ZodString => z.string().regex(/^bias-\d{1,7}$/, { error: 'Námitku vyberte z věci; její označení má tvar bias-7.' }).meta({ examples: ['bias-7'] });

/** As the list of deadlines names it: 'complaint-60d', 'documents-set:z1'. */
function deadlineKey(): z.ZodString {
  return z.string().regex(/^[a-z0-9][a-z0-9:-]{0,160}$/i, { error: 'Lhůtu vyberte ze seznamu lhůt věci.' }).meta({ examples: ['complaint-60d'] });
}

export const forwardingSteps = {
  forward: z.strictObject({
    day: day(),
    toOfficeId: id('úřadu').exactOptional(),
    attention: z.enum(['secretary', 'mayor', 'office']),
    documentNumber: recordNumber().exactOptional(),
    text: z.strictObject({ resolution: text(4000), to: line().exactOptional() }),
  }),
  tellComplainantOfForwarding: z.strictObject({ day: day(), documentNumber: recordNumber().exactOptional() }),
  recordForwardDelivered: z.strictObject({ day: day(), proof: z.enum(['databox-receipt', 'postal-receipt', 'statement']) }),
  askForForwardResult: z.strictObject({ day: day() }),
  recordForwardResult: z.strictObject({
    day: day(),
    finding: finding.exactOptional(),
    documentNumber: recordNumber().exactOptional(),
    text: z.strictObject({ result: text(4000) }),
  }),
};

export const handlingSteps = {
  decideBias: z.strictObject({ objectionId: objectionId(), excluded: z.boolean(), text: z.strictObject({ resolution: text(4000) }) }),
  requestDocuments: z.strictObject({
    requestId: localId(),
    fromOfficeId: id('úřadu').exactOptional(),
    day: day(),
    dueDay: day(),
    text: z.strictObject({ what: text(2000), from: line().exactOptional() }),
  }),
  receiveDocuments: z.strictObject({ requestId: localId(), day: day(), complete: z.boolean() }),
  requestStatement: z.strictObject({ requestId: localId(), complainedOfId: localId(), day: day(), dueDay: day() }),
  receiveStatement: z.strictObject({ requestId: localId(), day: day(), text: z.strictObject({ statement: text() }) }),
  recordHearing: z.strictObject({
    day: day(),
    partyId: localId().exactOptional(),
    complainedOfId: localId().exactOptional(),
    text: z.strictObject({ record: text() }),
  }),
  evaluateClaim: z.strictObject({ claimId: localId(), finding, text: z.strictObject({ reasons: text() }) }),
  proposeExceedance: z.strictObject({ missing: idsOnce(localId()), noticeToComplainant: day(), text: reason }),
  approveExceedance: z.strictObject({ approved: z.boolean(), text: reason }),
  extendDeadline: z.strictObject({ deadline: deadlineKey(), newDay: day(), text: reason }),
  pauseDeadline: z.strictObject({ deadline: deadlineKey(), text: reason }),
};

export const noticeSteps = {
  draftNotice: z.strictObject({ day: day(), text: z.strictObject({ notice: text() }) }),
  approveNotice: z.strictObject({ day: day() }),
  returnNotice: z.strictObject({ day: day(), text: reason }),
  signNotice: z.strictObject({ day: day(), text: z.strictObject({ signedBy: line(), position: line() }) }),
  dispatchNotice: z.strictObject({
    day: day(),
    recipients: idsOnce(localId(), LIMITS.parties),
    by: z.enum(['databox', 'post', 'email', 'in-person']),
    documentNumber: recordNumber().exactOptional(),
  }),
  recordNoticeDelivered: z.strictObject({
    day: day(),
    recipient: localId(),
    proof: z.enum(['databox-receipt', 'databox-fiction', 'postal-receipt', 'deposit-fiction', 'refused', 'handed-over']),
  }),
};

export const endSteps = {
  setMeasure: z.strictObject({
    measureId: localId(),
    day: day().exactOptional(),
    dueDay: day(),
    toOfficeId: id('úřadu').exactOptional(),
    text: z.strictObject({ internal: text(4000), forComplainant: text(4000) }),
  }),
  checkMeasure: z.strictObject({
    measureId: localId(),
    day: day(),
    done: z.boolean(),
    newDueDay: day().exactOptional(),
    text: z.strictObject({ result: text(4000) }),
  }),
  tellMeasures: z.strictObject({ day: day() }),
  wishToBeToldOfMeasures: z.strictObject({ day: day() }),
  withdraw: z.strictObject({ partyId: localId().exactOptional(), day: day(), text: reason }),
  goOnExOfficio: z.strictObject({ text: reason }),
  join: z.strictObject({ withCaseId: id('věci'), text: reason }),
  openReview: z.strictObject({ first: firstHandling }),
  noteRegimeStep: z.strictObject({ step: z.enum(REGIME_STEPS), day: day() }),
  settleByHand: z.strictObject({ day: day(), text: z.strictObject({ how: text(4000) }) }),
  close: z.strictObject({ reason: z.enum(CLOSING_REASONS), day: day(), text: z.strictObject({ note: text(4000) }).exactOptional() }),
  reopen: z.strictObject({ day: day(), text: reason }),
};
