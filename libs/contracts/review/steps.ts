import { z } from 'zod';
import { child, complainedOf, party } from '../complaint/parties.ts';
import { once } from '../complaint/register.ts';
import { day, id, idsOnce, LIMITS, localId, recordNumber, text } from '../fields.ts';
import { firstHandling } from '../first-handling.ts';
import { REQUESTED_FROM_OFFICE, REVIEW_CLASSES, REVIEW_CLOSING_REASONS, REVIEW_RESULTS } from '../words.ts';

/** Steps that only a review has, or has in another shape than a complaint. */
export const reviewSteps = {
  addDetails: z
    .strictObject({
      parties: once(party, LIMITS.parties).exactOptional(),
      children: once(child, LIMITS.list).exactOptional(),
      complainedOf: once(complainedOf, LIMITS.list).exactOptional(),
      workedOnChild: idsOnce(id('osoby')).exactOptional(),
      handledFirst: idsOnce(id('osoby')).exactOptional(),
    })
    .refine((body) => Object.values(body).some((list) => list.length > 0), { error: 'Uveďte, co se doplňuje.' }),
  describeFirstHandling: z.strictObject({ first: firstHandling }),
  classify: z.strictObject({ as: z.enum(REVIEW_CLASSES), day: day(), text: z.strictObject({ reason: text(4000) }) }),
  recordForwardResult: z.strictObject({ day: day(), documentNumber: recordNumber().exactOptional(), text: z.strictObject({ result: text(4000) }) }),
  requestFromOffice: z.strictObject({
    requestId: localId(), what: z.enum(REQUESTED_FROM_OFFICE), day: day(), dueDay: day(), documentNumber: recordNumber().exactOptional(),
  }),
  receiveFromOffice: z.strictObject({
    requestId: localId(), day: day(), complete: z.boolean(), documentNumber: recordNumber().exactOptional(),
    text: z.strictObject({ statement: text() }).exactOptional(),
  }),
  urgeOffice: z.strictObject({
    requestId: localId(), day: day(), to: z.enum(['office', 'secretary']), newDueDay: day(), documentNumber: recordNumber().exactOptional(),
  }),
  assessHandling: z.strictObject({ result: z.enum(REVIEW_RESULTS), text: z.strictObject({ reasons: text() }) }),
  close: z.strictObject({ reason: z.enum(REVIEW_CLOSING_REASONS), day: day(), text: z.strictObject({ note: text(4000) }).exactOptional() }),
};
