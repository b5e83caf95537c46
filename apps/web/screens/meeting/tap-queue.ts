import { newId } from '../../api/new-id.ts';
import type { MeetingDetail } from '../../api/planning.ts';
import { isProblem } from '../../api/problem.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { markOf } from './attendees.ts';

export type Tap = { readonly attendeeId: string; readonly day: string; readonly presence: string; readonly lateAt?: string };

/** `saw`: what stood there when it was tapped. `version`: in which it was first sent; null: not yet. Sent again in the same, it is written once. */
type Waiting = { readonly tap: Tap; readonly saw: string; readonly key: string; readonly version: number | null };

export type Refused = { readonly tap: Tap; /** Null: somebody else ticked something else meanwhile. */ readonly problem: ApiProblem | null };

export type TapsState = {
  readonly waiting: readonly Tap[];
  /** Written, but not yet on the page. */
  readonly written: readonly { readonly tap: Tap; readonly version: number }[];
  /** The last try did not get through; the next one comes by itself. */
  readonly trouble: boolean;
  readonly refused: readonly Refused[];
};

export type QueueDoor = {
  readonly keep: (waiting: readonly Waiting[]) => void;
  readonly read: () => unknown;
  /** @returns the version after the step */
  readonly send: (tap: Tap, version: number, key: string) => Promise<number>;
  readonly reread: () => Promise<MeetingDetail>;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** Taps of one person on one meeting, written one after the other in their order; none is lost for want of a network, none is written twice. */
export class TapQueue {
  private waiting: readonly Waiting[];
  private state: TapsState;
  private detail: MeetingDetail;
  private readonly door: QueueDoor;
  private readonly listeners = new Set<() => void>();
  private version: number;
  private isSending = false;
  private pause = FIRST_PAUSE_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(detail: MeetingDetail, door: QueueDoor) {
    this.door = door;
    this.detail = detail;
    this.version = detail.version;
    this.waiting = waitingIn(door.read());
    this.state = { waiting: this.waiting.map(({ tap }) => tap), written: [], trouble: false, refused: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    window.addEventListener('online', this.now);
    void this.drain();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      window.removeEventListener('online', this.now);
      clearTimeout(this.timer);
    };
  };

  readonly snapshot = (): TapsState => this.state;

  /** The page shows this now. */
  saw(detail: MeetingDetail): void {
    this.detail = detail;
    this.version = Math.max(this.version, detail.version);
    const written = this.state.written.filter(({ version }) => version > detail.version);
    if (written.length < this.state.written.length) this.tell({ written });
  }

  add(tap: Tap): void {
    const before = this.waiting.findLast((one) => isOfSame(one.tap, tap))?.tap ?? this.state.written.findLast((one) => isOfSame(one.tap, tap))?.tap;
    this.hold([...this.waiting, { tap, saw: before === undefined ? standing(this.detail, tap) : said(before), key: newId(), version: null }]);
    void this.drain();
  }

  dismiss(): void {
    this.tell({ refused: [] });
  }

  private readonly now = (): void => {
    clearTimeout(this.timer);
    void this.drain();
  };

  /** Nobody listens once the page is gone: then what waits is kept for the next time. */
  private async drain(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let [head] = this.waiting; head !== undefined && this.listeners.size > 0; [head] = this.waiting) {
        if (!(await this.write(head))) break;
      }
    } finally {
      this.isSending = false;
    }
  }

  /** False: it did not get through, and waits. */
  private async write(head: Waiting): Promise<boolean> {
    const tried = { ...head, version: head.version ?? this.version };
    this.hold([tried, ...this.waiting.slice(1)]);
    try {
      const version = await this.door.send(tried.tap, tried.version, tried.key);
      this.version = Math.max(this.version, version);
      this.shift({ written: [...this.state.written, { tap: tried.tap, version }] });
      return true;
    } catch (failure) {
      return this.failed(tried, failure);
    }
  }

  private async failed(tried: Waiting, failure: unknown): Promise<boolean> {
    if (!isProblem(failure)) throw failure;
    if (mayPass(failure)) return this.later();
    if (failure.status !== 412) {
      this.shift({ refused: [...this.state.refused, { tap: tried.tap, problem: failure }] });
      return true;
    }
    return this.onceMore(tried);
  }

  /** Somebody changed something: sent again as it is, unless it was this very mark. */
  private async onceMore(tried: Waiting): Promise<boolean> {
    try {
      const detail = await this.door.reread();
      this.version = detail.version;
      const now = standing(detail, tried.tap);
      if (now === said(tried.tap)) this.shift({});
      else if (now === tried.saw) this.hold([{ ...tried, key: newId(), version: null }, ...this.waiting.slice(1)]);
      else this.shift({ refused: [...this.state.refused, { tap: tried.tap, problem: null }] });
      return true;
    } catch (failure) {
      if (!isProblem(failure)) throw failure;
      return this.later();
    }
  }

  private later(): false {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    this.tell({ trouble: true });
    return false;
  }

  private shift(change: Partial<TapsState>): void {
    this.pause = FIRST_PAUSE_MS;
    this.hold(this.waiting.slice(1), { trouble: false, ...change });
  }

  private hold(waiting: readonly Waiting[], change: Partial<TapsState> = {}): void {
    this.waiting = waiting;
    this.door.keep(waiting);
    this.tell({ waiting: waiting.map(({ tap }) => tap), ...change });
  }

  private tell(change: Partial<TapsState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** No answer, an answer of something on the way, or a session that ended: whoever signs in again goes on. */
function mayPass({ status }: ApiProblem): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

export function isOfSame(one: Tap, { attendeeId, day }: Pick<Tap, 'attendeeId' | 'day'>): boolean {
  return one.attendeeId === attendeeId && one.day === day;
}

function said({ presence, lateAt }: Pick<Tap, 'presence' | 'lateAt'>): string {
  return `${presence} ${lateAt ?? ''}`;
}

function standing(detail: MeetingDetail, { attendeeId, day }: Tap): string {
  const mark = markOf(detail, attendeeId, day);
  return mark === undefined ? '' : said({ presence: mark.presence, ...(mark.lateAt === null ? {} : { lateAt: mark.lateAt }) });
}

function waitingIn(kept: unknown): readonly Waiting[] {
  const { waiting } = (kept ?? {}) as { readonly waiting?: unknown };
  return Array.isArray(waiting) ? waiting as readonly Waiting[] : [];
}
