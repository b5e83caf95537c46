import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Clock } from '../../../libs/config/index.ts';
import { ApiTokens, refusalOf, sameBytes, Sessions, sha256 } from '../../../libs/identity/index.ts';
import type { Found, Permission, Principal, Refusal } from '../../../libs/identity/index.ts';
import { accessOf } from '../http/access.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { TheClock } from '../shell/runtime.ts';
import { SessionCookie } from './session-cookie.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const CSRF_HEADER = 'x-csrf-token';

const REFUSALS: Readonly<Record<Refusal, { code: string; detail: string }>> = {
  'role': { code: 'access.forbidden', detail: 'Vaše role tento krok nedovoluje.' },
  'scope': { code: 'token.scope', detail: 'Tento token k tomu nemá rozsah. Vytvořte si token s potřebným rozsahem.' },
  'session-only': { code: 'token.notHere', detail: 'To jde jen po přihlášení v prohlížeči, tokenem ne.' },
};

/** Every request passes here: who it is, whether the browser meant it, whether the role table lets it. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly sessions: Sessions;
  private readonly tokens: ApiTokens;
  private readonly cookie: SessionCookie;
  private readonly clock: Clock;

  constructor(sessions: Sessions, tokens: ApiTokens, cookie: SessionCookie, @TheClock() clock: Clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.cookie = cookie;
    this.clock = clock;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === undefined) throw new Error('a route without declared access was reached');
    if (access.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const found = await this.authenticate(request);
    refuseForgery(request, found.principal);
    refuseUnfinished(found, access.permission);
    const refusal = refusalOf(found.principal, access.permission);
    if (refusal !== null) throw new HttpProblem(403, REFUSALS[refusal].code, REFUSALS[refusal].detail);
    request.principal = found.principal;
    return true;
  }

  /** A token, when there is one, is the only proof: a cookie beside it is not looked at. */
  private async authenticate(request: ApiRequest): Promise<Found> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const secret = /^bearer +(\S+)$/i.exec(authorization)?.[1];
      const found = secret === undefined ? null : await this.tokens.find(secret, this.clock.now());
      return found ?? refuse('token.invalid', 'Token neplatí: je neznámý, zrušený, nebo prošel.');
    }
    const token = this.cookie.read(request);
    if (token === undefined) return refuse('session.required', 'Přihlaste se, nebo pošlete platný osobní token.');
    return (await this.sessions.find(token, this.clock.now())) ?? refuse('session.ended', 'Přihlášení skončilo. Přihlaste se znovu.');
  }
}

function refuse(code: string, detail: string): never {
  throw new HttpProblem(401, code, detail, { headers: { 'www-authenticate': 'Bearer realm="lhutnik"' } });
}

/** What a browser sends by itself (the cookie) proves nothing about who made it send. */
function refuseForgery(request: ApiRequest, { proof }: Principal): void {
  if (proof.by !== 'session' || SAFE_METHODS.has(request.method)) return;
  const given = request.headers[CSRF_HEADER];
  if (typeof given === 'string' && sameBytes(sha256(given), sha256(proof.csrfToken))) return;
  throw new HttpProblem(403, 'csrf.missing', 'Chybí platná hlavička X-CSRF-Token; její hodnotu dává přihlášení a GET /api/v1/me.');
}

/** A password that somebody else chose opens nothing but its own change. */
function refuseUnfinished({ mustChangePassword }: Found, permission: Permission): void {
  if (!mustChangePassword || permission === 'self.read' || permission === 'self.account') return;
  throw new HttpProblem(403, 'password.mustChange', 'Nejdřív si změňte heslo, které jste dostali.');
}
