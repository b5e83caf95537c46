import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { now } from './clock.ts';

/**
 * One timer, set for an instant. Setting it again for the same instant keeps the running timer: most facts of a case do not
 * move its next milestone, and a timer cancelled and started anew costs two events of history each time.
 */
export class Alarm {
  private at: number | null = null;
  private scope: CancellationScope | null = null;
  private ringing = false;

  hasRung(): boolean {
    return this.ringing;
  }

  /** @param at epoch ms, or null for no alarm */
  set(at: number | null): void {
    if (at === this.at && !this.ringing) return;
    this.scope?.cancel();
    this.scope = null;
    this.ringing = false;
    this.at = at;
    if (at !== null) this.start(at);
  }

  private start(at: number): void {
    const scope = new CancellationScope();
    this.scope = scope;
    scope
      .run(() => sleep(Math.max(1, at - now())))
      .then(
        () => { this.ring(scope); },
        (reason: unknown) => { if (!isCancellation(reason)) throw reason; },
      );
  }

  private ring(scope: CancellationScope): void {
    if (this.scope !== scope) return;
    this.scope = null;
    this.ringing = true;
  }
}
