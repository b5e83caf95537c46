import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Clock } from '../../../libs/config/index.ts';
import { meView, signInBody } from '../../../libs/contracts/session.ts';
import type { MeView } from '../../../libs/contracts/session.ts';
import { audit, profileOf, Sessions, SignIn } from '../../../libs/identity/index.ts';
import type { Principal } from '../../../libs/identity/index.ts';
import { Allow, Public } from '../http/access.ts';
import { CurrentPrincipal } from '../http/actor.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { ValidBody } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { SessionCookie } from './session-cookie.ts';

const TAG = 'Přihlášení';
const EXAMPLE: MeView = {
  id: '0198c0de-0000-7000-8000-000000000001',
  login: 'jana.dvorakova',
  name: 'Jana Dvořáková',
  position: 'referentka',
  roles: ['caseworker'],
  departmentId: '0198c0de-0000-7000-8000-0000000000aa',
  mustChangePassword: false,
  csrfToken: 'Yb3mJ0y0m1v0pY7Jb5v8s1xM0V7c7m5C9mYx4h7b2aA',
  sessionEndsAt: '2026-11-23T19:15:00.000Z',
};

@Controller('api/v1')
export class SessionController {
  private readonly signIn: SignIn;
  private readonly sessions: Sessions;
  private readonly cookie: SessionCookie;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(signIn: SignIn, sessions: Sessions, cookie: SessionCookie, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
    this.database = database;
    this.clock = clock;
  }

  @Post('session')
  @HttpCode(201)
  @Public()
  @Endpoint({
    id: 'signIn',
    tag: TAG,
    summary: 'Přihlásit se jménem a heslem',
    description: 'Otevře relaci v cookie. Při změnách z prohlížeče pak posílejte X-CSRF-Token. Programy používají osobní tokeny. Nejvýše pět pokusů za minutu na účet a adresu.',
    body: signInBody,
    bodyExample: { login: 'jana.dvorakova', password: 'správné koně baterie svorka' },
    answer: { status: 201, description: 'Přihlášeno', schema: meView, example: EXAMPLE },
    problems: [401, 403, 429],
  })
  async open(@ValidBody() body: z.infer<typeof signInBody>, @Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new HttpProblem(403, 'session.crossSite', 'Přihlásit se lze jen z této aplikace.');
    const result = await this.signIn.attempt({ credentials: body, address: request.ip, requestId: request.id }, this.clock.now());
    if (result.outcome === 'limited') {
      const headers = { 'retry-after': String(result.retryAfterSeconds) };
      throw new HttpProblem(429, 'session.tooManyAttempts', 'Příliš mnoho pokusů o přihlášení. Počkejte chvíli a zkuste to znovu.', { headers });
    }
    if (result.outcome === 'refused') {
      throw new HttpProblem(401, 'session.refused', 'Přihlášení se nezdařilo. Zkontrolujte jméno a heslo; po více nezdarech se účet na čas zamkne a odemkne jej správce.');
    }
    this.cookie.set(reply, result.session.token);
    const found = await this.sessions.find(result.session.token, this.clock.now());
    if (found === null) throw new Error('the new session is not there');
    return this.me(found.principal);
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('self.account')
  @Endpoint({ id: 'signOut', tag: TAG, summary: 'Odhlásit se', answer: { status: 204, description: 'Odhlášeno; relace přestala platit hned' } })
  async close(@CurrentPrincipal() { proof }: Principal, @CurrentDoer() doer: PersonDoer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (proof.by === 'session') {
      await this.database.transaction(async (on) => {
        await this.sessions.close(on, proof.sessionKey);
        await audit(on, doer, { action: 'session.closed', subjectKind: 'session', subjectId: null }, this.clock.now());
      });
    }
    this.cookie.clear(reply);
  }

  @Get('me')
  @Allow('self.read')
  @Endpoint({ id: 'whoAmI', tag: TAG, summary: 'Kdo jsem', answer: { status: 200, description: 'Přihlášený člověk a jeho role', schema: meView, example: EXAMPLE } })
  whoAmI(@CurrentPrincipal() principal: Principal): Promise<MeView> {
    return this.me(principal);
  }

  private async me({ personId, roles, departmentId, proof }: Principal): Promise<MeView> {
    const profile = await profileOf(this.database, personId, proof);
    return {
      id: personId,
      login: profile.login,
      name: profile.name,
      position: profile.position,
      roles: [...roles],
      departmentId,
      mustChangePassword: profile.mustChangePassword,
      csrfToken: proof.by === 'session' ? proof.csrfToken : null,
      sessionEndsAt: profile.sessionEndsAt?.toISOString() ?? null,
    };
  }
}
