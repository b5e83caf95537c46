import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A deadline's steps, ladder and rungs are read from its facts alone: beside what lists read they were nine tenths of the row. */
const UNREAD = ['steps', 'rungs', 'ladder', 'fired', 'overtaken'];

/** One index for each section of the board, in its order; and one for the submissions of a day. */
const INDEXES = {
  deadlines_late_ix: "deadlines (late_from, case_id, key) where state = 'open' and binds = 'us' and effect in ('statutory', 'set')",
  deadlines_ours_ix: "deadlines (late_from, case_id, key) where state = 'open' and binds = 'us'",
  deadlines_waiting_ix: "deadlines (late_from, case_id, key) where state = 'open' and binds <> 'us'",
  deadlines_done_ix: "deadlines (late_from, case_id, key) where state <> 'open'",
  cases_received_ix: 'cases (received_day, registered_at, id)',
};

export class Board1782200000000 implements MigrationInterface {
  readonly name = 'Board1782200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table deadlines ${UNREAD.map((column) => `drop column ${column}`).join(', ')}`);
    await runner.query('drop index deadlines_open_ix');
    for (const [name, on] of Object.entries(INDEXES)) await runner.query(`create index ${name} on ${on}`);
  }

  /** The columns come back empty; a reprojection fills them. */
  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`drop index ${name}`);
    await runner.query("create index deadlines_open_ix on deadlines (late_from, case_id, key) where state = 'open'");
    await runner.query(`alter table deadlines add column steps jsonb not null default '[]', add column rungs jsonb not null default '[]', add column ladder jsonb,
      add column fired text[] not null default '{}', add column overtaken text[] not null default '{}'`);
    await runner.query('alter table deadlines alter column steps drop default, alter column rungs drop default');
  }
}
