import { Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { groupBody, groupChangesBody, groupList, groupParams, groupQuery, groupView } from '../../../libs/contracts/group.ts';
import { Groups } from '../../../libs/identity/index.ts';
import type { Principal } from '../../../libs/identity/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentPrincipal } from '../http/actor.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { SeenVersion, setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { GROUP, LISTED_GROUP } from './group-examples.ts';
import { groupViewOf, listedGroupViewOf } from './group-views.ts';
import type { GroupView } from './group-views.ts';

export const GROUPS_TAG = 'Skupiny';
const TERMS = { name: GROUP.name, kind: GROUP.kind, departmentId: GROUP.departmentId, note: GROUP.note, active: true };
const ONE_GROUP = { schema: groupView, example: GROUP, entityTag: true } as const;

type Params = z.output<typeof groupParams>;

@Controller('api/v1/groups')
export class GroupsController {
  private readonly groups: Groups;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(groups: Groups, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.groups = groups;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('groups.read')
  @Endpoint({
    id: 'listGroups', tag: GROUPS_TAG, summary: 'Pracovní a řídící skupiny, platformy, komise a týmy', description: 'Skupiny odboru vidí jeho lidé, skupiny celého úřadu každý; auditor všechny.',
    query: groupQuery, answer: { status: 200, description: 'Podle českého abecedního pořadí, s počtem dnešních členů', schema: groupList, example: { items: [LISTED_GROUP] } },
  })
  async list(@ValidQuery() { kind, active }: z.output<typeof groupQuery>, @CurrentPrincipal() principal: Principal): Promise<z.output<typeof groupList>> {
    const groups = await this.groups.list(principal, { kind, active: active === 'true' }, pragueDay(this.clock.now()));
    return { items: groups.map(listedGroupViewOf) };
  }

  @Get(':id')
  @Allow('groups.read')
  @Endpoint({ id: 'readGroup', tag: GROUPS_TAG, summary: 'Skupina s rolemi, členy a jejich mandáty', params: groupParams, answer: { status: 200, description: 'Skupina; také členové, jejichž mandát skončil', ...ONE_GROUP } })
  async one(@ValidParams() { id }: Params, @CurrentPrincipal() principal: Principal, @Reply() reply: FastifyReply): Promise<GroupView> {
    const group = await this.groups.get(principal, id);
    setEntityTag(reply, group.version);
    return groupViewOf(group);
  }

  @Post()
  @HttpCode(201)
  @Allow('groups.manage')
  @Endpoint({
    id: 'createGroup', tag: GROUPS_TAG, summary: 'Založit skupinu', description: 'Svému odboru, nebo celému úřadu.', body: groupBody, bodyExample: TERMS,
    answer: { status: 201, description: 'Založeno', ...ONE_GROUP }, idempotent: true,
  })
  async create(@ValidBody() body: z.output<typeof groupBody>, @Idempotency() key: IdempotentRequest, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<GroupView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => groupViewOf(await this.groups.create(tx, { principal, doer }, body, now)));
    setEntityTag(reply, answer.version);
    return answer;
  }

  @Patch(':id')
  @Allow('groups.manage')
  @Endpoint({
    id: 'changeGroup', tag: GROUPS_TAG, summary: 'Změnit skupinu nebo ji ukončit', description: 'Skupina, která už není, má active = false; její jednání a členové zůstávají.', params: groupParams,
    body: groupChangesBody, bodyExample: { active: false }, answer: { status: 200, description: 'Změněno', ...ONE_GROUP }, ifMatch: true,
  })
  async change(@ValidParams() { id }: Params, @SeenVersion() seen: number, @ValidBody() body: z.output<typeof groupChangesBody>, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<GroupView> {
    const group = await this.groups.change({ principal, doer }, id, seen, body, this.clock.now());
    setEntityTag(reply, group.version);
    return groupViewOf(group);
  }
}
