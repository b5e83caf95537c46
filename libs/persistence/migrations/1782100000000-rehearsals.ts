import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rehearsals1782100000000 implements MigrationInterface {
  readonly name = 'Rehearsals1782100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table rehearsals (
      id uuid not null,
      asker_id uuid not null,
      request jsonb not null,
      state text not null default 'waiting',
      answer json,
      attempts integer not null default 0,
      lease_until timestamptz(3),
      asked_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      constraint rehearsals_state_ck check (state in ('waiting', 'running', 'done')),
      constraint rehearsals_pk primary key (id),
      constraint rehearsals_asker_id_fk foreign key (asker_id) references people(id)
    )`);
    await runner.query('create index rehearsals_asker_id_ix on rehearsals (asker_id)');
    await runner.query('create index rehearsals_expires_at_ix on rehearsals (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rehearsals');
  }
}
