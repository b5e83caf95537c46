import type { Day } from '../../law/index.ts';
import { pragueDay, startOfDay } from '../../law/index.ts';
import type { Deadline, DeadlineKey, DeadlineOutcome, DeadlineTerms } from './deadline.ts';
import type { Fact } from './fact.ts';
import type { PlannedMessages } from './message.ts';
import type { Task } from './task.ts';

/** A deadline as a timeline names it; whatever else is to be said of it stands in the rule book. */
export type TimelineDeadline = Pick<DeadlineTerms, 'key' | 'ruleId' | 'ruleVersion' | 'citation' | 'effect' | 'binds' | 'nominalEnd' | 'legalEnd'>;

/** One thing that happens to a case. `day` is the Prague day of `at` (epoch ms). */
export type TimelineEvent = { readonly day: Day; readonly at: number } & (
  | { readonly kind: 'phase'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'task'; readonly change: 'opened' | 'done'; readonly task: Task }
  | {
      readonly kind: 'deadline';
      readonly change: 'set' | 'last-day' | 'met' | 'cancelled' | 'over-lawful' | 'refuted';
      readonly deadline: TimelineDeadline;
      readonly on: Day | null;
    }
  | { readonly kind: 'breach'; readonly deadline: TimelineDeadline }
  | { readonly kind: 'reminder' | 'escalation'; readonly message: PlannedMessages; readonly deadline: TimelineDeadline | null }
);

type Followed = { readonly phase: string; readonly deadlines: readonly Deadline[] };

export type Teller<State extends Followed> = {
  readonly evolve: (state: State | null, fact: Fact) => State;
  readonly tasksOf: (state: State) => readonly Task[];
  /** When a message planned at that instant would go out. */
  readonly sentAt: (message: PlannedMessages, plannedAt: number) => number;
};

/** Facts to be told of, in order; `before`: what they follow on. Epoch ms. */
export type Told<State extends Followed> = { readonly before: State | null; readonly facts: readonly Fact[]; readonly from: number; readonly until: number };

/** What facts bring to a case, in the order in which it happens; with the last days that its open deadlines come to meanwhile. */
export function timelineOf<State extends Followed>({ before, facts, from, until }: Told<State>, teller: Teller<State>): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [];
  let state = before;
  let since = from;
  for (const together of atOnce(facts)) {
    const at = together[0]?.enteredAt ?? since;
    if (state !== null) events.push(...lastDays(state, since, at));
    const earlier: State | null = state;
    for (const fact of together) {
      state = teller.evolve(state, fact);
      events.push(...eventsOf(fact, state, teller));
    }
    if (state !== null) events.push(...beginning(earlier, state, together), ...changedTasks(earlier === null ? [] : teller.tasksOf(earlier), teller.tasksOf(state), at));
    since = at;
  }
  if (state !== null) events.push(...lastDays(state, since, until));
  return events.sort((a, b) => a.at - b.at);
}

/** Facts of one instant belong together: a task opened and done in it was never there. */
function atOnce(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const groups: Fact[][] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    if (last?.[0]?.enteredAt === fact.enteredAt) last.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

/** A new case stands somewhere without having come there. */
function beginning(earlier: Followed | null, { phase }: Followed, facts: readonly Fact[]): readonly TimelineEvent[] {
  if (earlier !== null || facts.some(({ type }) => type === 'phaseChanged')) return [];
  return facts.slice(0, 1).map(({ enteredAt }) => ({ ...moment(enteredAt), kind: 'phase', from: null, to: phase }));
}

function eventsOf<State extends Followed>(fact: Fact, state: State, teller: Teller<State>): readonly TimelineEvent[] {
  const when = moment(fact.enteredAt);
  const deadlineOf = (key: DeadlineKey): TimelineDeadline | null => named(state.deadlines.find((deadline) => deadline.key === key));
  const change = (key: DeadlineKey, of: 'met' | 'cancelled' | 'refuted', on: Day | null): readonly TimelineEvent[] => {
    const deadline = deadlineOf(key);
    return deadline === null ? [] : [{ ...when, kind: 'deadline', change: of, deadline, on }];
  };
  switch (fact.type) {
    case 'phaseChanged': return [{ ...when, kind: 'phase', ...(fact.data as { from: string | null; to: string }) }];
    case 'deadlineSet':
    case 'deadlineRearmed': return [{ ...when, kind: 'deadline', change: 'set', deadline: named((fact.data as { terms: DeadlineTerms }).terms), on: null }];
    case 'deadlineMet': return change(keyOf(fact), 'met', (fact.data as { on: Day }).on);
    case 'deadlineCancelled': return change(keyOf(fact), 'cancelled', null);
    case 'overrunRefuted': return change(keyOf(fact), 'refuted', null);
    case 'overrunNoted': return overrun(fact, deadlineOf(keyOf(fact)));
    case 'messagesPlanned': return [messageEvent(fact, deadlineOf, teller)];
    default: return [];
  }
}

function overrun(fact: Fact, deadline: TimelineDeadline | null): readonly TimelineEvent[] {
  if (deadline === null) return [];
  const lawful = (fact.data as { outcome: DeadlineOutcome }).outcome === 'over-lawful';
  const when = moment(fact.enteredAt);
  return [lawful ? { ...when, kind: 'deadline', change: 'over-lawful', deadline, on: null } : { ...when, kind: 'breach', deadline }];
}

function messageEvent<State extends Followed>(fact: Fact, deadlineOf: (key: DeadlineKey) => TimelineDeadline | null, { sentAt }: Teller<State>): TimelineEvent {
  const message = fact.data as PlannedMessages;
  const upwards = message.purpose === 'escalation' || message.purpose === 'child-at-risk';
  return {
    ...moment(sentAt(message, fact.enteredAt)), kind: upwards ? 'escalation' : 'reminder', message,
    deadline: message.deadline === null ? null : deadlineOf(message.deadline),
  };
}

function changedTasks(before: readonly Task[], after: readonly Task[], at: number): readonly TimelineEvent[] {
  const without = (tasks: readonly Task[], others: readonly Task[]): readonly Task[] => tasks.filter(({ key }) => !others.some((other) => other.key === key));
  return [
    ...without(before, after).map((task) => ({ ...moment(at), kind: 'task', change: 'done', task } as const)),
    ...without(after, before).map((task) => ({ ...moment(at), kind: 'task', change: 'opened', task } as const)),
  ];
}

/** Deadlines whose last day begins between the two instants; an internal target has its own message that morning. */
function lastDays({ deadlines }: Followed, from: number, until: number): readonly TimelineEvent[] {
  return deadlines
    .filter(({ state, effect, legalEnd }) => state === 'open' && effect !== 'internal' && startOfDay(legalEnd) > from && startOfDay(legalEnd) <= until)
    .map((deadline) => ({ ...moment(startOfDay(deadline.legalEnd)), kind: 'deadline', change: 'last-day', deadline: named(deadline), on: null } as const));
}

function moment(at: number): { readonly day: Day; readonly at: number } {
  return { day: pragueDay(at), at };
}

function keyOf({ data }: Fact): DeadlineKey {
  return (data as { key: DeadlineKey }).key;
}

function named(terms: DeadlineTerms): TimelineDeadline;
function named(terms: DeadlineTerms | undefined): TimelineDeadline | null;
function named(terms: DeadlineTerms | undefined): TimelineDeadline | null {
  if (terms === undefined) return null;
  const { key, ruleId, ruleVersion, citation, effect, binds, nominalEnd, legalEnd } = terms;
  return { key, ruleId, ruleVersion, citation, effect, binds, nominalEnd, legalEnd };
}
