import { DomainError } from '../../domain/index.ts';
import type { CaseId, PersonId, Settings } from '../../domain/index.ts';
import { pragueDay, yearOf } from '../../law/index.ts';
import { only } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { normalizedNumber } from '../search-text.ts';

const SERIES = 'complaint';
const PATTERN = /^(?<before>[^{}]*)\{year\}(?<between>[^{}]*)\{n(?::(?<width>[1-9]))?\}(?<after>[^{}]*)$/;

export type Numbering = { readonly caseId: CaseId; readonly no: number; readonly now: number; readonly by: PersonId | null };

/**
 * Draws the case's evidenční číslo and writes it down as the fact `no`. One statement, the last before commit: whoever
 * draws next waits for that commit, and a rollback gives the number back, so the year's series has no gap.
 * The year is the Prague day of registration.
 */
export async function drawRegisterNumber(tx: Db, { caseId, no, now, by }: Numbering, settings: Settings): Promise<string> {
  const { before, between, after, width } = parts(settings.registerNumberPattern);
  const today = pragueDay(now);
  const rows = await tx.query<{ number: string }>(DRAW, [
    SERIES, yearOf(today), before, between, width, after, caseId, new Date(now), no, today, by, normalizedNumber(before), normalizedNumber(between), normalizedNumber(after),
  ]);
  return only(rows).number;
}

const DRAW = `
  with drawn as (
    insert into register_series as s (series, year, last) values ($1, $2::int, 1)
    on conflict (series, year) do update set last = s.last + 1 returning last
  ), number as (
    select last as n, ($2::int)::text as year, lpad(last::text, greatest($5::int, length(last::text)), '0') as digits from drawn
  ), entry as (
    insert into register_numbers (series, year, n, number, case_id, drawn_at)
    select $1, $2::int, n, $3::text || year || $4::text || digits || $6::text, $7::uuid, $8::timestamptz from number returning number
  ), fact as (
    insert into facts (case_id, no, type, day, entered_at, entered_by, origin, data)
    select $7::uuid, $9::int, 'registerNumberAssigned', $10::date, $8::timestamptz, $11::uuid, 'door', jsonb_build_object('registerNumber', number) from entry
  ), searched as (
    insert into case_numbers (case_id, kind, normalized, value, fact_no)
    select $7::uuid, 'register', $12::text || year || $13::text || digits || $14::text, entry.number, $9::int from number, entry
  )
  update cases set register_number = entry.number, last_no = $9::int, news_no = $9::int from entry where id = $7::uuid
  returning entry.number as number`;

type Parts = { readonly before: string; readonly between: string; readonly after: string; readonly width: number };

/** '{prefix}{year}{between}{n:width}{after}'. Errors: DomainError invalid 'settings.registerNumberPattern'. */
export function parts(pattern: string): Parts {
  const groups = PATTERN.exec(pattern)?.groups;
  if (groups === undefined) {
    throw new DomainError('invalid', 'settings.registerNumberPattern', 'Vzor evidenčního čísla musí obsahovat {year} a za ním {n} nebo {n:4}.');
  }
  return { before: groups['before'] ?? '', between: groups['between'] ?? '', after: groups['after'] ?? '', width: Number(groups['width'] ?? 1) };
}
