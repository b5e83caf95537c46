import { rawMail } from '../mime/raw-mail.ts';
import type { OutgoingMail } from '../mime/raw-mail.ts';
import type { Delivery } from './delivery.ts';
import { SmtpSession } from './session.ts';
import { SMTP_LIMITS } from './settings.ts';
import type { SmtpLimits, SmtpSettings } from './settings.ts';

/**
 * Hands mails to one server over a few lasting connections. Never throws for what the server does, never repeats a mail
 * on its own that the server may have, and ends every attempt within `attemptMs`.
 */
export class SmtpTransport {
  readonly #settings: SmtpSettings;
  readonly #limits: SmtpLimits;
  readonly #idle: { readonly session: SmtpSession; readonly timer: NodeJS.Timeout }[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(settings: SmtpSettings, limits: Partial<SmtpLimits> = {}) {
    this.#settings = settings;
    this.#limits = { ...SMTP_LIMITS, ...limits };
  }

  async deliver(mail: OutgoingMail): Promise<Delivery> {
    const bytes = await rawMail(mail, this.#settings.from);
    await this.#turn();
    try {
      return await this.#attempt(mail.to, bytes);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Closes idle connections; those at work end with their mail. */
  close(): void {
    for (const { session, timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
      session.close();
    }
  }

  async #attempt(to: string, bytes: Buffer): Promise<Delivery> {
    const lasting = this.#takeIdle();
    if (lasting !== null) {
      const delivery = await this.#sendOver(lasting, to, bytes);
      // A server may close a connection that waited; that says nothing of the mail.
      if (delivery.outcome !== 'unreachable') return delivery;
    }
    return this.#sendOver(new SmtpSession(this.#settings, this.#limits), to, bytes, true);
  }

  async #sendOver(session: SmtpSession, to: string, bytes: Buffer, open = false): Promise<Delivery> {
    const timer = setTimeout(() => { session.abort(new AttemptTimeout()); }, this.#limits.attemptMs);
    try {
      const unopened = open ? await session.open() : null;
      const delivery = unopened ?? await session.send(this.#settings.from.address, to, bytes);
      this.#keep(session);
      return delivery;
    } finally {
      clearTimeout(timer);
    }
  }

  #takeIdle(): SmtpSession | null {
    for (let next = this.#idle.pop(); next !== undefined; next = this.#idle.pop()) {
      clearTimeout(next.timer);
      if (next.session.usable) return next.session;
    }
    return null;
  }

  #keep(session: SmtpSession): void {
    if (!session.usable) return;
    if (session.mails >= this.#limits.mailsPerConnection) {
      session.close();
      return;
    }
    const timer = setTimeout(() => { session.close(); }, this.#limits.idleMs);
    timer.unref();
    this.#idle.push({ session, timer });
  }

  /** Waits until fewer than the allowed number of connections are at work. */
  async #turn(): Promise<void> {
    while (this.#busy >= this.#limits.connections) await new Promise<void>((resolve) => { this.#waiting.push(resolve); });
    this.#busy += 1;
  }
}

class AttemptTimeout extends Error {
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('the attempt took too long');
  }
}
