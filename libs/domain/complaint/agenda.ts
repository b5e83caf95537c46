import type { Agenda } from '../case/agenda.ts';
import { decideProcess } from '../case/decide-process.ts';
import { viewOf } from '../case/view-of.ts';
import { excludedOf } from '../submission/guard.ts';
import { listedAs, type Related } from '../submission/listed-as.ts';
import { reachOf } from '../submission/messages.ts';
import { listingOf, mayRead } from '../submission/rights.ts';
import { suggestOwner } from '../submission/suggestion.ts';
import type { ComplaintCommand } from './commands.ts';
import { decideComplaint } from './decide.ts';
import { evolveComplaint } from './evolve.ts';
import { isLawful } from './consequences.ts';
import { isCorrectable } from './correctable.ts';
import { assertMayDo, mayDo } from './rights.ts';
import type { ComplaintState } from './state.ts';
import { nextStep, tasksOf } from './tasks.ts';

export const COMPLAINT_AGENDA: Agenda<ComplaintState, ComplaintCommand> = {
  kind: 'complaint',
  opening: { command: 'registerComplaint', fact: 'complaintRegistered' },
  isCorrectable,
  numberPattern: ({ registerNumberPattern }) => registerNumberPattern,
  decide: decideComplaint,
  evolve: evolveComplaint,
  decideProcess: (state, command, ctx) => decideProcess(state, command, ctx, { isLawful, reachOf }),
  processView: viewOf,
  listedAs: (state) => listedAs(state, [
    [state.classified?.authorityOfficeId, 'authority'], ...state.documents.map(({ fromOfficeId }): Related => [fromOfficeId, 'documents']),
  ], state.reviewOpened === null ? [] : [{ caseId: state.reviewOpened.caseId, relation: 'review-opened' }]),
  tasksOf, nextStep, excludedOf, suggestOwner, listingOf, mayRead, mayDo, assertMayDo,
};
