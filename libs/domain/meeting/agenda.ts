import type { Actor } from '../case/actor.ts';
import type { Agenda } from '../case/agenda.ts';
import { decideProcess } from '../case/decide-process.ts';
import type { Directory } from '../case/people.ts';
import { reachOfAll } from '../case/recipients.ts';
import { listedAsMeeting } from '../planning/listed-as.ts';
import { listingOfMeetings, mayApprove, mayPrepare, mayReadMeetings, refuseStep, type Held } from '../planning/rights.ts';
import type { Day } from '../../law/index.ts';
import type { MeetingCommand } from './commands.ts';
import { decideMeeting } from './decide.ts';
import { evolveMeeting } from './evolve.ts';
import { meetMoment } from './meet-moment.ts';
import { meetingView } from './moments.ts';
import { firstDay, type MeetingState } from './state.ts';
import { nextStep, tasksOf } from './tasks.ts';

const APPROVING: readonly MeetingCommand['type'][] = ['approveMinutes', 'returnMinutes'];
/** What somebody invited may do by the link. */
const INVITEES: readonly MeetingCommand['type'][] = ['answer', 'addAgendaPoint'];

function heldOf({ departmentId, ownerId, leaderId, invitees }: MeetingState): Held {
  return { departmentId, ownerId, leaderId, preparers: [], invited: invitees.flatMap(({ personId, removed }) => (personId === null || removed ? [] : [personId])) };
}

function mayDo(state: MeetingState | null, actor: Actor, command: MeetingCommand, directory: Directory, today: Day): boolean {
  if (state === null || command.type === 'openMeeting') return false;
  if (actor.kind === 'invitee') return INVITEES.includes(command.type) && 'inviteeId' in command && command.inviteeId === actor.inviteeId;
  const held = heldOf(state);
  if (APPROVING.includes(command.type)) return mayApprove(held, actor, directory, today);
  if (command.type === 'answer' && actor.kind === 'person' && state.invitees.some(({ id, personId }) => id === command.inviteeId && personId === actor.personId)) return true;
  return mayPrepare(held, actor, directory, today);
}

export const MEETING_AGENDA: Agenda<MeetingState, MeetingCommand> = {
  kind: 'meeting',
  opening: { command: 'openMeeting', fact: 'meetingOpened' },
  isCorrectable: () => false,
  numberPattern: ({ meetingNumberPattern }) => meetingNumberPattern,
  decide: decideMeeting,
  evolve: evolveMeeting,
  decideProcess: (state, command, ctx) => decideProcess(state, command, ctx, {
    isLawful: () => false, reachOf: (_state, ctx) => reachOfAll(ctx), meetMoment,
  }),
  processView: meetingView,
  tasksOf, nextStep,
  excludedOf: () => [],
  suggestOwner: ({ ownerId }) => (ownerId === null ? { kind: 'superior-body' } : { kind: 'person', personId: ownerId, why: 'least-load' }),
  listedAs: (state) => listedAsMeeting('meeting', firstDay(state), state.invitees.flatMap(({ officeId, removed }) => (officeId === null || removed ? [] : [officeId]))),
  listingOf: (state, actor, directory, today) => listingOfMeetings(heldOf(state), actor, directory, today),
  mayRead: (state, actor, directory, today) => mayReadMeetings(heldOf(state), actor, directory, today),
  mayDo,
  assertMayDo: (state, actor, command, directory, today) => {
    if (!mayDo(state, actor, command, directory, today)) refuseStep(state === null ? null : heldOf(state), actor, directory, today);
  },
};
