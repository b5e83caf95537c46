import type { Sender } from '../mime/raw-mail.ts';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** starttls: refuses to go on in the clear. none: for a server on the same machine. */
  readonly security: 'none' | 'starttls' | 'tls';
  readonly auth: { readonly user: string; readonly password: string } | null;
  readonly from: Sender;
};

export type SmtpLimits = {
  /** Connections held at once. */
  readonly connections: number;
  /** Mails over one connection before it is renewed. */
  readonly mailsPerConnection: number;
  /** To connect, greet and sign in. */
  readonly connectMs: number;
  /** Silence of the server in the middle of a dialogue. */
  readonly silenceMs: number;
  /** One attempt as a whole, however busily the server dribbles. */
  readonly attemptMs: number;
  /** A connection without work is closed. */
  readonly idleMs: number;
};

export const SMTP_LIMITS: SmtpLimits = {
  connections: 4,
  mailsPerConnection: 100,
  connectMs: 10_000,
  silenceMs: 20_000,
  attemptMs: 30_000,
  idleMs: 10_000,
};
