import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASES } from './foundation/cases.ts';
import { GUARDS } from './foundation/guards.ts';
import { PEOPLE } from './foundation/people.ts';
import { POST } from './foundation/post.ts';
import { PROJECTIONS } from './foundation/projections.ts';
import { SEARCH_INDEX } from './foundation/search.ts';
import { SERVICE } from './foundation/service.ts';

const TABLES = [...PEOPLE, ...CASES, ...PROJECTIONS, ...POST, ...SERVICE];

export class Foundation1781000000000 implements MigrationInterface {
  readonly name = 'Foundation1781000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS, SEARCH_INDEX]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function is_barred(uuid, uuid)');
    for (const table of TABLES.flatMap(createdTable).toReversed()) await runner.query(`drop table ${table}`);
    await runner.query('drop function refuse_change()');
  }
}

function createdTable(statement: string): readonly string[] {
  const name = /^create table (\w+)/.exec(statement)?.[1];
  return name === undefined ? [] : [name];
}
