import type { TFunction } from 'i18next';
import type { MeetingDetail, SeriesDetail } from '../../../api/planning.ts';
import type { Fact } from '../../../api/types.ts';
import { czechDay, czechDayWithWeekday } from '../../../ui/day.ts';
import { czechHours } from '../../../ui/hours.ts';
import { FactTeller, joined, wordIn } from '../../history/teller.ts';
import type { Detail, Word } from '../../history/teller.ts';
import { attendeeRows } from '../../meeting/attendees.ts';

/** More names than this are counted. */
const MOST_NAMES = 4;

/** Of a series or a meeting: texts stand in the event's content side by side, words in a namespace of their own. */
abstract class PlanningTeller extends FactTeller {
  override line(label: string, value: Word, to?: string): Detail | null {
    if (value === null || value === undefined || value === '') return null;
    return { label: this.t([`planningFacts:label.${label}`, `facts:label.${label}`]), value, ...(to === undefined ? {} : { to }) };
  }

  own(key: string, values: Readonly<Record<string, unknown>> = {}): string {
    return this.t(`planningFacts:${key}`, values);
  }

  written(name: string): string | null {
    return wordIn(this.fact.content, name);
  }

  /** A text that was changed; one that was emptied is said to be gone. */
  changed(name: string): Detail | null {
    return this.fact.content?.[name] === null ? this.line(name, this.own('erased')) : this.kept(name);
  }

  /** Names, or how many there are where they would fill the page. */
  several(names: readonly Word[]): string {
    return names.length > MOST_NAMES ? this.own('people', { count: names.length }) : joined(...names);
  }

  days(days: readonly { readonly day: string; readonly from: string; readonly to: string }[]): string {
    return days.map((one) => `${czechDayWithWeekday(one.day)} ${czechHours(one)}`).join(', ');
  }
}

export class MeetingTeller extends PlanningTeller {
  private readonly detail: MeetingDetail;

  constructor(t: TFunction<'facts'>, fact: Fact, detail: MeetingDetail) {
    super(t, fact, detail);
    this.detail = detail;
  }

  phase(code: Word): string | null {
    return code === null || code === undefined ? null : this.t(`planning:meetingPhase.${code}`);
  }

  /** A message goes to one of ours, or to somebody invited. */
  override name(id: Word): string | null {
    return super.name(id) ?? this.invitee(id);
  }

  invitee(id: Word): string | null {
    return this.detail.invitees.find((invitee) => invitee.id === id)?.name ?? null;
  }

  attendee(id: string): string | null {
    return attendeeRows(this.detail).find(({ attendee }) => attendee.id === id)?.attendee.name ?? null;
  }

  /** What the point is called now; as it was written, where it is gone from the agenda. */
  point(id: string): string | null {
    return this.written('title') ?? this.detail.agenda.find((point) => point.id === id)?.title ?? null;
  }

  files(ids: readonly string[]): string {
    return joined(...ids.map((id) => this.attachment(id)));
  }

  /** Who was named in an answer. */
  named(ids: readonly string[]): string {
    const texts = this.fact.content?.['attendees'];
    return joined(...ids.map((id) => (typeof texts === 'object' && texts !== null ? wordIn((texts as Readonly<Record<string, unknown>>)[id], 'name') : null)));
  }

  added(): string | null {
    return wordIn(this.fact.content?.['attendee'], 'name');
  }
}

export class SeriesTeller extends PlanningTeller {
  private readonly detail: SeriesDetail;

  constructor(t: TFunction<'facts'>, fact: Fact, detail: SeriesDetail) {
    super(t, fact, detail);
    this.detail = detail;
  }

  phase(code: Word): string | null {
    return code === null || code === undefined ? null : this.t(`planning:seriesPhase.${code}`);
  }

  theme(id: string): string | null {
    return this.detail.settings.themes.find((theme) => theme.id === id)?.title ?? null;
  }

  task(id: string): string | null {
    return this.detail.meetingTasks.find((task) => task.id === id)?.task ?? null;
  }

  /** The day on which a proposed date stood until this event. */
  get dayBefore(): string | undefined {
    return this.fact.dayBefore;
  }

  dates(days: readonly string[]): string {
    return days.map((day) => czechDay(day)).join(', ');
  }
}
