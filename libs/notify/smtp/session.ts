import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { deliveryOf } from './delivery.ts';
import type { Delivery, DeliveryStage } from './delivery.ts';
import type { SmtpLimits, SmtpSettings } from './settings.ts';

/** One connection to the mail server. Not for two mails at once. */
export class SmtpSession {
  readonly #connection: SMTPConnection;
  readonly #auth: SmtpSettings['auth'];
  #stage: DeliveryStage = 'connect';
  #mails = 0;
  #usable = true;
  #fail: (error: Error) => void = () => undefined;

  constructor(settings: SmtpSettings, limits: SmtpLimits) {
    this.#auth = settings.auth;
    this.#connection = new SMTPConnection({
      host: settings.host,
      port: settings.port,
      secure: settings.security === 'tls',
      requireTLS: settings.security === 'starttls',
      ignoreTLS: settings.security === 'none',
      connectionTimeout: limits.connectMs,
      greetingTimeout: limits.connectMs,
      dnsTimeout: limits.connectMs,
      socketTimeout: limits.silenceMs,
      socketCloseTimeout: 1_000,
    });
    this.#connection.on('error', (error: Error) => { this.#broken(error); });
    this.#connection.on('end', () => { this.#broken(new Error('the connection ended')); });
  }

  get usable(): boolean {
    return this.#usable;
  }

  /** Mails sent over it so far. */
  get mails(): number {
    return this.#mails;
  }

  /** Connects and signs in; null when that went well. */
  async open(): Promise<Delivery | null> {
    try {
      await this.#step((done) => { this.#connection.connect(done); });
      const auth = this.#auth;
      if (auth !== null) {
        this.#stage = 'login';
        await this.#step((done) => { this.#connection.login({ user: auth.user, pass: auth.password }, done); });
      }
      return null;
    } catch (error) {
      this.close();
      return deliveryOf(error, this.#stage, false);
    }
  }

  async send(from: string, to: string, bytes: Buffer): Promise<Delivery> {
    const body = new WatchedBody(bytes);
    this.#stage = 'envelope';
    try {
      await this.#step((done) => { this.#connection.send({ from, to: [to], size: bytes.length }, body, done); });
      this.#mails += 1;
      return { outcome: 'accepted' };
    } catch (error) {
      const delivery = deliveryOf(error, body.flowed ? 'data' : 'envelope', body.flowed);
      // Many refusals come before the mail is handed over; only after those is the connection worth keeping.
      const keep = delivery.outcome === 'refused' && delivery.stage === 'envelope' && await this.#reset();
      if (!keep) this.close();
      return delivery;
    }
  }

  close(): void {
    this.#usable = false;
    this.#connection.close();
  }

  /** Ends whatever is going on, with `error` as its outcome. */
  abort(error: Error): void {
    this.#broken(error);
    this.#connection.close();
  }

  async #reset(): Promise<boolean> {
    if (!this.#usable) return false;
    try {
      await this.#step((done) => { this.#connection.reset(done); });
      return true;
    } catch {
      return false;
    }
  }

  #broken(error: Error): void {
    this.#usable = false;
    this.#fail(error);
  }

  /** The library reports a failure by callback, by event or by both; whichever comes first counts. */
  #step(run: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      run((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

/** Knows whether the server let the body flow: from then on it may have the mail. */
class WatchedBody extends Readable {
  flowed = false;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override _read(): void {
    this.flowed = true;
    this.push(this.#bytes);
    this.push(null);
  }
}
