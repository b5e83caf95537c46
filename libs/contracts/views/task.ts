import { z } from 'zod';
import { CASE_KINDS } from '../words.ts';
import { dayOut, idOut, personRef } from './common.ts';

export const taskView = z
  .strictObject({
    key: z.string(),
    kind: z.string(),
    title: z.string(),
    assignee: z.union([z.strictObject({ person: personRef }), z.strictObject({ role: z.string() })]),
    openedOn: dayOut,
    due: dayOut.nullable(),
    deadline: z.string().nullable(),
    urgent: z.boolean(),
  })
  .meta({ id: 'Task' });

export const taskRow = z
  .strictObject({
    ...taskView.shape, caseId: idOut, caseKind: z.enum(CASE_KINDS),
    about: z.string().nullable().meta({ description: 'Název řady nebo porady; u podání null.' }),
    agreed: z.string().nullable().meta({ description: 'Znění úkolu, na kterém se shodla porada; u jiných úkolů null.' }),
    registerNumber: z.string().nullable(), fileNumber: z.string().nullable(),
  })
  .meta({ id: 'TaskRow' });

/** The one thing to do next, in words; `key`: of its task. */
export const nextStepView = z
  .strictObject({ key: z.string(), kind: z.string(), text: z.string(), due: dayOut.nullable() })
  .meta({ id: 'NextStep' });
