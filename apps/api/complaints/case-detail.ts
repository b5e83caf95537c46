import type { z } from 'zod';
import type { StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import type { CaseReader, OpenedCase } from '../../../libs/casework/queries/case-reader.ts';
import type { CaseLinkRow } from '../../../libs/casework/queries/case-links.ts';
import type { CaseRow } from '../../../libs/casework/queries/case-list.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { caseDetail } from '../../../libs/contracts/index.ts';
import { nextStep, tasksOf } from '../../../libs/domain/index.ts';
import type { CaseState, Task } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import { Names } from '../views/names.ts';
import { nextStepViewOf, taskViewOf } from '../views/task-view.ts';
import { allowedCommands } from './allowed-commands.ts';
import { attachmentViewOf } from './attachment-view.ts';
import { summaryOf } from './case-summary.ts';
import { matterViewOf } from './matter-view.ts';

type Detail = z.output<typeof caseDetail>;
type Parts = { readonly opened: OpenedCase; readonly row: CaseRow; readonly attachments: readonly StoredAttachment[]; readonly links: readonly CaseLinkRow[] };

/** The whole case for somebody who may read it. */
export async function caseDetailOf(reader: CaseReader, { actor, now }: Viewer, { opened, row, attachments, links }: Parts): Promise<Detail> {
  const { state, facts, office } = opened;
  const tasks = tasksOf(state);
  const names = await Names.of(reader, { people: peopleOf(state, tasks), offices: officesOf(state) });
  const { shown, ...summary } = summaryOf(row, { ...office, now });
  if (shown !== 'full') throw new Error('a case was opened for somebody to whom lists do not show it in full');
  return {
    ...summary,
    // The facts are read later than the row: what they say is the newer.
    version: state.version,
    phase: state.phase,
    ...matterViewOf(state, facts, names),
    attachments: attachments.map(attachmentViewOf),
    deadlines: state.deadlines.map((deadline) => deadlineViewOf(deadline, { ...office, now })),
    tasks: tasks.map((task) => taskViewOf(task, names)),
    nextStep: nextStepViewOf(nextStep(state)),
    links: [...links],
    allowed: allowedCommands(state, actor, office.directory, pragueDay(now)),
  };
}

function peopleOf(state: CaseState, tasks: readonly Task[]): (string | null)[] {
  return [
    ...state.complainedOf.map((entry) => (entry.kind === 'ours' ? entry.person : null)),
    ...state.bias.map(({ personId }) => personId),
    ...tasks.map(({ assignee }) => ('person' in assignee ? assignee.person : null)),
  ];
}

function officesOf(state: CaseState): (string | null)[] {
  return [
    ...state.children.map(({ residenceOfficeId }) => residenceOfficeId),
    ...state.complainedOf.map((entry) => (entry.kind === 'official' ? entry.officeId : null)),
    ...(state.kind === 'complaint' ? state.documents.map(({ fromOfficeId }) => fromOfficeId) : [state.first.officeId, ...state.requests.map(({ officeId }) => officeId)]),
    ...state.measures.map(({ toOfficeId }) => toOfficeId),
    state.forwarding?.forwarded.toOfficeId ?? null,
  ];
}
