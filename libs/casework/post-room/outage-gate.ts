const FAILURES_THAT_CLOSE = 3;
const PAUSE_MS = 60_000;

/**
 * Spares a server that is down, and the mails that wait for it: after three attempts in a row that it did not answer,
 * nothing is tried for a minute, then one mail probes.
 */
export class OutageGate {
  #failures = 0;
  #until = 0;

  /** Whether another attempt may start at `now` (epoch ms). A clock set back must not keep the gate shut. */
  mayTry(now: number): boolean {
    return this.#until <= now || this.#until - now > PAUSE_MS;
  }

  /** Whether the server is taken to be down. */
  get down(): boolean {
    return this.#failures >= FAILURES_THAT_CLOSE;
  }

  failed(now: number): void {
    this.#failures += 1;
    if (this.down) this.#until = now + PAUSE_MS;
  }

  answered(): void {
    this.#failures = 0;
    this.#until = 0;
  }
}
