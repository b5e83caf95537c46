import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Heartbeats1782500000000 implements MigrationInterface {
  readonly name = 'Heartbeats1782500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table heartbeats (name text not null, at timestamptz(3) not null, constraint heartbeats_pk primary key (name))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table heartbeats');
  }
}
