import { Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { groupParams, groupRoleBody, groupRoleChangesBody, groupRoleParams, groupRoleView } from '../../../libs/contracts/group.ts';
import { GroupRoles } from '../../../libs/identity/index.ts';
import type { Principal } from '../../../libs/identity/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentPrincipal } from '../http/actor.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { SeenVersion, setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { GROUP_ROLE } from './group-examples.ts';
import { groupRoleViewOf } from './group-views.ts';
import type { GroupRoleView } from './group-views.ts';
import { GROUPS_TAG } from './groups.controller.ts';

const ONE_ROLE = { schema: groupRoleView, example: GROUP_ROLE, entityTag: true } as const;

type Params = z.output<typeof groupRoleParams>;

/** The roster of a platform: which roles should always be held by somebody. */
@Controller('api/v1/groups/:id/roles')
export class GroupRolesController {
  private readonly roles: GroupRoles;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(roles: GroupRoles, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.roles = roles;
    this.database = database;
    this.clock = clock;
  }

  @Post()
  @HttpCode(201)
  @Allow('groups.manage')
  @Endpoint({
    id: 'createGroupRole', tag: GROUPS_TAG, summary: 'Přidat roli do seznamu rolí', params: groupParams, body: groupRoleBody, bodyExample: { name: GROUP_ROLE.name },
    answer: { status: 201, description: 'Přidáno', ...ONE_ROLE }, problems: [409], idempotent: true,
  })
  async create(@ValidParams() { id }: z.output<typeof groupParams>, @ValidBody() body: z.output<typeof groupRoleBody>, @Idempotency() key: IdempotentRequest, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<GroupRoleView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => groupRoleViewOf(await this.roles.create(tx, { principal, doer }, id, body, now)));
    setEntityTag(reply, answer.version);
    return answer;
  }

  @Patch(':roleId')
  @Allow('groups.manage')
  @Endpoint({
    id: 'changeGroupRole', tag: GROUPS_TAG, summary: 'Přejmenovat nebo přesunout roli', params: groupRoleParams, body: groupRoleChangesBody, bodyExample: { place: 2 },
    answer: { status: 200, description: 'Změněno', ...ONE_ROLE }, problems: [409], ifMatch: true,
  })
  async change(@ValidParams() { id, roleId }: Params, @SeenVersion() seen: number, @ValidBody() body: z.output<typeof groupRoleChangesBody>, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<GroupRoleView> {
    const role = await this.roles.change({ principal, doer }, id, roleId, seen, body, this.clock.now());
    setEntityTag(reply, role.version);
    return groupRoleViewOf(role);
  }

  @Delete(':roleId')
  @HttpCode(204)
  @Allow('groups.manage')
  @Endpoint({ id: 'removeGroupRole', tag: GROUPS_TAG, summary: 'Odebrat roli, kterou nikdo nezastával', params: groupRoleParams, answer: { status: 204, description: 'Odebráno' }, problems: [409] })
  async remove(@ValidParams() { id, roleId }: Params, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer): Promise<void> {
    await this.roles.remove({ principal, doer }, id, roleId, this.clock.now());
  }
}
