import { Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock, Config } from '../../../libs/config/index.ts';
import { id, line } from '../../../libs/contracts/fields.ts';
import { accountsPage, accountView, newPersonBody, peoplePage, peopleQuery, personChangesBody, personParams, resetView } from '../../../libs/contracts/person.ts';
import { PasswordService, People } from '../../../libs/identity/index.ts';
import type { PeopleFilter, PersonAccount } from '../../../libs/identity/index.ts';
import { Allow } from '../http/access.ts';
import { cursorOf } from '../http/cursor.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { SeenVersion, setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock, TheConfig, TheDatabase } from '../shell/runtime.ts';
import { ACCOUNT, NEW_PERSON, PERSON } from './examples.ts';
import { accountViewOf, personViewOf } from './views.ts';
import type { AccountView } from './views.ts';

const TAG = 'Lidé';
const RESET_MINUTES = 60;
const CURSOR = cursorOf('people', line(200), id('člověka'));
const ONE_ACCOUNT = { schema: accountView, example: ACCOUNT, entityTag: true } as const;

type Params = z.output<typeof personParams>;

@Controller('api/v1')
export class PeopleController {
  private readonly people: People;
  private readonly passwords: PasswordService;
  private readonly database: DataSource;
  private readonly clock: Clock;
  private readonly resetMinutes: number;

  constructor(people: People, passwords: PasswordService, @TheDatabase() database: DataSource, @TheClock() clock: Clock, @TheConfig() config: Config) {
    this.people = people;
    this.passwords = passwords;
    this.database = database;
    this.clock = clock;
    this.resetMinutes = config.passwordResetMinutes === 0 ? RESET_MINUTES : config.passwordResetMinutes;
  }

  @Get('people')
  @Allow('people.suggest')
  @Endpoint({ id: 'listPeople', tag: TAG, summary: 'Lidé úřadu pro přidělení a zástup', query: peopleQuery, answer: { status: 200, description: 'Podle českého abecedního pořadí', schema: peoplePage, example: { items: [PERSON], next: null } } })
  async list(@ValidQuery() query: z.output<typeof peopleQuery>): Promise<z.output<typeof peoplePage>> {
    const { items, next } = await this.page(query);
    return { items: items.map(personViewOf), next };
  }

  @Get('accounts')
  @Allow('people.manage')
  @Endpoint({ id: 'listAccounts', tag: TAG, summary: 'Účty: role, zámky, poslední přihlášení', query: peopleQuery, answer: { status: 200, description: 'Podle českého abecedního pořadí', schema: accountsPage, example: { items: [ACCOUNT], next: null } } })
  async accounts(@ValidQuery() query: z.output<typeof peopleQuery>): Promise<z.output<typeof accountsPage>> {
    const { items, next } = await this.page(query);
    return { items: items.map((person) => accountViewOf(person, this.clock.now())), next };
  }

  @Get('accounts/:id')
  @Allow('people.manage')
  @Endpoint({ id: 'readAccount', tag: TAG, summary: 'Jeden účet', params: personParams, answer: { status: 200, description: 'Účet', ...ONE_ACCOUNT } })
  async one(@ValidParams() { id }: Params, @Reply() reply: FastifyReply): Promise<AccountView> {
    return this.answer(await this.people.get(id), reply);
  }

  @Post('accounts')
  @HttpCode(201)
  @Allow('people.manage')
  @Endpoint({
    id: 'createAccount', tag: TAG, summary: 'Založit člověka', description: 'Bez hesla: pak mu předejte jednorázový kód (password-reset).',
    body: newPersonBody, bodyExample: NEW_PERSON, answer: { status: 201, description: 'Založeno', ...ONE_ACCOUNT }, problems: [409], idempotent: true,
  })
  async create(@ValidBody() body: z.output<typeof newPersonBody>, @Idempotency() key: IdempotentRequest, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<AccountView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => accountViewOf(await this.people.create(tx, doer, body, now), now));
    setEntityTag(reply, answer.version);
    return answer;
  }

  @Patch('accounts/:id')
  @Allow('people.manage')
  @Endpoint({
    id: 'changeAccount', tag: TAG, summary: 'Změnit údaje nebo role', description: 'Role platí od příštího požadavku.', params: personParams,
    body: personChangesBody, bodyExample: { roles: ['caseworker', 'manager'] }, answer: { status: 200, description: 'Změněno', ...ONE_ACCOUNT }, problems: [409], ifMatch: true,
  })
  async change(@ValidParams() { id }: Params, @SeenVersion() seen: number, @ValidBody() body: z.output<typeof personChangesBody>, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<AccountView> {
    return this.answer(await this.people.change(doer, id, seen, body, this.clock.now()), reply);
  }

  @Post('accounts/:id/deactivate')
  @HttpCode(200)
  @Allow('people.manage')
  @Endpoint({
    id: 'deactivateAccount', tag: TAG, summary: 'Zneplatnit účet', description: 'Hned skončí přihlášení i tokeny. Věci zůstávají, dokud je vedoucí nepřidělí jinému.',
    params: personParams, answer: { status: 200, description: 'Zneplatněno', ...ONE_ACCOUNT }, problems: [409], ifMatch: true,
  })
  async deactivate(@ValidParams() { id }: Params, @SeenVersion() seen: number, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<AccountView> {
    return this.answer(await this.people.deactivate(doer, id, seen, this.clock.now()), reply);
  }

  @Post('accounts/:id/activate')
  @HttpCode(200)
  @Allow('people.manage')
  @Endpoint({ id: 'activateAccount', tag: TAG, summary: 'Obnovit platnost účtu', params: personParams, answer: { status: 200, description: 'Účet zase platí', ...ONE_ACCOUNT }, ifMatch: true })
  async activate(@ValidParams() { id }: Params, @SeenVersion() seen: number, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<AccountView> {
    return this.answer(await this.people.activate(doer, id, seen, this.clock.now()), reply);
  }

  @Post('accounts/:id/unlock')
  @HttpCode(200)
  @Allow('people.manage')
  @Endpoint({ id: 'unlockAccount', tag: TAG, summary: 'Odemknout účet zamčený po nezdařených přihlášeních', params: personParams, answer: { status: 200, description: 'Odemčeno', ...ONE_ACCOUNT } })
  async unlock(@ValidParams() { id }: Params, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<AccountView> {
    return this.answer(await this.people.unlock(doer, id, this.clock.now()), reply);
  }

  @Post('accounts/:id/password-reset')
  @HttpCode(201)
  @Allow('people.manage')
  @Endpoint({
    id: 'grantPasswordReset', tag: TAG, summary: 'Vydat jednorázový kód pro nové heslo', description: 'Dřívější kódy téhož člověka přestanou platit.',
    params: personParams, answer: { status: 201, description: 'Kód se ukáže jen teď', schema: resetView, example: { token: 'dKx0c9m5mB3s7V2pQ8uT1yL6wN4aZ0rE5fH7jG9kD2o', expiresAt: '2026-11-23T09:15:00.000Z' } },
  })
  async grantReset(@ValidParams() { id }: Params, @CurrentDoer() doer: PersonDoer): Promise<z.output<typeof resetView>> {
    await this.people.get(id);
    const { token, expiresAt } = await this.database.transaction((on) => this.passwords.grantReset(on, doer, id, this.resetMinutes, this.clock.now()));
    return { token, expiresAt: new Date(expiresAt).toISOString() };
  }

  private async page({ q, role, department, active, after, limit }: z.output<typeof peopleQuery>): Promise<{ items: readonly PersonAccount[]; next: string | null }> {
    const last = after === undefined ? undefined : CURSOR.read(after);
    const filter: PeopleFilter = {
      search: q, role, departmentId: department, active: active === 'true', limit: limit + 1,
      ...(last === undefined ? {} : { after: { name: last[0], id: last[1] } }),
    };
    const rows = await this.people.list(filter);
    const items = rows.slice(0, limit);
    const end = items.at(-1);
    return { items, next: rows.length > limit && end !== undefined ? CURSOR.write([end.name, end.id]) : null };
  }

  private answer(person: PersonAccount, reply: FastifyReply): AccountView {
    setEntityTag(reply, person.version);
    return accountViewOf(person, this.clock.now());
  }
}
