import {
  assertMayDo, decideCase, decideProcess, evolveCase, foldCase, nextMilestone, noteMeeting, processView,
} from '../../../domain/index.ts';
import type {
  Actor, CaseId, AnyCommand, AnyCase, AnyOpening, DecideContext, Fact, NewFact, Occurrence, Planning, ProcessCommand, ProcessView,
} from '../../../domain/index.ts';
import { newId } from '../../../casework/index.ts';
import type { OfficeState } from '../../../casework/index.ts';
import { pragueDay } from '../../../law/index.ts';

/** A step that comes this soon after its instant came at it: between them lies only the time that machines take. */
const PROMPT_MS = 60_000;

/** The authority, with what planning meetings has to know where meetings are planned. */
export type RehearsedOffice = OfficeState & { readonly planning?: Planning | undefined };

/**
 * The case record of a rehearsal: the same pure decisions as the door's, kept in memory and lost with it.
 *
 * The case has a time of its own, so that one of years ago can be played as well as one of years to come: a constant
 * distance from the time of the workflow that drives it. The workflow never learns of it.
 */
export class CaseInMemory {
  readonly facts: Fact[] = [];
  private current: AnyCase | null;
  private distance = 0;
  private last: number;
  private seen = 0;
  private news = 0;
  private readonly waiting = new Set<() => void>();

  constructor(readonly caseId: CaseId, private readonly office: RehearsedOffice, readonly before: readonly Fact[], readonly from: number) {
    this.current = foldCase(before);
    this.news = this.current?.no ?? 0;
    this.last = from;
  }

  get state(): AnyCase {
    if (this.current === null) throw new Error('the rehearsed case has not begun');
    return this.current;
  }

  /** Number of the last fact that its process has to be told of. */
  get newsNo(): number {
    return this.news;
  }

  /** A workflow that begins now (epoch ms of its own time) begins at this instant of the case. */
  beginAt(workflowNow: number, instant: number): void {
    this.distance = workflowNow - instant;
  }

  toWorkflowTime(instant: number): number {
    return instant + this.distance;
  }

  /** A person's step, by the same rights and rules as at the door. Errors: DomainError. */
  submit(command: AnyCommand, actor: Actor, instant: number): void {
    const now = Math.max(instant, this.last);
    assertMayDo(this.current, actor, command, this.office.directory, pragueDay(now));
    this.append(decideCase(this.current, command, this.contextAt(actor, now)), actor, now);
    this.news = this.state.no;
  }

  /** Begins beside another case, by right of the step that opens it there. */
  open(command: AnyOpening, actor: Actor, instant: number): void {
    this.append(decideCase(null, command, this.contextAt(actor, instant)), actor, instant);
    this.news = this.state.no;
  }

  /** A series learns of its meeting. @returns whether it was new */
  note(occurrence: Occurrence, instant: number): boolean {
    const { state } = this;
    if (state.kind !== 'series') return false;
    const now = Math.max(instant, this.last);
    const decided = noteMeeting(state, occurrence, this.contextAt({ kind: 'process' }, now));
    this.append(decided, { kind: 'process' }, now);
    this.news = this.state.no;
    return decided.length > 0;
  }

  /** When time brings something next, epoch ms of the case's own time; null: never. */
  nextAt(): number | null {
    const { calendar, settings } = this.office;
    return nextMilestone(processView(this.state, calendar, settings, this.last))?.at ?? null;
  }

  look(workflowNow: number): ProcessView {
    const { calendar, settings } = this.office;
    const view = processView(this.state, calendar, settings, this.promptly(this.last, workflowNow));
    this.seen = Math.max(this.seen, view.no);
    return this.shown(view);
  }

  process(command: ProcessCommand, workflowNow: number): ProcessView {
    const { calendar, settings } = this.office;
    const due = nextMilestone(processView(this.state, calendar, settings, this.last));
    const now = this.promptly(Math.max(this.last, due?.at ?? this.last), workflowNow);
    this.append(decideProcess(this.state, command, this.contextAt({ kind: 'process' }, now)), { kind: 'process' }, now);
    return this.shown(processView(this.state, calendar, settings, now));
  }

  /** Resolves when the process knows all news and has done everything that was due by then. */
  async settled(instant: number, signal: AbortSignal): Promise<void> {
    while (!this.isSettled(instant)) await this.nextVisit(signal);
  }

  private isSettled(instant: number): boolean {
    if (this.seen < this.news) return false;
    const { calendar, settings } = this.office;
    const next = nextMilestone(processView(this.state, calendar, settings, Math.max(instant, this.last)));
    return next === null || next.at > instant;
  }

  private nextVisit(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        this.waiting.delete(visited);
        signal.removeEventListener('abort', given);
      };
      const visited = (): void => { done(); resolve(); };
      const given = (): void => { done(); reject(signal.reason as Error); };
      this.waiting.add(visited);
      signal.addEventListener('abort', given, { once: true });
      if (signal.aborted) given();
    });
  }

  /** The view in the workflow's time; whoever waits for a visit is told once it is on its way. */
  private shown(view: ProcessView): ProcessView {
    for (const visited of [...this.waiting]) setImmediate(visited);
    return { ...view, milestones: view.milestones.map((milestone) => ({ ...milestone, at: this.toWorkflowTime(milestone.at) })) };
  }

  private promptly(expected: number, workflowNow: number): number {
    const instant = workflowNow - this.distance;
    return instant - expected < PROMPT_MS ? Math.max(expected, this.last) : instant;
  }

  private append(decided: readonly NewFact[], actor: Actor, now: number): void {
    const enteredBy = actor.kind === 'person' ? actor.personId : null;
    for (const { type, day, origin, data } of decided) {
      const fact: Fact = { no: (this.current?.no ?? 0) + 1, type, day, enteredAt: now, enteredBy, origin, data };
      this.current = evolveCase(this.current, fact);
      this.facts.push(fact);
    }
    this.last = now;
  }

  contextAt(actor: Actor, now: number): DecideContext {
    const { rules, calendar, settings, directory, planning } = this.office;
    return { caseId: this.caseId, now, actor, rules, calendar, settings, directory, planning, newCaseIds: () => newId(now) };
  }
}
