import { z } from 'zod';
import { registerComplaint, oralRecord } from '../complaint/register.ts';
import { id, idsOnce } from '../fields.ts';
import { firstHandling } from '../first-handling.ts';
import type { ReviewBodySchema } from './body.ts';

const { anonymous: _anonymous, wantsMeasures: _wantsMeasures, claims: _claims, oral: _oral, ...intake } = registerComplaint.shape;

/** Body of POST /reviews. */
export const registerReview = z.strictObject({
  ...intake,
  of: z.enum(['complaint', 'review']).describe('Co bylo vyřízeno. Stížnost na přešetření je nová stížnost; zde se odmítne.'),
  first: firstHandling,
  oral: oralRecord.exactOptional(),
  foundBiased: idsOnce(id('osoby')).exactOptional().describe('Kdo byl ve věci už dříve vyloučen pro podjatost.'),
}) satisfies ReviewBodySchema<'registerReview'>;
