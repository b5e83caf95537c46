import type { Day } from '../../law/index.ts';
import type { Actor, Role } from '../case/actor.ts';
import { deputyOf, holdersOf, superiorsOf } from '../case/directory.ts';
import { caseNotFound } from '../case/errors.ts';
import type { PersonId } from '../case/ids.ts';
import type { Listing } from '../case/listing.ts';
import type { Directory } from '../case/people.ts';
import { forbidden } from '../case/problems.ts';
import { managersOf, reach } from '../case/recipients.ts';
import type { SubmissionCommand } from './commands.ts';
import { excludedIds, hasOpenBias } from './guard.ts';
import { isSealed } from './progress.ts';
import type { SubmissionState } from './state.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** What the actor is to this case today; everything below follows from it (design § 4). */
type Standing = {
  readonly excluded: boolean;
  readonly isOwner: boolean;
  readonly isManager: boolean;
  readonly isSignatory: boolean;
  readonly isRegistry: boolean;
  /** Entered it themselves, and nobody has it yet: what one wrote down one may read until somebody handles it. */
  readonly isEntrant: boolean;
  readonly isCandidate: boolean;
  readonly judges: readonly string[];
};

function standingOf(state: SubmissionState, actor: Person, directory: Directory, today: Day): Standing {
  const { personId, roles, departmentId } = actor;
  const excluded = excludedIds(state, directory);
  const has = (role: Role): boolean => roles.includes(role);
  const waitsForSignature = state.notice !== null && state.notice.approved !== null && state.notice.signed === null && state.closed === null;
  return {
    excluded: excluded.has(personId),
    isOwner: state.ownerId !== null && (state.ownerId === personId || deputyOf(directory, state.ownerId, today) === personId),
    isManager: isManagerOf(state, actor, directory, today, excluded),
    isSignatory: waitsForSignature && isSignatoryOf(state, actor, directory, today, excluded),
    isRegistry: has('registry') && !state.handedOver && state.registered.by === personId,
    isEntrant: has('caseworker') && state.ownerId === null && state.registered.by === personId,
    isCandidate: has('caseworker') && state.ownerId === null && departmentId === state.departmentId && !isSealed(state),
    judges: state.bias.filter(({ decided, personId: against }) => decided === null && judgeOf(against, directory, today, excluded) === personId)
      .map(({ id }) => id),
  };
}

/** The department's managers and their deputies; where all of these are excluded, whoever they pass it up to. */
export function isManagerOf(state: Pick<SubmissionState, 'departmentId'>, actor: Person, directory: Directory, on: Day, excluded: ReadonlySet<PersonId>): boolean {
  if (actor.roles.includes('manager') && actor.departmentId === state.departmentId) return true;
  const managers = holdersOf(directory, 'manager', state.departmentId);
  if (managers.some(({ id }) => deputyOf(directory, id, on) === actor.personId && !excluded.has(id))) return true;
  if (managers.some(({ id }) => !excluded.has(id))) return false;
  return managersOf(state.departmentId, { directory, on, excluded }).some(({ person }) => person === actor.personId);
}

/** Signatories of the department and of the whole authority; a paper does not wait for one who is away and has a deputy. */
function isSignatoryOf(state: SubmissionState, actor: Person, directory: Directory, on: Day, excluded: ReadonlySet<PersonId>): boolean {
  const signs = (departmentId: string | null): boolean => departmentId === null || departmentId === state.departmentId;
  if (actor.roles.includes('signatory') && signs(actor.departmentId)) return true;
  return [state.departmentId, null].flatMap((departmentId) => holdersOf(directory, 'signatory', departmentId))
    .some(({ id }) => deputyOf(directory, id, on) === actor.personId && !excluded.has(id));
}

/** Bias is decided by the superior of the one objected to (§ 14 odst. 2 SŘ), or whoever stands in. */
export function judgeOf(against: PersonId, directory: Directory, on: Day, excluded: ReadonlySet<PersonId>): PersonId | null {
  const [superior] = superiorsOf(directory, against);
  if (superior === undefined) return null;
  return reach(superior, 'manager', { directory, on, excluded })?.person ?? null;
}

/** Who takes which step. `owner` includes the deputy of an absent owner. */
export type Taker = 'owner' | 'manager' | 'signatory' | 'registry' | 'candidate' | 'judge' | 'reader';
const OWNER: readonly Taker[] = ['owner'];

/** Steps that are the same whatever kind of submission it is (design § 4). */
export const TAKERS: Readonly<Record<SubmissionCommand['type'], readonly Taker[]>> = {
  assignNumbers: ['owner', 'manager', 'registry'], handOverToDepartment: ['registry', 'manager'], addDetails: ['owner', 'registry'],
  confirmSubmission: ['owner', 'registry'], reportChildAtRisk: ['owner', 'manager', 'registry'],
  takeOverChildRisk: ['owner', 'manager', 'candidate', 'registry'], recordChildRiskFeedback: ['owner', 'manager'],
  recordNotifierRequest: ['owner', 'manager', 'registry'], recordNotifierInformed: ['owner', 'manager'], forward: OWNER,
  tellComplainantOfForwarding: OWNER, recordForwardDelivered: OWNER, askForForwardResult: OWNER, recordForwardResult: OWNER,
  assign: ['manager'], declareBias: ['reader', 'candidate'], decideBias: ['judge'], draftNotice: OWNER, approveNotice: ['manager'],
  returnNotice: ['manager', 'signatory'], signNotice: ['signatory'], dispatchNotice: OWNER, recordNoticeDelivered: OWNER,
  setMeasure: OWNER, checkMeasure: OWNER, withdraw: OWNER, goOnExOfficio: ['manager'], join: OWNER, extendDeadline: OWNER,
  pauseDeadline: OWNER, reopen: ['manager'], addNote: ['owner', 'manager'], attach: ['owner', 'manager', 'registry'], correctDay: OWNER,
  correctArrival: ['owner', 'registry'], cancelMistake: ['owner', 'manager', 'registry'],
};

/** Steps that settle something: not while an objection of bias against the actor waits (§ 14 odst. 3 SŘ). */
const DECIDING = ['assign', 'decideBias', 'approveNotice', 'signNotice', 'goOnExOfficio', 'close', 'reopen'];

type Command = { readonly type: string };

/** What a kind of submission adds to the rights that all have. */
export type OwnRights = {
  /** The command that opens a case of this kind. */
  readonly opening: string;
  /** Of every step of this kind. */
  readonly takers: Readonly<Record<string, readonly Taker[]>>;
  /** Further steps that settle something. */
  readonly deciding: readonly string[];
};

/** Rights in cases of one kind of submission; the role table of design § 4. */
export class Rights {
  private readonly deciding: ReadonlySet<string>;

  constructor(private readonly own: OwnRights) {
    this.deciding = new Set([...DECIDING, ...own.deciding]);
  }

  /** `state` null: a case that does not exist yet. */
  mayDo(state: SubmissionState | null, actor: Actor, command: Command, directory: Directory, today: Day): boolean {
    if (actor.kind !== 'person') return false;
    if (command.type === this.own.opening) return state === null && actor.roles.some((role) => role === 'registry' || role === 'caseworker');
    if (state === null) return false;
    const standing = standingOf(state, actor, directory, today);
    if (standing.excluded) return false;
    if (this.deciding.has(command.type) && hasOpenBias(state, actor.personId)) return false;
    return this.own.takers[command.type]?.some((taker) => isTaker(taker, standing, command)) === true;
  }

  /** Throws as for a missing case where the actor may not even know of it, `forbidden` where only this step is not theirs. */
  assertMayDo(state: SubmissionState | null, actor: Actor, command: Command, directory: Directory, today: Day): void {
    if (this.mayDo(state, actor, command, directory, today)) return;
    if (state === null && command.type === this.own.opening) {
      throw forbidden('case.registerForbidden', 'Podání zapisuje podatelna nebo referent; požádejte je o zápis.');
    }
    if (state === null || !mayRead(state, actor, directory, today)) throw caseNotFound();
    if (actor.kind === 'person' && this.deciding.has(command.type) && hasOpenBias(state, actor.personId)) {
      throw forbidden('bias.pending', 'O Vaší podjatosti se rozhoduje; do té doby ve věci nerozhodujte.');
    }
    throw forbidden('case.stepForbidden', 'Tento krok Vám nepřísluší; obraťte se na toho, kdo věc vyřizuje, nebo na vedoucího.');
  }
}

function isTaker(taker: Taker, standing: Standing, command: Command): boolean {
  switch (taker) {
    case 'owner': return standing.isOwner;
    case 'manager': return standing.isManager;
    case 'signatory': return standing.isSignatory;
    case 'registry': return standing.isRegistry;
    case 'candidate': return standing.isCandidate;
    case 'judge': return 'objectionId' in command && standing.judges.includes(command.objectionId as string);
    case 'reader': return isReader(standing);
  }
}

/** Reads the case for a part in it; an auditor reads every case and takes no step. */
function isReader({ isOwner, isManager, isSignatory, isRegistry, isEntrant, judges }: Standing): boolean {
  return isOwner || isManager || isSignatory || isRegistry || isEntrant || judges.length > 0;
}

/** What lists and counts show of the case; 'hidden': nothing, as if it were not there. */
export function listingOf(state: SubmissionState, actor: Actor, directory: Directory, today: Day): Listing {
  if (actor.kind === 'process') return 'full';
  if (actor.kind === 'invitee') return 'hidden';
  const standing = standingOf(state, actor, directory, today);
  if (standing.excluded) return 'hidden';
  if (mayRead(state, actor, directory, today)) return 'full';
  if (standing.isCandidate) return 'no-names';
  if (actor.roles.includes('internal-control')) return 'no-content';
  return actor.roles.includes('administrator') ? 'number-and-dates' : 'hidden';
}

export function mayRead(state: SubmissionState, actor: Actor, directory: Directory, today: Day): boolean {
  if (actor.kind !== 'person') return actor.kind === 'process';
  const standing = standingOf(state, actor, directory, today);
  return !standing.excluded && (isReader(standing) || actor.roles.includes('auditor'));
}
