import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export type Receipt = {
  readonly caseId: string;
  readonly version: number;
  readonly registerNumber: string | null;
  readonly phase: string;
  readonly deadlines: readonly { readonly key: string; readonly from: string; readonly nominalEnd: string; readonly legalEnd: string; readonly state: string }[];
};

/** What was asked, and what was answered at last. */
export type LedgerEntry = { readonly key: string; readonly path: string; readonly status: number; readonly receipt: Receipt; readonly tries: number };

/** @property agenda whose route it is; complaints unless said */
export type Step = {
  readonly token: string; readonly path: string; readonly body: unknown; readonly version?: number; readonly agenda?: 'complaints' | 'series' | 'meetings';
};

const PATIENCE_MS = 30_000;
const RETRY_MS = 200;

/**
 * A program of an office that does not let go: it repeats a command with the same Idempotency-Key until it is answered.
 * Allowed to keep it waiting are broken connections and 503; any other failure is kept in `unexpected`.
 */
export class PersistentClient {
  readonly ledger: LedgerEntry[] = [];
  readonly unexpected: string[] = [];
  /** How often it was kept waiting. */
  repeated = 0;
  private readonly address: string;
  private readonly givenUp = new AbortController();

  constructor(address: string) {
    this.address = address;
  }

  /** Whatever is still being repeated fails. */
  giveUp(): void {
    this.givenUp.abort();
  }

  async send(step: Step): Promise<Receipt> {
    const key = randomUUID();
    for (let tries = 1; ; tries += 1) {
      const answer = await this.once(step, key).catch(() => null);
      if (answer !== null && answer.status < 300) {
        const receipt = JSON.parse(answer.text) as Receipt;
        this.ledger.push({ key, path: step.path, status: answer.status, receipt, tries });
        return receipt;
      }
      if (answer !== null && answer.status !== 503) {
        this.unexpected.push(`${step.path} ${String(answer.status)} ${answer.text}`);
        throw new Error(`${step.path} answered ${String(answer.status)}: ${answer.text}`);
      }
      this.repeated += 1;
      await pause(RETRY_MS, undefined, { signal: this.givenUp.signal });
    }
  }

  private async once({ token, path, body, version, agenda = 'complaints' }: Step, key: string): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.address}/api/v1/${agenda}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key,
        ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, text: await response.text() };
  }
}
