import { z } from 'zod';
import { day, id, recordNumber } from './fields.ts';
import { FINDINGS } from './words.ts';

/** Whose handling, of which complaint, is to be reviewed; the first complaint may exist only elsewhere. */
export const firstHandling = z
  .strictObject({
    caseId: id('původní věci').exactOptional().describe('Je-li původní stížnost v této evidenci.'),
    handledBy: z.enum(['us', 'office']).describe('Čí vyřízení: us = krajský úřad, office = jiný úřad.'),
    officeId: id('úřadu').exactOptional(),
    deliveredDay: day().describe('Kdy byla stížnost doručena tomu, kdo ji měl vyřídit.'),
    outcome: z.enum(['notified', 'not-handled']),
    noticeDay: day().exactOptional().describe('Den vyrozumění.'),
    finding: z.enum(FINDINGS).exactOptional(),
    documentNumber: recordNumber().exactOptional().describe('Č. j. úřadu, který stížnost vyřizoval.'),
  })
  .meta({ id: 'FirstHandling' });
