import { Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { groupMemberBody, groupMemberChangesBody, groupMemberParams, groupMemberView, groupParams } from '../../../libs/contracts/group.ts';
import { GroupMembers } from '../../../libs/identity/index.ts';
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
import { GROUP_MEMBER } from './group-examples.ts';
import { groupMemberViewOf } from './group-views.ts';
import type { GroupMemberView } from './group-views.ts';
import { GROUPS_TAG } from './groups.controller.ts';

const { id: _id, version: _version, ...TERMS } = GROUP_MEMBER;
const ONE_MEMBER = { schema: groupMemberView, example: GROUP_MEMBER, entityTag: true } as const;

type Params = z.output<typeof groupMemberParams>;

@Controller('api/v1/groups/:id/members')
export class GroupMembersController {
  private readonly members: GroupMembers;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(members: GroupMembers, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.members = members;
    this.database = database;
    this.clock = clock;
  }

  @Post()
  @HttpCode(201)
  @Allow('groups.manage')
  @Endpoint({
    id: 'createGroupMember', tag: GROUPS_TAG, summary: 'Zapsat člena a jeho mandát', params: groupParams, body: groupMemberBody, bodyExample: TERMS,
    answer: { status: 201, description: 'Zapsáno', ...ONE_MEMBER }, idempotent: true,
  })
  async create(@ValidParams() { id }: z.output<typeof groupParams>, @ValidBody() body: z.output<typeof groupMemberBody>, @Idempotency() key: IdempotentRequest, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<GroupMemberView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => groupMemberViewOf(await this.members.create(tx, { principal, doer }, id, body, now)));
    setEntityTag(reply, answer.version);
    return answer;
  }

  @Patch(':memberId')
  @Allow('groups.manage')
  @Endpoint({
    id: 'changeGroupMember', tag: GROUPS_TAG, summary: 'Změnit údaje člena, ukončit nebo prodloužit mandát', params: groupMemberParams, body: groupMemberChangesBody,
    bodyExample: { to: '2027-06-30' }, answer: { status: 200, description: 'Změněno', ...ONE_MEMBER }, ifMatch: true,
  })
  async change(@ValidParams() { id, memberId }: Params, @SeenVersion() seen: number, @ValidBody() body: z.output<typeof groupMemberChangesBody>, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<GroupMemberView> {
    const member = await this.members.change({ principal, doer }, id, memberId, seen, body, this.clock.now());
    setEntityTag(reply, member.version);
    return groupMemberViewOf(member);
  }

  @Delete(':memberId')
  @HttpCode(204)
  @Allow('groups.manage')
  @Endpoint({
    id: 'removeGroupMember', tag: GROUPS_TAG, summary: 'Odebrat člena zapsaného omylem', description: 'Kdo už byl pozván, tomu se ukončí mandát.', params: groupMemberParams,
    answer: { status: 204, description: 'Odebráno' }, problems: [409],
  })
  async remove(@ValidParams() { id, memberId }: Params, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer): Promise<void> {
    await this.members.remove({ principal, doer }, id, memberId, this.clock.now());
  }
}
