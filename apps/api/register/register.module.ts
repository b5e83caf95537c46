import { Module } from '@nestjs/common';
import type { Provider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Absences, Departments, Offices, People } from '../../../libs/identity/index.ts';
import { RUNTIME } from '../shell/runtime.ts';
import { AbsencesController } from './absences.controller.ts';
import { DepartmentsController } from './departments.controller.ts';
import { OfficesController } from './offices.controller.ts';
import { PeopleController } from './people.controller.ts';

const SERVICES: Provider[] = [People, Absences, Departments, Offices].map((Service) => ({
  provide: Service,
  inject: [RUNTIME.database],
  useFactory: (database: DataSource) => new Service(database),
}));

/** Who and what the authority knows: people and their absences, departments, offices. */
@Module({ controllers: [PeopleController, AbsencesController, DepartmentsController, OfficesController], providers: SERVICES })
export class RegisterModule {}
