import type { DataSource } from 'typeorm';
import {
  assertMayDo, caseNotFound, decideCase, decideProcess, DomainError, numberPatternOf, processView,
} from '../../domain/index.ts';
import type {
  Actor, AnyCase, AnyCommand, AnyOpening, CaseId, CaseKind, DecideContext, NewFact, ProcessCommand, ProcessView,
} from '../../domain/index.ts';
import { pragueDay } from '../../law/index.ts';
import { claimAttachments } from '../attachments/claim.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Tx } from '../database/transaction.ts';
import { isId, newId } from '../ids.ts';
import { projectCase, projectNewCase } from '../projection/project.ts';
import { recordWakeup, wakeupOf } from '../process/wakeup.ts';
import type { OfficeState, OfficeStates } from '../registers/office-state.ts';
import { checkStorable } from '../storable.ts';
import { audit } from '../trace/audit.ts';
import { unknownReference } from './broken-reference.ts';
import { contextOf, planned } from './context.ts';
import { appendFacts, numbered } from './facts-store.ts';
import type { WrittenFact } from './facts-store.ts';
import { assertNoneJoinedTo, takenOver, unknownCase } from './joining.ts';
import { isLedByAnother, ledAnew, lockMeetingsOf } from './leading.ts';
import type { Handover } from './leading.ts';
import { fold, lockBoth, lockedState } from './locked-state.ts';
import type { Notifier } from './notifier.ts';
import { drawRegisterNumber } from './register-number.ts';
import { noteAtSeries } from './noting.ts';
import { openingsBeside } from './openings.ts';
import { withFirstHandlers } from './review-of.ts';

export type Receipt = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly factNos: readonly number[];
  readonly registerNumber?: string;
  /** The case that was opened beside this one. */
  readonly opened?: Opened;
  /** Meetings that confirmed dates became, in their order. */
  readonly meetings?: readonly Opened[];
};

type Opened = { readonly caseId: CaseId; readonly registerNumber: string };

/** `tx`: a transaction already under way (see `idempotently`); without it the door opens its own. */
export type Circumstances = { readonly now: number; readonly tx?: Tx | undefined; readonly requestId?: string | undefined };

/**
 * The only way for a fact to get in, for people and for processes. Each entry is one transaction: the case's row is
 * locked, its facts folded, the domain decides, facts are appended and projected.
 *
 * Errors: DomainError. Rights come before the version, the version before the decision. For those from whom the case is
 * hidden the answer is the same as for a case that is not there: missing 'case.notFound'.
 */
export class Door {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
    private readonly notifier: Notifier,
  ) {}

  /** Registers a new case and draws its evidenční číslo. `caseId`: made by the caller, or here. */
  async open(command: AnyOpening, actor: Actor, at: Circumstances & { readonly caseId?: CaseId | undefined }): Promise<Receipt> {
    const caseId = at.caseId ?? newId(at.now);
    return this.within(command, at, async (tx) => {
      const office = await this.offices.current(tx);
      this.checkRights(tx, null, { caseId, command, actor, office, at });
      return this.enter(tx, { caseId, command: await withFirstHandlers(tx, command), actor, office, at });
    });
  }

  private async enter(tx: Tx, { caseId, command, actor, office, at }: Request & { readonly command: AnyOpening }): Promise<Receipt & { readonly registerNumber: string }> {
    checkStorable(command);
    const context = await planned(tx, { kind: command.type === 'openSeries' ? 'series' : null, caseId }, contextOf(office, caseId, actor, at.now));
    const facts = numbered(decideCase(null, command, context), 0, actor, at.now);
    const state = fold(null, facts);
    await projectNewCase(tx, { caseId, state, facts });
    await appendFacts(tx, caseId, facts);
    await claimAttachments(tx, caseId, state.attachments, actor);
    await trace(tx, command, actor, caseId, facts, at);
    await this.note(tx, null, state, context);
    const no = state.no + 1;
    const by = actor.kind === 'person' ? actor.personId : null;
    const numbering = { kind: state.kind, pattern: numberPatternOf(state, office.settings) };
    const registerNumber = await drawRegisterNumber(tx, { ...numbering, caseId, no, now: at.now, by });
    return { caseId, version: state.version, factNos: [...facts.map((fact) => fact.no), no], registerNumber };
  }

  /**
   * One step of a person on a case (of this `kind`) that they saw in `expectedVersion`; stale 'case.versionStale' otherwise.
   * Somebody invited, who comes by a link, answers whatever version is 'current'.
   */
  async submit(
    caseId: CaseId, command: AnyCommand, actor: Actor, at: Circumstances & { readonly expectedVersion: number | 'current'; readonly kind?: CaseKind | undefined },
  ): Promise<Receipt> {
    return this.within(command, at, async (tx) => {
      const office = await this.offices.current(tx);
      if (command.type === 'join') await lockBoth(tx, caseId, command.withCaseId);
      const meetings = command.type === 'changeSeries' && isId(caseId) ? await lockMeetingsOf(tx, caseId) : [];
      const before = await lockedState(tx, caseId);
      if (before === null || before.kind !== (at.kind ?? before.kind)) throw caseNotFound();
      this.checkRights(tx, before, { caseId, command, actor, office, at });
      if (at.expectedVersion !== 'current' && before.version !== at.expectedVersion) throw stale(before.version);
      checkStorable(command);
      if (LEAVES_OTHERS.includes(command.type)) await assertNoneJoinedTo(tx, caseId);
      const context = await planned(tx, before, { ...contextOf(office, caseId, actor, at.now), newCaseId: newId(at.now), newCaseIds: () => newId(at.now) });
      const { facts, state } = await this.append(tx, before, decideCase(before, command, context), context);
      await claimAttachments(tx, caseId, state.attachments.filter((id) => !before.attachments.includes(id)), actor);
      await trace(tx, command, actor, caseId, facts, at);
      if (command.type === 'join') await this.takeOver(tx, before, { caseId: command.withCaseId, command, actor, office, at });
      if (before.kind === 'series' && state.kind === 'series' && isLedByAnother(before, state)) await this.leadAnew(tx, { before, state, meetings }, { actor, office, at });
      const receipt = { caseId, version: state.version, factNos: facts.map((fact) => fact.no) };
      const opened: Opened[] = [];
      for (const beside of await openingsBeside(tx, { before, command, facts, context })) {
        const { registerNumber } = await this.enter(tx, { ...beside, actor, office, at });
        opened.push({ caseId: beside.caseId, registerNumber });
      }
      const [first] = opened;
      if (first === undefined) return receipt;
      return command.type === 'confirmDates' ? { ...receipt, meetings: opened } : { ...receipt, opened: first };
    });
  }

  /** The case to which another was just joined answers for both from now on. */
  private async takeOver(tx: Tx, joining: AnyCase, { caseId, actor, office, at }: Request): Promise<void> {
    const into = await lockedState(tx, caseId);
    if (into === null) throw unknownCase();
    await this.follow(tx, into, await takenOver(tx, { into, joining, directory: office.directory, now: at.now }), { actor, office, at });
  }

  private async leadAnew(tx: Tx, { before, state, meetings }: Handover, by: Doing): Promise<void> {
    for (const id of meetings) {
      const meeting = await lockedState(tx, id);
      if (meeting !== null) await this.follow(tx, meeting, ledAnew(before, state, meeting), by);
    }
  }

  /** What follows on another case from a step that was rightly taken. */
  private async follow(tx: Tx, before: AnyCase, commands: readonly AnyCommand[], { actor, office, at }: Doing): Promise<void> {
    const context = contextOf(office, before.caseId, actor, at.now);
    let present = before;
    for (const command of commands) {
      const { facts, state } = await this.append(tx, present, decideCase(present, command, context), context);
      await trace(tx, command, actor, before.caseId, facts, at);
      present = state;
    }
  }

  /** A step of the process. A step already made writes nothing. The view that it gives back is what the process looks at next. */
  async process(caseId: CaseId, command: ProcessCommand, at: Circumstances): Promise<ProcessView> {
    return this.within(command, at, async (tx) => {
      const office = await this.offices.current(tx);
      const before = await lockedState(tx, caseId);
      if (before === null) throw caseNotFound();
      const actor: Actor = { kind: 'process' };
      const context = await planned(tx, before, contextOf(office, caseId, actor, at.now));
      const step = stepOf(before, decideProcess(before, command, context), context);
      const view = processView(step.state, office.calendar, office.settings, at.now);
      if (step.facts.length === 0) {
        await recordWakeup(tx, caseId, view);
        return view;
      }
      await this.write(tx, before, step, context, wakeupOf(view));
      await trace(tx, command, actor, caseId, step.facts, at);
      return view;
    });
  }

  private async append(tx: Tx, before: AnyCase, decided: readonly NewFact[], context: DecideContext): Promise<Step> {
    const step = stepOf(before, decided, context);
    if (step.facts.length > 0) await this.write(tx, before, step, context);
    return step;
  }

  /** `nextWakeup`: as `Projected` has it. */
  private async write(tx: Tx, before: AnyCase, { facts, state }: Step, context: DecideContext, nextWakeup?: Date | null): Promise<void> {
    await appendFacts(tx, before.caseId, facts);
    await projectCase(tx, { caseId: before.caseId, before, state, facts, nextWakeup });
    await this.note(tx, before, state, context);
  }

  /** A series learns of its meetings in the transaction in which they change. */
  private async note(tx: Tx, before: AnyCase | null, state: AnyCase, context: DecideContext): Promise<void> {
    if (state.kind !== 'meeting') return;
    const noted = await noteAtSeries(tx, before?.kind === 'meeting' ? before : null, state, context);
    if (noted !== null) await this.append(tx, noted.series, noted.decided, { ...context, caseId: noted.series.caseId });
  }

  private async within<T>(command: AnyOpening | AnyCommand | ProcessCommand, at: Circumstances, work: (tx: Tx) => Promise<T>): Promise<T> {
    const run = async (tx: Tx): Promise<T> => {
      tx.afterCommit(() => { this.notifier.touch(); });
      return work(tx);
    };
    try {
      return at.tx === undefined ? await inTransaction(this.dataSource, run) : await run(at.tx);
    } catch (error) {
      throw unknownReference(error, command) ?? error;
    }
  }

  /** Whoever is refused leaves a trace, though nothing else of the transaction stays. */
  private checkRights(tx: Tx, state: AnyCase | null, { caseId, command, actor, office, at }: Request): void {
    try {
      assertMayDo(state, actor, command, office.directory, pragueDay(at.now));
    } catch (error) {
      if (error instanceof DomainError) {
        const refusal = { outcome: 'refused', code: error.code, requestId: at.requestId } as const;
        tx.afterRollback(() => inTransaction(this.dataSource, (later) =>
          audit(later, { at: at.now, actor, action: command.type, subject: { kind: 'case', id: caseId }, ...refusal })));
      }
      throw error;
    }
  }
}

type Request = {
  readonly caseId: CaseId;
  readonly command: AnyCommand;
  readonly actor: Actor;
  readonly office: OfficeState;
  readonly at: Circumstances;
};

/** What was decided, numbered, and the state to which it leads. */
type Step = { readonly facts: readonly WrittenFact[]; readonly state: AnyCase };

function stepOf(before: AnyCase, decided: readonly NewFact[], { actor, now }: DecideContext): Step {
  const facts = numbered(decided, before.no, actor, now);
  return { facts, state: fold(before, facts) };
}

type Doing = Pick<Request, 'actor' | 'office' | 'at'>;

/** What ends a case by the wish of its own complainant, or as never having been one. */
const LEAVES_OTHERS: readonly AnyCommand['type'][] = ['withdraw', 'cancelMistake'];

async function trace(
  tx: Tx, command: AnyCommand | ProcessCommand, actor: Actor, caseId: CaseId, facts: readonly WrittenFact[], at: Circumstances,
): Promise<void> {
  const first = facts[0]?.no ?? 0;
  await audit(tx, {
    at: at.now, actor, action: command.type, subject: { kind: 'case', id: caseId },
    facts: { first, last: facts.at(-1)?.no ?? first }, requestId: at.requestId,
  });
}

function stale(version: number): DomainError {
  return new DomainError('stale', 'case.versionStale', 'Věc mezitím změnil někdo jiný. Načtěte ji znovu; co jste napsali, zůstává u vás.', { details: { version } });
}
