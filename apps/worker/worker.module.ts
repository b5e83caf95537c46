import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Engine } from './engine.ts';
import { RUNTIME } from './runtime.ts';
import type { Runtime } from './runtime.ts';

/** The process that acts: drives the cases' workflows, relays their news, empties the post room, watches over all of it. */
@Module({})
export class WorkerModule {
  static of(runtime: Runtime): DynamicModule {
    return {
      module: WorkerModule,
      providers: [{ provide: RUNTIME, useValue: runtime }, Engine],
      exports: [Engine],
    };
  }
}
