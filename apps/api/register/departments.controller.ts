import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { departmentBody, departmentList, departmentParams, departmentView } from '../../../libs/contracts/department.ts';
import { Departments } from '../../../libs/identity/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { SeenVersion, setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidBody, ValidParams } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { DEPARTMENT } from './examples.ts';
import { departmentViewOf } from './views.ts';
import type { DepartmentView } from './views.ts';

const TAG = 'Odbory a úřady';
const TERMS = { name: DEPARTMENT.name, code: DEPARTMENT.code, active: true };

@Controller('api/v1/departments')
export class DepartmentsController {
  private readonly departments: Departments;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(departments: Departments, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.departments = departments;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('departments.read')
  @Endpoint({ id: 'listDepartments', tag: TAG, summary: 'Odbory úřadu', answer: { status: 200, description: 'Také zrušené (active = false)', schema: departmentList, example: { items: [DEPARTMENT] } } })
  async list(): Promise<z.output<typeof departmentList>> {
    return { items: (await this.departments.list()).map(departmentViewOf) };
  }

  @Post()
  @HttpCode(201)
  @Allow('departments.manage')
  @Endpoint({
    id: 'createDepartment', tag: TAG, summary: 'Založit odbor', body: departmentBody, bodyExample: TERMS,
    answer: { status: 201, description: 'Založeno', schema: departmentView, example: DEPARTMENT, entityTag: true }, problems: [409], idempotent: true,
  })
  async create(@ValidBody() body: z.output<typeof departmentBody>, @Idempotency() key: IdempotentRequest, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<DepartmentView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => departmentViewOf(await this.departments.create(tx, doer, body, now)));
    setEntityTag(reply, answer.version);
    return answer;
  }

  @Put(':id')
  @Allow('departments.manage')
  @Endpoint({
    id: 'changeDepartment', tag: TAG, summary: 'Změnit odbor', params: departmentParams, body: departmentBody, bodyExample: TERMS,
    answer: { status: 200, description: 'Změněno', schema: departmentView, example: DEPARTMENT, entityTag: true }, problems: [409], ifMatch: true,
  })
  async change(@ValidParams() { id }: z.output<typeof departmentParams>, @SeenVersion() seen: number, @ValidBody() body: z.output<typeof departmentBody>, @CurrentDoer() doer: PersonDoer, @Reply() reply: FastifyReply): Promise<DepartmentView> {
    const department = await this.departments.change(doer, id, seen, body, this.clock.now());
    setEntityTag(reply, department.version);
    return departmentViewOf(department);
  }
}
