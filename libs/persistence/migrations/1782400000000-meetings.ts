import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GROUPS } from './meetings/groups.ts';
import { MEETING_PROJECTIONS } from './meetings/projections.ts';

const TABLES = [...GROUPS, ...MEETING_PROJECTIONS];
const POST = ['messages', 'mails'];

export class Meetings1782400000000 implements MigrationInterface {
  readonly name = 'Meetings1782400000000';

  async up(runner: QueryRunner): Promise<void> {
    await check(runner, 'cases', 'cases_kind_ck', "kind in ('complaint', 'review', 'series', 'meeting')");
    await check(runner, 'facts', 'facts_origin_ck', "origin in ('person', 'door', 'process', 'invitee')");
    for (const table of POST) {
      await runner.query(`alter table ${table} drop constraint ${table}_recipient_id_fk, add column recipient_kind text not null default 'person'`);
      await runner.query(`alter table ${table} add constraint ${table}_recipient_kind_ck check (recipient_kind in ('person', 'invitee'))`);
    }
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.flatMap(createdTable).toReversed()) await runner.query(`drop table ${table}`);
    for (const table of POST) {
      await runner.query(`alter table ${table} drop constraint ${table}_recipient_kind_ck, drop column recipient_kind`);
      await runner.query(`alter table ${table} add constraint ${table}_recipient_id_fk foreign key (recipient_id) references people(id)`);
    }
    await check(runner, 'facts', 'facts_origin_ck', "origin in ('person', 'door', 'process')");
    await check(runner, 'cases', 'cases_kind_ck', "kind in ('complaint', 'review')");
  }
}

async function check(runner: QueryRunner, table: string, name: string, condition: string): Promise<void> {
  await runner.query(`alter table ${table} drop constraint ${name}`);
  await runner.query(`alter table ${table} add constraint ${name} check (${condition})`);
}

function createdTable(statement: string): readonly string[] {
  const name = /^create table (\w+)/.exec(statement)?.[1];
  return name === undefined ? [] : [name];
}
