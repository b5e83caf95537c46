import { Module } from '@nestjs/common';
import type { Provider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Absences, BusyTimes, Departments, GroupMembers, GroupRoles, Groups, Offices, People } from '../../../libs/identity/index.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { AbsencesController } from './absences.controller.ts';
import { BusyTimesController } from './busy-times.controller.ts';
import { DepartmentsController } from './departments.controller.ts';
import { GroupMembersController } from './group-members.controller.ts';
import { GroupRolesController } from './group-roles.controller.ts';
import { GroupsController } from './groups.controller.ts';
import { OfficesController } from './offices.controller.ts';
import { PeopleController } from './people.controller.ts';
import { SeriesTemplatesController } from './series-templates.controller.ts';

const SERVICES: Provider[] = [People, Absences, Departments, Offices, Groups, GroupRoles, GroupMembers, BusyTimes].map((Service) => ({
  provide: Service,
  inject: [RUNTIME.database],
  useFactory: (database: DataSource) => new Service(database),
}));

const CONTROLLERS = [
  PeopleController, AbsencesController, DepartmentsController, OfficesController, GroupsController, GroupRolesController, GroupMembersController, BusyTimesController,
  SeriesTemplatesController,
];

/** Who and what the authority knows: people and their absences, departments, offices, groups, busy times. */
@Module({ controllers: CONTROLLERS, providers: SERVICES })
export class RegisterModule {}
