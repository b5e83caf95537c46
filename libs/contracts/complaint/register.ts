import { z } from 'zod';
import { day, id, idsOnce, instant, LIMITS, line, recordNumber, text } from '../fields.ts';
import type { BodySchema } from './body.ts';
import { child, claim, complainedOf, party } from './parties.ts';

export const arrival = z.strictObject({
  databoxDelivered: day().exactOptional(),
  registryStamped: day().exactOptional(),
  firstReceived: day().exactOptional(),
  handedToDepartment: day().exactOptional(),
  competentReceived: day().exactOptional(),
});

export const oralRecord = z.strictObject({
  kind: z.literal('record'),
  takenAt: instant(),
  signed: z.enum(['both', 'refused-to-sign']),
  readBack: z.boolean(),
  copyHandedOver: z.boolean(),
  text: z.strictObject({ place: line(), words: text() }),
});

const oral = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settled-at-once'), text: z.strictObject({ how: line(500) }) }),
  oralRecord,
]);

/** Each part is named once: later commands point at it. */
export function once<T extends { id: string }>(of: z.ZodType<T>, max: number): z.ZodType<T[]> {
  return z.array(of).max(max).refine((all) => new Set(all.map((one) => one.id)).size === all.length, { error: 'Totéž označení je použito dvakrát.' });
}

/** Body of POST /complaints. */
export const registerComplaint = z.strictObject({
  channel: z.enum(['post', 'databox', 'email', 'desk', 'telephone', 'oral']),
  arrival,
  fileNumber: recordNumber().exactOptional(),
  documentNumber: recordNumber().exactOptional(),
  departmentId: id('odboru'),
  anonymous: z.boolean(),
  confidential: z.boolean(),
  wantsMeasures: z.boolean(),
  emailSignatureRecognised: z.boolean().exactOptional(),
  childAtRisk: z.boolean(),
  crimeSuspected: z.boolean().exactOptional(),
  parties: once(party, LIMITS.parties),
  children: once(child, LIMITS.list),
  complainedOf: once(complainedOf, LIMITS.list),
  claims: once(claim, LIMITS.list),
  attachments: idsOnce(id('přílohy')),
  workedOnChild: idsOnce(id('osoby')).exactOptional(),
  handledFirst: idsOnce(id('osoby')).exactOptional(),
  text: z.strictObject({ subject: line(LIMITS.subject), body: text().exactOptional() }),
  oral: oral.exactOptional(),
}) satisfies BodySchema<'registerComplaint'>;
