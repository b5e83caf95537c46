import { z } from 'zod';
import { day, id, text } from './fields.ts';
import { dayOut, idOut, instantOut } from './views/common.ts';

/** zavřeno · obsazeno · školní prázdniny · výkazy */
export const BUSY_KINDS = ['closed', 'busy', 'school-holiday', 'statements'] as const;
const busyKind = z.enum(BUSY_KINDS).meta({ id: 'BusyKind' });

const terms = {
  from: day().describe('První den.'),
  to: day().describe('Poslední den včetně.'),
  officeId: id('úřadu').nullable().describe('Kterého úřadu se týká; null = všech.'),
  kind: busyKind,
  note: text(500).nullable(),
};

export const busyTimeParams = z.object({ id: id('termínu') });
export const busyTimeBody = z.strictObject(terms).meta({ id: 'BusyTimeTerms' });
export const busyTimeChangesBody = z
  .strictObject(terms)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, { error: 'Uveďte aspoň jeden údaj, který se má změnit.' })
  .meta({ id: 'BusyTimeChanges' });
export const busyTimeQuery = z.strictObject({
  year: z.string().regex(/^(?:19|20|21)\d\d$/, { error: 'Rok uveďte čtyřmi číslicemi.' }).transform(Number).exactOptional().describe('Jen termíny, které do roku zasahují.'),
  office: id('úřadu').exactOptional().describe('Jen termíny úřadu a společné všem.'),
});

export const busyTimeView = z
  .strictObject({
    id: idOut, from: dayOut, to: dayOut, officeId: idOut.nullable(), kind: busyKind, note: z.string().nullable(), enteredAt: instantOut, enteredBy: idOut.nullable(), version: z.int(),
  })
  .meta({ id: 'BusyTime' });
export const busyTimeList = z.strictObject({ items: z.array(busyTimeView) }).meta({ id: 'BusyTimeList' });
