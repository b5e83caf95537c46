/** Waits for a hint, for the time to pass, or for the end; hints that come while nobody waits are kept. */
export class Waiting {
  private hinted = false;
  private wake: (() => void) | null = null;

  hint(): void {
    this.hinted = true;
    this.wake?.();
  }

  async next(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.hinted && !signal.aborted) await this.sleep(ms, signal);
    this.hinted = false;
  }

  private sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      this.wake = done;
    });
  }
}
