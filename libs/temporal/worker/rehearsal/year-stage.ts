import { newId } from '../../../casework/index.ts';
import { occurrenceOf, openingsOf } from '../../../domain/index.ts';
import type { Actor, CaseId, Fact, MeetingState, OpenMeeting, OpenSeries, SeriesState } from '../../../domain/index.ts';
import { addDays, day, nextWorkingDay, pragueDay, pragueInstant } from '../../../law/index.ts';
import { CaseInMemory } from './case-in-memory.ts';
import type { RehearsedOffice } from './case-in-memory.ts';
import { horizonOf } from './horizon.ts';
import { playable, Troupe } from './troupe.ts';
import type { Performer, StageOptions } from './troupe.ts';

/** A series to be opened before the October that precedes the year, and who opens it and confirms its days. */
export type YearPlan = { readonly year: number; readonly series: OpenSeries; readonly actor: Actor; readonly from: number };

export type PlayedMeeting = { readonly state: MeetingState; readonly title: string; readonly facts: readonly Fact[] };

/** What the year brought: to the series, and to each of its meetings in their order. Epoch ms. */
export type PlayedYear = {
  readonly series: { readonly title: string; readonly themes: Readonly<Record<string, string>>; readonly facts: readonly Fact[] };
  readonly meetings: readonly PlayedMeeting[];
  readonly from: number;
  readonly until: number;
};

/** The morning after its proposal somebody confirms the year. */
const CONFIRMED_AT = 9;
const EVENING = 20;

/**
 * Plays a year of meetings: the workflows of a series and of each of its meetings on the real server, all of them along one
 * time that is skipped from one event to the next. The days of the year are confirmed as proposed; nobody does anything else.
 */
export class YearStage {
  constructor(private readonly options: StageOptions) {}

  /** @throws DomainError for a series that the door would refuse, the server's errors, the signal's reason */
  async play(plan: YearPlan, office: RehearsedOffice, stop: AbortSignal): Promise<PlayedYear> {
    const signal = playable(stop);
    const troupe = new Troupe(this.options, signal);
    try {
      return await this.options.connection.withAbortSignal(signal, () => new Year(plan, office, troupe).play());
    } finally {
      await troupe.end();
    }
  }
}

type Meeting = { readonly performer: Performer; readonly title: string };

class Year {
  private readonly series: Performer;
  private readonly meetings: Meeting[] = [];
  private confirmingAt: number | null = null;

  constructor(private readonly plan: YearPlan, private readonly office: RehearsedOffice, private readonly troupe: Troupe) {
    this.series = troupe.add('series', this.recordOf(newId(plan.from), plan.from));
  }

  async play(): Promise<PlayedYear> {
    const { series: command, actor, from } = this.plan;
    this.series.record.submit(command, actor, from);
    await this.series.begin(from);
    for (let next = this.next(); next !== null && next.at <= this.until(); next = this.next()) await next.happen();
    const meetings = this.meetings.map(({ performer: { record }, title }) => ({ state: record.state as MeetingState, title, facts: record.facts }));
    const { title, themes } = command.text;
    return { series: { title, themes, facts: this.series.record.facts }, meetings, from, until: this.until() };
  }

  /** What comes first of all that time brings to any of them, and of what the rehearsal itself does. */
  private next(): { readonly at: number; readonly happen: () => Promise<void> } | null {
    const { confirmingAt } = this;
    const events = [
      ...(confirmingAt === null ? [] : [{ at: confirmingAt, happen: () => this.confirm(confirmingAt) }]),
      ...comingTo(this.series, (at) => this.passSeries(at)),
      ...this.meetings.flatMap(({ performer }) => comingTo(performer, (at) => this.passMeeting(performer, at))),
    ];
    return events.toSorted((a, b) => a.at - b.at)[0] ?? null;
  }

  /** To the end of the year, and as much longer as the last meetings still bring. */
  private until(): number {
    const end = pragueInstant(day(`${String(this.plan.year)}-12-31`), EVENING);
    const ends = this.meetings.map(({ performer: { record } }) => horizonOf((record.state as MeetingState).deadlines, end, this.office.calendar));
    return Math.max(end, ...ends);
  }

  private async passSeries(at: number): Promise<void> {
    await this.series.passTime(at);
    const { slots } = this.state();
    if (this.confirmingAt !== null || !slots.some(({ year }) => year === this.plan.year)) return;
    this.confirmingAt = pragueInstant(nextWorkingDay(this.office.calendar, addDays(pragueDay(at), 1)), CONFIRMED_AT);
  }

  private async passMeeting(meeting: Performer, at: number): Promise<void> {
    await meeting.passTime(at);
    const occurrence = occurrenceOf(meeting.record.state as MeetingState);
    const known = this.state().occurrences.find(({ meetingId }) => meetingId === occurrence.meetingId);
    if (known?.standing === occurrence.standing) return;
    await this.series.passTime(at);
    if (this.series.record.note(occurrence, at)) await this.series.tell(at);
  }

  private async confirm(at: number): Promise<void> {
    await this.series.passTime(at);
    this.confirmingAt = null;
    const { actor, series: { text }, year } = this.plan;
    const { record } = this.series;
    const before = this.state();
    const command = { type: 'confirmDates', dates: before.slots.filter((slot) => slot.year === year).map(({ slotId }) => ({ slotId })) } as const;
    const openings = openingsOf(before, command, record.contextAt(actor, at), text);
    record.submit(command, actor, at);
    await this.series.tell(at);
    const ids = confirmedBy(record.facts);
    for (const [index, opening] of openings.entries()) await this.open(ids[index] ?? newId(at), opening, at);
  }

  private async open(caseId: CaseId, opening: OpenMeeting, at: number): Promise<void> {
    const performer = this.troupe.add('meeting', this.recordOf(caseId, at));
    this.meetings.push({ performer, title: opening.text.title });
    performer.record.open(opening, this.plan.actor, at);
    await performer.begin(at);
  }

  private recordOf(caseId: CaseId, from: number): CaseInMemory {
    return new CaseInMemory(caseId, this.office, [], from);
  }

  private state(): SeriesState {
    return this.series.record.state as SeriesState;
  }
}

function comingTo({ record }: Performer, pass: (at: number) => Promise<void>): readonly { readonly at: number; readonly happen: () => Promise<void> }[] {
  const at = record.nextAt();
  return at === null ? [] : [{ at, happen: () => pass(at) }];
}

function confirmedBy(facts: readonly Fact[]): readonly CaseId[] {
  const confirmed = facts.findLast(({ type }) => type === 'datesConfirmed')?.data as { dates: readonly { readonly meetingId: CaseId }[] } | undefined;
  return confirmed?.dates.map(({ meetingId }) => meetingId) ?? [];
}
