import type { z } from 'zod';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import { readFacts } from '../../../libs/casework/door/facts-store.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import type { registrationView } from '../../../libs/contracts/index.ts';
import { foldComplaint, mayRead } from '../../../libs/domain/index.ts';
import type { Actor } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import type { Day, Text } from '../../../libs/law/index.ts';

export type RegistrationView = z.output<typeof registrationView>;
type Hint = RegistrationView['possibleDuplicates'][number];
type Row = { readonly id: string; readonly register_number: string | null; readonly received_day: Day | null; readonly same_number: boolean };

const MOST = 5;

const WHY: Readonly<Record<'number' | 'day', Text>> = {
  number: { cs: 'Má stejnou spisovou značku nebo č. j.', en: 'Has the same file or document number.' },
  day: { cs: 'Došla týž den a týká se téhož úřadu.', en: 'Came on the same day and concerns the same office.' },
};

/** Earlier cases that may be the same one, of those that this person may read. A hint: nothing is refused. */
export async function findPossibleDuplicates(db: Db, caseId: string, actor: Actor, office: OfficeState, now: number): Promise<Hint[]> {
  const rows = await db.query<Row>(CANDIDATES, [caseId, MOST]);
  const hints: Hint[] = [];
  for (const row of rows) {
    const state = foldComplaint(await readFacts(db, row.id));
    if (state === null || !mayRead(state, actor, office.directory, pragueDay(now))) continue;
    hints.push({ caseId: row.id, registerNumber: row.register_number, receivedDay: row.received_day, why: WHY[row.same_number ? 'number' : 'day'] });
  }
  return hints;
}

const CANDIDATES = `
  with mine as (select id, received_day, registered_at from cases where id = $1)
  select c.id, c.register_number, c.received_day, bool_or(found.same_number) as same_number
  from mine
  cross join lateral (
    select n.case_id, true as same_number from case_numbers m join case_numbers n on n.normalized = m.normalized and n.kind = m.kind
    where m.case_id = mine.id and m.kind <> 'register'
    union all
    select o.case_id, false from case_offices m join case_offices o on o.office_id = m.office_id and o.relation = m.relation
    join cases c on c.id = o.case_id and c.received_day = mine.received_day
    where m.case_id = mine.id and m.relation = 'complained-of'
  ) found
  join cases c on c.id = found.case_id and c.id <> mine.id and c.registered_at <= mine.registered_at
  group by c.id order by bool_or(found.same_number) desc, c.registered_at desc, c.id limit $2`;
