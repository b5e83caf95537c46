import type { z } from 'zod';
import type { PersonId, PlannedMessages, Task, TimelineDeadline, TimelineEvent } from '../../domain/index.ts';
import { taskTitle } from '../task-titles.ts';
import type { rehearsalEntry } from '../views/rehearsal.ts';
import { BASIS, czechDay, DEADLINE, INTERNAL_TARGET, OCCASION, phaseName, ROLE, rungText, WHY } from './words.ts';

export type RehearsalEntry = z.output<typeof rehearsalEntry>;

export type EntryNames = {
  /** What a version of a rule calls its duty, in Czech. */
  readonly duty: (ruleId: string, version: number) => string;
  readonly person: (id: PersonId) => { readonly id: string; readonly name: string | null };
};

type Said = Pick<RehearsalEntry, 'title' | 'detail' | 'why'>;

/** An event of a rehearsal in the words that people read; the same on screen, in the API and at the command line. */
export function entryOf(event: TimelineEvent, names: EntryNames): RehearsalEntry {
  const wholeDay = event.kind === 'deadline' && event.change === 'last-day';
  return {
    day: event.day, kind: event.kind, ...said(event, names), at: wholeDay ? null : new Date(event.at).toISOString(),
    deadline: 'deadline' in event && event.deadline !== null ? event.deadline.key : event.kind === 'task' ? event.task.deadline : null,
    recipients: 'message' in event ? event.message.recipients.map(({ person, why }) => ({ person: names.person(person), why: WHY[why] })) : [],
  };
}

function said(event: TimelineEvent, names: EntryNames): Said {
  switch (event.kind) {
    case 'phase': return { title: `Fáze: ${phaseName(event.to)}`, detail: event.from === null ? null : `Předtím: ${phaseName(event.from)}.`, why: null };
    case 'task': return { title: `${event.change === 'opened' ? 'Úkol' : 'Úkol uzavřen'}: ${taskTitle(event.task.kind)}`, detail: event.change === 'opened' ? taskDetail(event.task, names) : null, why: null };
    case 'deadline': return deadlineSaid(event, names);
    case 'breach': return {
      title: `Překročení lhůty: ${dutyOf(event.deadline, names)}`, detail: `Poslední den lhůty byl ${czechDay(event.deadline.legalEnd)}.`, why: event.deadline.citation,
    };
    case 'reminder':
    case 'escalation': return messageSaid(event, names);
  }
}

function taskDetail({ assignee, due }: Task, names: EntryNames): string {
  const who = 'person' in assignee ? names.person(assignee.person).name ?? 'kdo věc vyřizuje' : ROLE[assignee.role];
  return due === null ? `Čeká na: ${who}.` : `Čeká na: ${who}; nejpozději ${czechDay(due)}.`;
}

function deadlineSaid({ change, deadline, on }: Extract<TimelineEvent, { kind: 'deadline' }>, names: EntryNames): Said {
  const words = deadline.effect === 'internal' ? INTERNAL_TARGET : DEADLINE;
  return {
    title: `${words[change]}: ${dutyOf(deadline, names)}`,
    detail: change === 'met' && on !== null ? `Splněno ${czechDay(on)}.` : change === 'cancelled' ? null : daysOf(deadline),
    why: deadline.citation,
  };
}

function daysOf({ effect, nominalEnd, legalEnd }: TimelineDeadline): string {
  if (effect === 'internal') return `Termín je ${czechDay(nominalEnd)}.`;
  const moved = nominalEnd === legalEnd ? '' : `Konec lhůty ${czechDay(nominalEnd)}, `;
  return moved === '' ? `Poslední den lhůty je ${czechDay(legalEnd)}.` : `${moved}poslední den lhůty ${czechDay(legalEnd)}.`;
}

function messageSaid({ kind, message, deadline }: Extract<TimelineEvent, { kind: 'reminder' | 'escalation' }>, names: EntryNames): Said {
  const occasion = kind === 'escalation' && message.purpose !== 'child-at-risk' ? OCCASION.escalation : OCCASION[message.purpose];
  return {
    title: deadline === null ? occasion : `${occasion}: ${dutyOf(deadline, names)}`,
    detail: messageDetail(message, deadline),
    why: deadline?.citation ?? BASIS[message.purpose],
  };
}

function messageDetail({ rung, overtaken }: PlannedMessages, deadline: TimelineDeadline | null): string | null {
  const when = rung === null ? null : rungText(rung);
  const parts = [when === null ? null : `${when.charAt(0).toUpperCase()}${when.slice(1)}.`, deadline === null ? null : daysOf(deadline), overtaken.length === 0 ? null : 'Nižší stupně se už neposílají.'];
  const text = parts.filter((part) => part !== null).join(' ');
  return text === '' ? null : text;
}

function dutyOf({ ruleId, ruleVersion }: TimelineDeadline, names: EntryNames): string {
  return names.duty(ruleId, ruleVersion);
}
