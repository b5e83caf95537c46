import { z } from 'zod';
import { day, id, idsOnce, instant, LIMITS, line, recordNumber, text } from '../fields.ts';
import { child, claim, complainedOf, party } from './parties.ts';
import { CLASSIFICATIONS } from '../words.ts';
import { arrival, once } from './register.ts';

const reason = z.strictObject({ reason: text(4000) });

export const intakeSteps = {
  assignNumbers: z
    .strictObject({ fileNumber: recordNumber().exactOptional(), documentNumber: recordNumber().exactOptional() })
    .refine((body) => body.fileNumber !== undefined || body.documentNumber !== undefined, { error: 'Uveďte spisovou značku nebo č. j.' }),
  handOverToDepartment: z.strictObject({ departmentId: id('odboru'), day: day() }),
  addDetails: z
    .strictObject({
      parties: once(party, LIMITS.parties).exactOptional(),
      children: once(child, LIMITS.list).exactOptional(),
      complainedOf: once(complainedOf, LIMITS.list).exactOptional(),
      claims: once(claim, LIMITS.list).exactOptional(),
      workedOnChild: idsOnce(id('osoby')).exactOptional(),
      handledFirst: idsOnce(id('osoby')).exactOptional(),
    })
    .refine((body) => Object.values(body).some((list) => list.length > 0), { error: 'Uveďte, co se doplňuje.' }),
  confirmSubmission: z.strictObject({ day: day(), by: z.enum(['writing', 'orally', 'databox', 'signed-email']) }),
  reportChildAtRisk: z.strictObject({ day: day(), crimeSuspected: z.boolean(), text: z.strictObject({ grounds: text(4000) }) }),
  takeOverChildRisk: z.strictObject({
    officeId: id('úřadu'),
    at: instant(),
    policeInformed: z.boolean(),
    feedbackAsked: z.boolean(),
    text: z.strictObject({ takenOverBy: line() }),
  }),
  recordChildRiskFeedback: z.strictObject({ day: day(), text: z.strictObject({ feedback: text(4000) }) }),
  recordNotifierRequest: z.strictObject({ day: day() }),
  recordNotifierInformed: z.strictObject({ day: day() }),
  classify: z.strictObject({
    as: z.enum(CLASSIFICATIONS),
    day: day(),
    authorityOfficeId: id('úřadu').exactOptional(),
    text: reason,
  }),
  assign: z.strictObject({ ownerId: id('osoby') }),
  declareBias: z.strictObject({ personId: id('osoby'), by: z.enum(['self', 'party']), text: reason }),
  correctDay: z.strictObject({ factNo: z.int().min(1).max(1_000_000), day: day(), text: reason }),
  correctArrival: z.strictObject({ arrival, text: reason }),
  addNote: z.strictObject({ text: z.strictObject({ note: text() }) }),
  attach: z.strictObject({ attachmentId: id('přílohy') }),
  cancelMistake: z.strictObject({ text: reason }),
};
