import { z } from 'zod';
import { day, id } from './fields.ts';
import { dayOut, idOut, instantOut } from './views/common.ts';

const terms = {
  from: day().describe('První den.'),
  to: day().nullable().describe('Poslední den včetně; null = do odvolání.'),
  deputyId: id('zástupu').nullable().describe('Kdo zastupuje; null = práce jde vedoucímu.'),
};

export const absenceParams = z.object({ id: id('nepřítomnosti') });
export const newAbsenceBody = z.strictObject({ personId: id('člověka'), ...terms }).meta({ id: 'NewAbsence' });
export const absenceTermsBody = z.strictObject(terms).meta({ id: 'AbsenceTerms' });
export const absenceQuery = z.strictObject({
  person: id('člověka').exactOptional(),
  from: day().exactOptional().describe('Jen ty, které zasahují do tohoto dne nebo později.'),
  to: day().exactOptional().describe('Jen ty, které začínají nejpozději tento den.'),
});

export const absenceView = z
  .strictObject({ id: idOut, personId: idOut, from: dayOut, to: dayOut.nullable(), deputyId: idOut.nullable(), enteredAt: instantOut, enteredBy: idOut.nullable() })
  .meta({ id: 'Absence' });
export const absenceList = z.strictObject({ items: z.array(absenceView) }).meta({ id: 'AbsenceList' });
