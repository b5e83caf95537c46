import type { CaseId, CaseKind, PersonId } from '../../domain/index.ts';
import { pragueDay, yearOf } from '../../law/index.ts';
import { only } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { normalizedNumber } from '../search-text.ts';

const COUNTER = /\{n(?::(?<width>\d{1,2}))?\}/;

export type Numbering = {
  readonly caseId: CaseId;
  /** Each kind has a series of its own. */
  readonly kind: CaseKind;
  readonly pattern: string;
  readonly no: number;
  readonly now: number;
  readonly by: PersonId | null;
};

/**
 * Draws the case's evidenční číslo and writes it down as the fact `no`. One statement, the last before commit: whoever
 * draws next waits for that commit, and a rollback gives the number back, so the year's series has no gap.
 * The year is the Prague day of registration. The number is the domain's `registerNumber`, put together where it is drawn.
 */
export async function drawRegisterNumber(tx: Db, { caseId, kind, pattern, no, now, by }: Numbering): Promise<string> {
  const [counter = '{n}'] = COUNTER.exec(pattern) ?? [];
  const width = Number(COUNTER.exec(pattern)?.groups?.['width'] ?? '1');
  const today = pragueDay(now);
  const rows = await tx.query<{ number: string }>(DRAW, [
    kind, yearOf(today), pattern, searchedPattern(pattern), counter, width, caseId, no, new Date(now), today, by,
  ]);
  return only(rows).number;
}

const filledIn = (pattern: string): string => `replace(replace(${pattern}::text, '{year}', year), $5::text, digits)`;

const DRAW = `
  with drawn as (
    insert into register_series as s (series, year, last) values ($1, $2::int, 1)
    on conflict (series, year) do update set last = s.last + 1 returning last
  ), parts as (
    select last as n, ($2::int)::text as year, lpad(last::text, greatest($6::int, length(last::text)), '0') as digits from drawn
  ), number as (
    select n, ${filledIn('$3')} as number, ${filledIn('$4')} as normalized from parts
  ), entry as (
    insert into register_numbers (series, year, n, number, case_id, drawn_at)
    select $1, $2::int, n, number, $7::uuid, $9::timestamptz from number
  ), fact as (
    insert into facts (case_id, no, type, day, entered_at, entered_by, origin, data)
    select $7::uuid, $8::int, 'registerNumberAssigned', $10::date, $9::timestamptz, $11::uuid, 'door', jsonb_build_object('registerNumber', number) from number
  ), searched as (
    insert into case_numbers (case_id, kind, normalized, value, fact_no) select $7::uuid, 'register', normalized, number, $8::int from number
  )
  update cases set register_number = number.number, last_no = $8::int, news_no = $8::int from number where id = $7::uuid
  returning number.number`;

/** The pattern as numbers are searched for, its places left as they are. */
function searchedPattern(pattern: string): string {
  return pattern.split(/(\{[^{}]*\})/).map((part) => (part.startsWith('{') ? part : normalizedNumber(part))).join('');
}
