import type { Clock } from '../../config/index.ts';
import { drainPostRoom } from './drain.ts';
import { OutageGate } from './outage-gate.ts';
import type { PostRoomOffice, PostRoomPorts } from './ports.ts';
import type { PostRoomSummary } from './summary.ts';

export type PostRoomOptions = PostRoomPorts & {
  readonly clock: Clock;
  /** Read anew before each round: settings, calendar and rules may change while the process runs. */
  readonly office: () => Promise<PostRoomOffice>;
  readonly leaseMs?: number;
  readonly senders?: number;
  readonly onRound?: (summary: PostRoomSummary) => void;
};

/** The post room of one process: a round for its loop, and the memory of a server that is down between rounds. */
export class PostRoom {
  readonly #options: PostRoomOptions;
  readonly #gate = new OutageGate();

  constructor(options: PostRoomOptions) {
    this.#options = options;
  }

  /** Does what can be done now; ends after the mails in flight when `signal` is aborted. Gives whether there is more. */
  async round(signal: AbortSignal): Promise<boolean> {
    const { office, onRound, ...input } = this.#options;
    const summary = await drainPostRoom({ ...input, ...await office(), gate: this.#gate, stopping: () => signal.aborted });
    onRound?.(summary);
    return summary.unfinished;
  }
}
