import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { z } from 'zod';
import type { Clock } from '../../../libs/config/index.ts';
import { passwordChangeBody, passwordResetBody } from '../../../libs/contracts/session.ts';
import { PasswordService } from '../../../libs/identity/index.ts';
import type { Principal } from '../../../libs/identity/index.ts';
import { Allow, Public } from '../http/access.ts';
import { CurrentPrincipal } from '../http/actor.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { ValidBody } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';

const TAG = 'Přihlášení';
const ONE_TIME = 'dKx0c9m5mB3s7V2pQ8uT1yL6wN4aZ0rE5fH7jG9kD2o';

@Controller('api/v1')
export class PasswordController {
  private readonly passwords: PasswordService;
  private readonly clock: Clock;

  constructor(passwords: PasswordService, @TheClock() clock: Clock) {
    this.passwords = passwords;
    this.clock = clock;
  }

  @Post('me/password')
  @HttpCode(204)
  @Allow('self.account')
  @Endpoint({
    id: 'changePassword',
    tag: TAG,
    summary: 'Změnit si heslo',
    description: 'Ukončí ostatní přihlášení téhož člověka.',
    body: passwordChangeBody,
    bodyExample: { currentPassword: 'správné koně baterie svorka', newPassword: 'zelený vlak projel tunelem' },
    answer: { status: 204, description: 'Heslo je změněno' },
    problems: [429],
  })
  async change(@ValidBody() body: z.infer<typeof passwordChangeBody>, @CurrentPrincipal() { personId, proof }: Principal, @CurrentDoer() doer: PersonDoer): Promise<void> {
    if (proof.by !== 'session') throw new Error('a token reached a route for sessions');
    const now = this.clock.now();
    await this.refuseGuessing(personId, now);
    await this.passwords.change(doer, proof.sessionKey, { current: body.currentPassword, next: body.newPassword }, now);
  }

  @Post('password-reset')
  @HttpCode(204)
  @Public()
  @Endpoint({
    id: 'resetPassword',
    tag: TAG,
    summary: 'Nastavit si nové heslo jednorázovým kódem od správce',
    body: passwordResetBody,
    bodyExample: { token: ONE_TIME, newPassword: 'zelený vlak projel tunelem' },
    answer: { status: 204, description: 'Heslo je nastaveno; přihlaste se jím' },
    problems: [429],
  })
  async reset(@ValidBody() body: z.infer<typeof passwordResetBody>, @Req() request: ApiRequest): Promise<void> {
    const now = this.clock.now();
    await this.refuseGuessing(request.ip, now);
    await this.passwords.redeem(body.token, body.newPassword, request.id, now);
  }

  private async refuseGuessing(bucket: string, now: number): Promise<void> {
    const seconds = await this.passwords.guess(bucket, now);
    if (seconds === 0) return;
    throw new HttpProblem(429, 'password.tooManyAttempts', 'Příliš mnoho pokusů. Počkejte chvíli a zkuste to znovu.', { headers: { 'retry-after': String(seconds) } });
  }
}
