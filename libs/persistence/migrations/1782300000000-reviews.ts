import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reviews1782300000000 implements MigrationInterface {
  readonly name = 'Reviews1782300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases drop constraint cases_kind_ck');
    await runner.query("alter table cases add constraint cases_kind_ck check (kind in ('complaint', 'review'))");
    await runner.query(`create table case_links (
      case_id uuid not null,
      linked_id uuid not null,
      relation text not null,
      constraint case_links_pk primary key (case_id, linked_id, relation),
      constraint case_links_case_id_fk foreign key (case_id) references cases(id)
    )`);
    await runner.query('create index case_links_linked_id_ix on case_links (linked_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_links');
    await runner.query('alter table cases drop constraint cases_kind_ck');
    await runner.query("alter table cases add constraint cases_kind_ck check (kind in ('complaint'))");
  }
}
