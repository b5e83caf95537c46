import { z } from 'zod';
import { MEETING_PHASES, SERIES_PHASES } from '../planning-words.ts';
import { PHASES } from '../words.ts';
import { bilingual, dayOut, idOut } from './common.ts';
import { deadlineView } from './deadline.ts';
import { nextStepView, taskView } from './task.ts';

/** What a command brought: the new version and all that follows at once. */
export const receiptView = z
  .strictObject({
    caseId: idOut,
    version: z.int(),
    registerNumber: z.string().nullable(),
    phase: z.enum(PHASES),
    facts: z.array(z.int()).meta({ description: 'Čísla událostí, které příkaz zapsal.' }),
    deadlines: z.array(deadlineView).meta({ description: 'Lhůty, které příkaz založil, splnil, přepočítal nebo zrušil.' }),
    tasks: z.array(taskView).meta({ description: 'Všechny otevřené úkoly věci.' }),
    nextStep: nextStepView.nullable(),
    opened: z.strictObject({ caseId: idOut, registerNumber: z.string() }).exactOptional().meta({ description: 'Věc, kterou příkaz založil vedle této.' }),
  })
  .meta({ id: 'Receipt' });

/** Cases that may be the same: same day 0 and something in common. Only those that this person may see. */
export const duplicateHint = z
  .strictObject({ caseId: idOut, registerNumber: z.string().nullable(), receivedDay: dayOut.nullable(), why: bilingual })
  .meta({ id: 'DuplicateHint' });

export const registrationView = z
  .strictObject({ ...receiptView.shape, possibleDuplicates: z.array(duplicateHint) })
  .meta({ id: 'Registration' });

const opened = { caseId: idOut, registerNumber: z.string() };

export const seriesReceiptView = z
  .strictObject({
    ...receiptView.shape,
    phase: z.enum(SERIES_PHASES),
    meetings: z.array(z.strictObject({ ...opened, day: dayOut })).exactOptional().meta({ description: 'Porady, které vznikly z potvrzených termínů.' }),
  })
  .meta({ id: 'SeriesReceipt' });

export const meetingReceiptView = z.strictObject({ ...receiptView.shape, phase: z.enum(MEETING_PHASES) }).meta({ id: 'MeetingReceipt' });
