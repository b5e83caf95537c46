import { isIPv6 } from 'node:net';
import type { PersonId } from '../domain/index.ts';
import { audit } from './audit.ts';
import type { Database } from './database.ts';
import type { Identified, IdentityProvider } from './identity-provider.ts';
import { normalLogin } from './local-provider.ts';
import type { Credentials } from './local-provider.ts';
import type { RateLimiter, RateRule } from './rate-limit.ts';
import type { NewSession, Sessions } from './sessions.ts';

/** Attempts on one account from one address. */
const PER_ACCOUNT: RateRule = { limit: 5, windowMs: 60_000 };
/** Misses from one address over all accounts: one password tried on many. */
const PER_ADDRESS: RateRule = { limit: 100, windowMs: 60_000 };

export type SignInResult =
  | { readonly outcome: 'opened'; readonly personId: PersonId; readonly session: NewSession }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'limited'; readonly retryAfterSeconds: number };

export type SignInAttempt = { readonly credentials: Credentials; readonly address: string; readonly requestId: string };

/** Signing in with a password. Every outcome is traced; unknown, wrong, locked and inactive look the same from outside. */
export class SignIn {
  private readonly database: Database;
  private readonly provider: IdentityProvider<Credentials>;
  private readonly sessions: Sessions;
  private readonly limiter: RateLimiter;

  constructor(parts: { database: Database; provider: IdentityProvider<Credentials>; sessions: Sessions; limiter: RateLimiter }) {
    this.database = parts.database;
    this.provider = parts.provider;
    this.sessions = parts.sessions;
    this.limiter = parts.limiter;
  }

  async attempt({ credentials, address, requestId }: SignInAttempt, now: number): Promise<SignInResult> {
    const place = networkOf(address);
    const account = `sign-in ${normalLogin(credentials.login)} ${place}`;
    const retryAfterSeconds = Math.max(await this.limiter.take(account, PER_ACCOUNT, now), await this.limiter.take(`sign-in ${place}`, PER_ADDRESS, now));
    if (retryAfterSeconds > 0) return { outcome: 'limited', retryAfterSeconds };
    const identified = await this.provider.identify(credentials, now);
    if (identified.outcome === 'refused') {
      await this.traceRefusal(identified, requestId, now);
      return { outcome: 'refused' };
    }
    await this.limiter.forget(account);
    await this.limiter.giveBack(`sign-in ${place}`);
    return this.open(identified.personId, requestId, now);
  }

  private async open(personId: PersonId, requestId: string, now: number): Promise<SignInResult> {
    const session = await this.database.transaction(async (on) => {
      await audit(on, { personId, kind: 'person', requestId }, { action: 'session.opened', subjectKind: 'session', subjectId: null }, now);
      return this.sessions.open(on, personId, now);
    });
    await this.sessions.sweep(now);
    await this.limiter.sweep(now);
    return { outcome: 'opened', personId, session };
  }

  private traceRefusal(refused: Extract<Identified, { outcome: 'refused' }>, requestId: string, now: number): Promise<void> {
    const doer = { personId: null, kind: 'anonymous', requestId } as const;
    return audit(this.database, doer, { action: 'session.refused', subjectKind: 'person', subjectId: refused.personId, refused: `signIn.${refused.why}` }, now);
  }
}

/** An IPv6 subscriber owns a whole /64: the count goes by that. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${all.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
