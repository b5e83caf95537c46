import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key carries what the board sifts deadlines by, so those of a case are sifted in the index alone. */
export class BoardByCase1782600000000 implements MigrationInterface {
  readonly name = 'BoardByCase1782600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keyOf('include (state, binds, effect, late_from, nominal_end)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keyOf(''));
  }
}

function keyOf(include: string): string {
  return `alter table deadlines drop constraint deadlines_pk, add constraint deadlines_pk primary key (case_id, key) ${include}`;
}
