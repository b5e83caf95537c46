import type { Agenda } from '../case/agenda.ts';
import { decideProcess } from '../case/decide-process.ts';
import { viewOf } from '../case/view-of.ts';
import { excludedOf } from '../submission/guard.ts';
import { listedAs, type Related } from '../submission/listed-as.ts';
import { reachOf } from '../submission/messages.ts';
import { listingOf, mayRead, Rights, TAKERS, type Taker } from '../submission/rights.ts';
import { suggestOwner } from '../submission/suggestion.ts';
import type { ReviewCommand } from './commands.ts';
import { isLawful } from './consequences.ts';
import { isCorrectable } from './correctable.ts';
import { decideReview } from './decide.ts';
import { evolveReview } from './evolve.ts';
import type { ReviewState } from './state.ts';
import { nextStep, tasksOf } from './tasks.ts';

const OWNER: readonly Taker[] = ['owner'];
const OWN: Readonly<Record<Exclude<ReviewCommand['type'], 'registerReview'>, readonly Taker[]>> = {
  ...TAKERS, describeFirstHandling: ['owner', 'candidate', 'registry'], classify: ['owner', 'candidate'], requestFromOffice: OWNER, receiveFromOffice: OWNER,
  urgeOffice: OWNER, assessHandling: OWNER, close: OWNER,
};

const RIGHTS = new Rights({ opening: 'registerReview', takers: OWN, deciding: ['classify', 'assessHandling'] });

export const REVIEW_AGENDA: Agenda<ReviewState, ReviewCommand> = {
  kind: 'review',
  opening: { command: 'registerReview', fact: 'reviewRegistered' },
  isCorrectable,
  numberPattern: ({ reviewNumberPattern }) => reviewNumberPattern,
  decide: decideReview,
  evolve: evolveReview,
  decideProcess: (state, command, ctx) => decideProcess(state, command, ctx, { isLawful, reachOf }),
  processView: viewOf,
  listedAs: (state) => listedAs(
    state,
    [[state.first.officeId, 'authority'], ...state.requests.map(({ officeId }): Related => [officeId, 'documents'])],
    state.first.caseId === null ? [] : [{ caseId: state.first.caseId, relation: 'first-complaint' }],
  ),
  tasksOf, nextStep, excludedOf, suggestOwner, listingOf, mayRead,
  mayDo: (state, actor, command, directory, today) => RIGHTS.mayDo(state, actor, command, directory, today),
  assertMayDo: (state, actor, command, directory, today) => { RIGHTS.assertMayDo(state, actor, command, directory, today); },
};
