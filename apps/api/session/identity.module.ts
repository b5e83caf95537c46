import { Global, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ApiTokens, LocalIdentityProvider, PasswordService, RateLimiter, Sessions, SignIn } from '../../../libs/identity/index.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { FirstAdministratorStep } from './first-administrator.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionController } from './session.controller.ts';
import { PasswordController } from './password.controller.ts';
import { TokenController } from './token.controller.ts';

const SERVICES = [
  { provide: Sessions, inject: [RUNTIME.database], useFactory: (database: DataSource) => new Sessions(database) },
  { provide: ApiTokens, inject: [RUNTIME.database], useFactory: (database: DataSource) => new ApiTokens(database) },
  { provide: RateLimiter, inject: [RUNTIME.database], useFactory: (database: DataSource) => new RateLimiter(database) },
  {
    provide: PasswordService,
    inject: [RUNTIME.database, Sessions, RateLimiter],
    useFactory: (database: DataSource, sessions: Sessions, limiter: RateLimiter) => new PasswordService(database, sessions, limiter),
  },
  {
    provide: SignIn,
    inject: [RUNTIME.database, Sessions, RateLimiter],
    useFactory: (database: DataSource, sessions: Sessions, limiter: RateLimiter) =>
      new SignIn({ database, sessions, limiter, provider: new LocalIdentityProvider(database) }),
  },
  SessionCookie,
];

/** Who signs in and how; the guard of the whole application takes its services from here. */
@Global()
@Module({ controllers: [SessionController, PasswordController, TokenController], providers: [...SERVICES, FirstAdministratorStep], exports: SERVICES })
export class IdentityModule {}
