import type { MeetingSubject, SeriesPhase, MeetingPhase, TimelineEvent, YearEvent } from '../../domain/index.ts';
import { entryOf } from './entry.ts';
import type { EntryNames, RehearsalEntry } from './entry.ts';
import { czechDay, czechHour, workingDays } from './words.ts';

const PHASES: Readonly<Record<MeetingSubject['kind'], Readonly<Record<string, string>>>> = {
  series: { 'set-up': 'řada se zakládá', 'planning': 'řada se plánuje', 'running': 'řada běží', 'closed': 'řada ukončena' } satisfies Record<SeriesPhase, string>,
  meeting: {
    planning: 'před pozváním', invited: 'pozváno', minutes: 'čeká na záznam', approval: 'záznam ke schválení', sending: 'záznam k rozeslání', closed: 'porada uzavřena',
  } satisfies Record<MeetingPhase, string>,
};

export type YearNames = EntryNames & {
  readonly series: string;
  readonly meeting: (of: Extract<MeetingSubject, { kind: 'meeting' }>) => string;
  /** Null for a theme without a title of its own. */
  readonly theme: (id: string) => string | null;
};

/** An event of a year of meetings in the words that people read; each title says which meeting. */
export function yearEntryOf({ about, event, atItsEnd }: YearEvent, names: YearNames): RehearsalEntry {
  if (event.kind === 'meeting') {
    const { day, at, from, to } = event;
    return { day, kind: 'meeting', title: `Porada: ${titleOf(about, names)}`, at: new Date(at).toISOString(), detail: `Od ${czechHour(from)} do ${czechHour(to)}.`, why: null, deadline: null, recipients: [] };
  }
  const entry = entryOf(event, names);
  return { ...entry, title: `${saidOf(event, about, names) ?? entry.title} – ${nameOf(about, names)}`, detail: detailOf(event, about) ?? entry.detail, at: atItsEnd ? null : entry.at };
}

function titleOf(about: MeetingSubject, { series, meeting }: YearNames): string {
  return about.kind === 'series' ? series : meeting(about);
}

function nameOf(about: MeetingSubject, names: YearNames): string {
  return about.kind === 'series' ? names.series : `${names.meeting(about)} (${czechDay(about.day)})`;
}

function saidOf(event: TimelineEvent, about: MeetingSubject, names: YearNames): string | null {
  if (event.kind === 'phase') return `Fáze: ${PHASES[about.kind][event.to] ?? event.to}`;
  if (event.kind !== 'reminder') return null;
  const { purpose, key } = event.message;
  switch (purpose) {
    case 'meeting-reminder': return `Připomenutí porady (${workingDays(numberIn(key))} předem)`;
    case 'answer-missing': return `Připomenutí: chybí odpověď (${workingDays(numberIn(key))} předem)`;
    case 'dates-proposed': return `Upozornění: termíny porad na rok ${String(numberIn(key))} k potvrzení`;
    case 'quota-warning': return quotaSaid(key, names);
    default: return null;
  }
}

/** Of '…:14', of '…:propose-2027', of '…:quota-2027-…': the first number. */
function numberIn(key: string): number {
  return Number(/\d+/.exec(key)?.[0] ?? '0');
}

function quotaSaid(key: string, names: YearNames): string {
  const themeId = /quota-\d+-(.+)-[^-]+-\d+$/.exec(key)?.[1] ?? '';
  const theme = names.theme(themeId);
  return `Upozornění: v roce ${String(numberIn(key))} je ohrožen počet dnů porad${theme === null ? '' : ` k tématu ${theme}`}`;
}

function detailOf(event: TimelineEvent, { kind }: MeetingSubject): string | null {
  return event.kind === 'phase' && event.from !== null ? `Předtím: ${PHASES[kind][event.from] ?? event.from}.` : null;
}
