import { idOf } from '../../../libs/casework/index.ts';
import type { CaseCommand, OpeningCommand } from '../../../libs/domain/index.ts';
import { addDays, addWorkingDays, daysBetween, nextWorkingDay, pragueInstant, previousWorkingDay } from '../../../libs/law/index.ts';
import type { Calendar, Day } from '../../../libs/law/index.ts';
import type { DemoLogin } from '../start/demo-accounts.ts';
import type { DemoPeople } from './people.ts';
import { Random } from './random.ts';

/** `lastFact`: number of the fact that the move before this one wrote. */
type Make = (day: Day, lastFact: number) => CaseCommand;
export type Move = { readonly at: number; readonly by: DemoLogin; readonly day: Day; readonly make: Make };

/** In which days the demo office lives: everything happens before `today`, but for what happens within this hour. */
export type Frame = { readonly today: Day; readonly now: number; readonly calendar: Calendar; readonly seed: number; readonly people: DemoPeople };

const FIRST = { hour: 8, minute: 10 };
const STEP_MINUTES = 25;
const MINUTE = 60_000;

/** One case of the demo office as a row of moves, each on a working day, in office hours, never in the future. */
export class Course {
  readonly caseId: string;
  readonly random: Random;
  readonly moves: Move[] = [];
  private readonly last: Day;
  private day: Day;
  private onThisDay = 0;
  private registered: OpeningCommand | null = null;

  constructor(readonly key: string, readonly arrived: Day, readonly frame: Frame) {
    this.caseId = idOf('demo-case', `${String(frame.seed)} ${key}`);
    this.random = new Random(Number.parseInt(this.caseId.slice(0, 8), 16));
    this.last = addWorkingDays(frame.calendar, frame.today, -1);
    this.day = arrived;
    this.on(0);
  }

  /** A case that came about so many days ago, on a working day. */
  static ago(key: string, days: number, frame: Frame): Course {
    return new Course(key, previousWorkingDay(frame.calendar, addDays(frame.today, -days)), frame);
  }

  /** What follows happens on the n-th day of the case, or on the working day after it; not before what was, not after yesterday. */
  on(n: number): this {
    const wanted = nextWorkingDay(this.frame.calendar, addDays(this.arrived, n));
    const day = wanted > this.last ? this.last : wanted;
    if (day <= this.day && this.moves.length > 0) return this;
    this.day = day > this.day ? day : nextWorkingDay(this.frame.calendar, this.day);
    this.onThisDay = 0;
    return this;
  }

  do(by: DemoLogin, make: Make): this {
    const offset = Number.parseInt(this.caseId.slice(9, 11), 16) % STEP_MINUTES;
    const at = pragueInstant(this.day, FIRST.hour, FIRST.minute) + (offset + this.onThisDay * STEP_MINUTES) * MINUTE;
    this.onThisDay += 1;
    this.moves.push({ at, by, day: this.day, make });
    return this;
  }

  /** Within this hour, at whatever time of day the office is filled. */
  justNow(by: DemoLogin, minutesAgo: number, make: Make): this {
    this.moves.push({ at: this.frame.now - minutesAgo * MINUTE, by, day: this.frame.today, make });
    return this;
  }

  /** Id of the one who complains. */
  get complainant(): string {
    const found = this.intake.parties.find(({ role }) => role === 'complainant');
    if (found === undefined) throw new Error('nobody complains');
    return found.id;
  }

  /** The day as it stands now in this course. */
  get today(): Day {
    return this.day;
  }

  /** The n-th day of the case. */
  dayNo(n: number): Day {
    return addDays(this.arrived, n);
  }

  /** How many days the case has lasted. */
  get days(): number {
    return daysBetween(this.arrived, this.day);
  }

  id(name: string): string {
    return idOf(`demo-${name}`, this.caseId);
  }

  register(by: DemoLogin, command: OpeningCommand): this {
    this.registered = command;
    return this.do(by, () => command);
  }

  /** What the case was registered with. */
  get intake(): OpeningCommand {
    if (this.registered === null) throw new Error('nothing was registered yet');
    return this.registered;
  }
}
