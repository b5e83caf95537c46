import { idOf } from '../../../../libs/casework/index.ts';
import type { MeetingCommand, MeetingState, OpenSeries, SeriesCommand, SeriesState } from '../../../../libs/domain/index.ts';
import { addDays, addWorkingDays, nextWorkingDay, pragueInstant, previousWorkingDay, weekday } from '../../../../libs/law/index.ts';
import type { Day } from '../../../../libs/law/index.ts';
import type { DemoLogin } from '../../start/demo-accounts.ts';
import type { Frame } from '../course.ts';
import { Random } from '../random.ts';

/** What somebody does with a series or one of its meetings; `make` sees how it stands by then. */
export type DiaryMove = { readonly at: number } & (
  | { readonly on: 'new'; readonly by: DemoLogin; readonly command: OpenSeries }
  | { readonly on: 'series'; readonly by: DemoLogin; readonly make: (state: SeriesState) => readonly SeriesCommand[] }
  | {
      /** `day`: the first one for which the meeting was confirmed. 'invitee': by the link of whom the command names. */
      readonly on: 'meeting'; readonly day: Day; readonly by: DemoLogin | 'invitee';
      readonly make: (state: MeetingState) => readonly MeetingCommand[];
    }
);

const FIRST = { hour: 8, minute: 40 };
const STEP_MS = 25 * 60_000;
const OFFICE_DAYS: readonly number[] = [1, 3, 6, 7];

/** A series of the demo office with its meetings, as a row of moves; each on a working day, in office hours, before today. */
export class Diary {
  readonly seriesId: string;
  readonly random: Random;
  readonly moves: DiaryMove[] = [];
  private readonly last: Day;
  private readonly onDay = new Map<Day, number>();
  private day: Day;

  /** `names`: of members and of ours, by id. */
  constructor(readonly key: string, readonly frame: Frame, readonly names: ReadonlyMap<string, string>) {
    this.seriesId = idOf('demo-series', `${String(frame.seed)} ${key}`);
    this.random = new Random(Number.parseInt(this.seriesId.slice(0, 8), 16));
    this.last = addWorkingDays(frame.calendar, frame.today, -1);
    this.day = this.last;
  }

  /** A working day so many days from today that is no office day: on it a meeting is held. */
  meetingDay(offset: number): Day {
    const { calendar, today } = this.frame;
    let day = addDays(today, offset);
    while (!calendar.isWorkingDay(day) || OFFICE_DAYS.includes(weekday(day))) day = addDays(day, offset < 0 ? -1 : 1);
    return day;
  }

  /** What follows happens on that day, or on the working day after it; none after yesterday. */
  on(day: Day): this {
    const wanted = nextWorkingDay(this.frame.calendar, day);
    this.day = wanted > this.last ? this.last : wanted;
    return this;
  }

  /** So many days before today. */
  ago(days: number): this {
    return this.on(previousWorkingDay(this.frame.calendar, addDays(this.frame.today, -days)));
  }

  /** The day as it stands now in this diary. */
  get today(): Day {
    return this.day;
  }

  open(by: DemoLogin, command: OpenSeries): this {
    this.moves.push({ at: this.next(), on: 'new', by, command });
    return this;
  }

  series(by: DemoLogin, make: (state: SeriesState) => readonly SeriesCommand[]): this {
    this.moves.push({ at: this.next(), on: 'series', by, make });
    return this;
  }

  meeting(day: Day, by: DemoLogin | 'invitee', make: (state: MeetingState) => readonly MeetingCommand[]): this {
    this.moves.push({ at: this.next(), on: 'meeting', day, by, make });
    return this;
  }

  id(name: string): string {
    return idOf(`demo-${name}`, this.seriesId);
  }

  private next(): number {
    const before = this.onDay.get(this.day) ?? 0;
    this.onDay.set(this.day, before + 1);
    return pragueInstant(this.day, FIRST.hour, FIRST.minute) + before * STEP_MS;
  }
}
