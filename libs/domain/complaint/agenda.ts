import type { Agenda } from '../case/agenda.ts';
import type { ComplaintCommand } from './commands.ts';
import { decideProcess } from './decide-process.ts';
import { decideComplaint } from './decide.ts';
import { evolveComplaint } from './evolve.ts';
import { excludedOf } from './guard.ts';
import { listedAs } from './listed-as.ts';
import { processView } from './process-view.ts';
import { assertMayDo, listingOf, mayDo, mayRead } from './rights.ts';
import type { ComplaintState } from './state.ts';
import { suggestOwner } from './suggestion.ts';
import { nextStep, tasksOf } from './tasks.ts';

export const COMPLAINT_AGENDA: Agenda<ComplaintState, ComplaintCommand> = {
  kind: 'complaint',
  opening: { command: 'registerComplaint', fact: 'complaintRegistered' },
  numberPattern: ({ registerNumberPattern }) => registerNumberPattern,
  decide: decideComplaint,
  evolve: evolveComplaint,
  decideProcess, processView, tasksOf, nextStep, excludedOf, suggestOwner, listedAs, listingOf, mayRead, mayDo, assertMayDo,
};
