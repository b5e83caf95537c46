import { newId } from '../../../casework/index.ts';
import { heldAt, occurrenceOf, openingsOf } from '../../../domain/index.ts';
import type { Actor, CaseId, Fact, MeetingState, OpenMeeting, SeriesState, SeriesText, Slot } from '../../../domain/index.ts';
import { addDays, day, nextWorkingDay, pragueDay, pragueInstant } from '../../../law/index.ts';
import { CaseInMemory } from './case-in-memory.ts';
import type { RehearsedOffice } from './case-in-memory.ts';
import { horizonOf } from './horizon.ts';
import type { Performer, Troupe } from './troupe.ts';
import { whoActs } from './who-acts.ts';
import type { PlayedYear, Recorded, YearPlan } from './year-plan.ts';

/** The morning after their proposal somebody confirms the days. */
const CONFIRMED_AT = 9;
const EVENING = 20;

/** Of a series of the register: what it is called is of no account for what happens. */
const UNTOLD: SeriesText = { title: '–', themes: {} };

type Happening = { readonly at: number; readonly happen: () => Promise<void> };

/**
 * A year on the stage. Between the midnights after their days nothing passes from a meeting to its series or back, so each
 * workflow goes there in one leg of its own, whatever reminders lie on the way.
 */
export class Year {
  private readonly series: Performer;
  private readonly meetings: Performer[] = [];
  private confirmingAt: number | null = null;

  constructor(private readonly plan: YearPlan, private readonly office: RehearsedOffice, private readonly troupe: Troupe) {
    this.series = troupe.add('series', new CaseInMemory(plan.series.caseId, office, plan.series.facts, plan.from));
  }

  async play(): Promise<PlayedYear> {
    const { opening, meetings, from } = this.plan;
    if (opening !== null) this.series.record.submit(opening.command, opening.actor, from);
    await this.series.begin(from);
    this.expectConfirming(from);
    for (const meeting of meetings) await this.follow(meeting);
    for (let next = this.next(); next !== null && next.at <= this.until(); next = this.next()) await next.happen();
    const until = await this.passTheRest();
    const { record: { before, facts } } = this.series;
    return {
      series: { before, facts }, from, until,
      meetings: this.meetings.map(({ record }) => ({ state: record.state as MeetingState, before: record.before, facts: record.facts })),
    };
  }

  /** What comes first of all that a series and its meetings bring each other, and of what the rehearsal itself does. */
  private next(): Happening | null {
    const { confirmingAt } = this;
    const moment = this.series.record.nextAt();
    const happenings: readonly Happening[] = [
      ...(confirmingAt === null ? [] : [{ at: confirmingAt, happen: () => this.confirm(confirmingAt) }]),
      ...(moment === null ? [] : [{ at: moment, happen: () => this.passSeries(moment) }]),
      ...this.meetings.flatMap((meeting) => heldLater(meeting, (at) => this.passMeeting(meeting, at))),
    ];
    return happenings.toSorted((a, b) => a.at - b.at)[0] ?? null;
  }

  /** To the end of the year, and as much longer as the last meetings still bring. */
  private until(): number {
    const end = pragueInstant(day(`${String(this.plan.year)}-12-31`), EVENING);
    const ends = this.meetings.map(({ record }) => horizonOf((record.state as MeetingState).deadlines, end, this.office.calendar));
    return Math.max(end, ...ends);
  }

  /** @returns the instant to which everything came */
  private async passTheRest(): Promise<number> {
    const until = this.until();
    await Promise.all(this.meetings.map((meeting) => meeting.passTime(until)));
    return this.until() <= until ? until : this.passTheRest();
  }

  private async passSeries(at: number): Promise<void> {
    await this.series.passTime(at);
    this.expectConfirming(at);
  }

  private expectConfirming(at: number): void {
    if (this.confirmingAt !== null || this.waiting().length === 0) return;
    this.confirmingAt = pragueInstant(nextWorkingDay(this.office.calendar, addDays(pragueDay(at), 1)), CONFIRMED_AT);
  }

  /** Proposed days up to the end of the year that is played. */
  private waiting(): readonly Slot[] {
    return this.state().slots.filter(({ year }) => year <= this.plan.year);
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
    const { record } = this.series;
    const before = this.state();
    const command = { type: 'confirmDates', dates: this.waiting().filter((slot) => slot.day > pragueDay(at)).map(({ slotId }) => ({ slotId })) } as const;
    if (command.dates.length === 0) return;
    const actor = whoActs(before, command, null, this.office.directory, pragueDay(at));
    const openings = openingsOf(before, command, record.contextAt(actor, at), this.plan.opening?.command.text ?? UNTOLD);
    record.submit(command, actor, at);
    await this.series.tell(at);
    const ids = confirmedBy(record.facts);
    for (const [index, opening] of openings.entries()) await this.open(ids[index] ?? newId(at), { opening, actor, at });
  }

  private async open(caseId: CaseId, { opening, actor, at }: { readonly opening: OpenMeeting; readonly actor: Actor; readonly at: number }): Promise<void> {
    const meeting = this.add({ caseId, facts: [] }, at);
    meeting.record.open(opening, actor, at);
    await meeting.begin(at);
  }

  private async follow(recorded: Recorded): Promise<void> {
    const { from } = this.plan;
    const meeting = this.add(recorded, from);
    await meeting.begin(from);
    await this.passMeeting(meeting, from);
  }

  private add({ caseId, facts }: Recorded, from: number): Performer {
    const meeting = this.troupe.add('meeting', new CaseInMemory(caseId, this.office, facts, from));
    this.meetings.push(meeting);
    return meeting;
  }

  private state(): SeriesState {
    return this.series.record.state as SeriesState;
  }
}

function heldLater({ record }: Performer, pass: (at: number) => Promise<void>): readonly Happening[] {
  const state = record.state as MeetingState;
  const at = heldAt(state);
  return state.closed !== null || state.met.includes('held') ? [] : [{ at, happen: () => pass(at) }];
}

function confirmedBy(facts: readonly Fact[]): readonly CaseId[] {
  const confirmed = facts.findLast(({ type }) => type === 'datesConfirmed')?.data as { dates: readonly { readonly meetingId: CaseId }[] } | undefined;
  return confirmed?.dates.map(({ meetingId }) => meetingId) ?? [];
}
