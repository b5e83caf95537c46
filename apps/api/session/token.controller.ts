import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Clock } from '../../../libs/config/index.ts';
import { createdToken, newTokenBody, tokenList, tokenParams, tokenView } from '../../../libs/contracts/token.ts';
import { ApiTokens } from '../../../libs/identity/index.ts';
import type { ApiToken, Principal } from '../../../libs/identity/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentPrincipal } from '../http/actor.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';

type TokenView = z.infer<typeof tokenView>;

const TAG = 'Osobní tokeny';
const EXAMPLE: TokenView = {
  id: '0198c0de-0000-7000-8000-000000000011',
  label: 'výkaz do tabulky',
  prefix: 'lht_q8Zk3v',
  scopes: ['read'],
  createdAt: '2026-11-23T08:15:00.000Z',
  expiresAt: '2027-02-21T08:15:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
};

/** Tokens are made and revoked in a signed-in browser only: a stolen token cannot make another. */
@Controller('api/v1/me/tokens')
export class TokenController {
  private readonly tokens: ApiTokens;
  private readonly clock: Clock;

  constructor(tokens: ApiTokens, @TheClock() clock: Clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Post()
  @HttpCode(201)
  @Allow('self.account')
  @Endpoint({
    id: 'createToken',
    tag: TAG,
    summary: 'Vytvořit si osobní token',
    description: 'Token se ukáže jen v této odpovědi. Smí nejvýš to, co jeho vlastník, a z toho jen zvolené rozsahy.',
    body: newTokenBody,
    bodyExample: { label: 'výkaz do tabulky', scopes: ['read'], days: 90 },
    answer: { status: 201, description: 'Token je vytvořen', schema: createdToken, example: { ...EXAMPLE, secret: 'lht_q8Zk3vM1…' } },
    problems: [409],
  })
  async create(@ValidBody() body: z.infer<typeof newTokenBody>, @CurrentDoer() doer: PersonDoer): Promise<z.infer<typeof createdToken>> {
    const { secret, ...token } = await this.tokens.create(doer, body, this.clock.now());
    return { ...viewOf(token), secret };
  }

  @Get()
  @Allow('self.account')
  @Endpoint({ id: 'listTokens', tag: TAG, summary: 'Moje tokeny', answer: { status: 200, description: 'Také zrušené a prošlé', schema: tokenList, example: { items: [EXAMPLE] } } })
  async list(@CurrentPrincipal() { personId }: Principal): Promise<z.infer<typeof tokenList>> {
    return { items: (await this.tokens.list(personId)).map(viewOf) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('self.account')
  @Endpoint({ id: 'revokeToken', tag: TAG, summary: 'Zrušit token', params: tokenParams, answer: { status: 204, description: 'Token přestal platit hned' } })
  async revoke(@ValidParams() { id }: z.infer<typeof tokenParams>, @CurrentDoer() doer: PersonDoer): Promise<void> {
    await this.tokens.revoke(doer, id, this.clock.now());
  }
}

function viewOf(token: ApiToken): TokenView {
  return {
    id: token.id,
    label: token.label,
    prefix: token.prefix,
    scopes: [...token.scopes],
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  };
}
