import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  addDays, compareDays, computeHours, computeRule, day, daysBetween, ends, periodText, pragueInstant, ruleBook,
  type Day, type Ends, type Period, type RuleVersion,
} from '../../libs/law/index.ts';
import { createEmptyDatabase } from '../support/database.ts';

const FIRST = day('2000-08-09');
const LAST = day('2060-12-31');
const EPOCH = day('1970-01-01');
/** The day that an authority sets, for rules that leave it to the authority: not a multiple of seven, so that it meets every weekday. */
const SET_AFTER = 17;

type Term = {
  readonly name: string; readonly unit: Period['unit']; readonly amount: number | null;
  readonly month: number | null; readonly day: number | null; readonly rolls: boolean; readonly first: Day; readonly last: Day;
  end(from: Day): Ends;
};

const KINDS = ['calendar-days', 'months', 'working-days', 'day-of-next-month', 'fixed-dates'] as const;
const KIND_OF: Record<Period['unit'], (typeof KINDS)[number]> = {
  d: 'calendar-days', w: 'calendar-days', date: 'calendar-days', sameDay: 'calendar-days', m: 'months', y: 'months',
  wd: 'working-days', dom_next: 'day-of-next-month', fixed: 'fixed-dates',
};

const AMOUNTS: Record<'d' | 'w' | 'm' | 'y' | 'wd' | 'dom_next', readonly number[]> = {
  d: [1, 2, 5, 8, 15, 30, 60, 366], w: [1, 2, 13], m: [1, 2, 6, 13], y: [1, 2, 3, 5], wd: [1, 2, 5, 10, 60], dom_next: [1, 15, 29, 31],
};
const FIXED = [{ month: 1, day: 1 }, { month: 2, day: 15 }, { month: 2, day: 29 }, { month: 12, day: 31 }] as const;

const rules = ruleBook().all();
const terms: readonly Term[] = [...generalTerms(), ...rules.filter((rule) => rule.period.unit !== 'h').map(ruleTerm)];
let db: Awaited<ReturnType<typeof createEmptyDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  db = await createEmptyDatabase();
  client = new pg.Client({ connectionString: db.adminUrl });
  await client.connect();
  await client.query(await sql('days'));
  for (const [id, term] of terms.entries()) {
    await client.query('insert into term values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, term.unit, term.amount, term.month, term.day, term.rolls, term.first, term.last]);
  }
});

afterAll(async () => {
  await client.end();
  await db.drop();
});

describe('a second computation, by SQL over a table of days', () => {
  it.each(KINDS)('agrees on every term counted in %s, from every start day', async (kind) => {
    const { rows } = await client.query<{ term_id: number; starts: string; nominal: string; legal: string }>(`
      with nominal_end as (${await sql(kind)})
      select term_id, count(*) as starts,
        string_agg((nominal - date '1970-01-01')::text, ' ' order by start) as nominal,
        string_agg((case when rolls then next_working else nominal end - date '1970-01-01')::text, ' ' order by start) as legal
      from nominal_end join term using (term_id) join day_table on day_table.d = nominal
      group by term_id order by term_id`);
    const expected = terms.flatMap((term, id) => (KIND_OF[term.unit] === kind ? [id] : []));
    expect(rows.map((row) => row.term_id)).toEqual(expected);
    for (const row of rows) {
      const term = terms[row.term_id] as Term;
      expect({ term: term.name, starts: Number(row.starts) }).toEqual({ term: term.name, starts: daysBetween(term.first, term.last) + 1 });
      expect(firstDifference(term, row.nominal.split(' '), row.legal.split(' '))).toBeNull();
    }
  });

  it('agrees on the worked examples of every rule', async () => {
    for (const rule of rules) {
      const { period } = rule;
      for (const { from, nominalEnd, legalEnd, due } of rule.examples) {
        const amount = due === undefined ? parametersOf(rule).amount : daysBetween(from, due);
        await client.query('delete from term where term_id = -1');
        await client.query('insert into term values (-1, $1, $2, $3, $4, $5, $6, $6)',
          [due === undefined && period.unit !== 'h' ? period.unit : 'date', amount, parametersOf(rule).month, parametersOf(rule).day, rule.rolls, from]);
        const kind = period.unit === 'h' || period.unit === 'set' ? 'calendar-days' : KIND_OF[period.unit];
        const { rows } = await client.query(`
          select nominal::text as "nominalEnd", (case when rolls then next_working else nominal end)::text as "legalEnd"
          from (${await sql(kind)}) as ended join term using (term_id) join day_table on day_table.d = nominal where term_id = -1`);
        expect({ rule: rule.ruleId, from, ends: rows }).toEqual({ rule: rule.ruleId, from, ends: [{ nominalEnd, legalEnd }] });
      }
    }
  });

  it('agrees on hours that really elapse, from just after midnight of every Prague day', async () => {
    const hours = rules.filter((rule) => rule.period.unit === 'h');
    expect(hours.length).toBeGreaterThan(0);
    for (const rule of hours) {
      const amount = rule.period.unit === 'h' ? rule.period.amount : 0;
      const { rows } = await client.query<{ start: Day; ends_at: string }>(`
        select d::text as start, extract(epoch from (d + time '00:30') at time zone 'Europe/Prague' + make_interval(hours => $1))::bigint as ends_at
        from day_table where d between $2 and $3 order by d`, [amount, rule.validFrom, LAST]);
      expect(rows).toHaveLength(daysBetween(rule.validFrom, LAST) + 1);
      expect(rows.find((row) => computeHours(rule, pragueInstant(row.start, 0, 30)) !== Number(row.ends_at) * 1000)).toBeUndefined();
    }
  });
});

function generalTerms(): readonly Term[] {
  const counted = (Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[]).flatMap((unit) => AMOUNTS[unit].map((amount): Period => ({ unit, amount })));
  const fixed = FIXED.map((date): Period => ({ unit: 'fixed', ...date }));
  return [...counted, ...fixed].flatMap((period) => [true, false].map((rolls): Term => ({
    name: `${periodText(period)}${rolls ? '' : ', not rolling'}`, ...parameters(period), rolls, first: FIRST, last: LAST,
    end: (from) => ends(from, period, rolls),
  })));
}

function ruleTerm(rule: RuleVersion): Term {
  const { period } = rule;
  if (period.unit === 'h') throw new Error('hours are compared apart');
  const name = `${rule.ruleId} ${rule.version}`;
  const range = {
    rolls: rule.rolls,
    first: compareDays(rule.validFrom, FIRST) > 0 ? rule.validFrom : FIRST,
    last: rule.validTo !== null && compareDays(rule.validTo, LAST) < 0 ? rule.validTo : LAST,
  };
  if (period.unit === 'set') {
    return { name, unit: 'date', amount: SET_AFTER, month: null, day: null, ...range, end: (from) => computeRule({ rule, from, due: addDays(from, SET_AFTER) }) };
  }
  return { name, ...parameters(period), ...range, end: (from) => computeRule({ rule, from }) };
}

/** From noon to noon no change of the clock moves the day on which whole days of hours end. */
function parametersOf({ period }: RuleVersion): Pick<Term, 'unit' | 'amount' | 'month' | 'day'> {
  if (period.unit === 'h') return { unit: 'date', amount: period.amount / 24, month: null, day: null };
  return period.unit === 'set' ? { unit: 'date', amount: null, month: null, day: null } : parameters(period);
}

function parameters(period: Period): Pick<Term, 'unit' | 'amount' | 'month' | 'day'> {
  if (period.unit === 'fixed') return { unit: 'fixed', amount: null, month: period.month, day: period.day };
  const amount = 'amount' in period ? period.amount : 0;
  return { unit: period.unit, amount, month: null, day: null };
}

/** Null when all agree; else the start and what each side says. */
function firstDifference(term: Term, nominal: readonly string[], legal: readonly string[]) {
  let from = term.first;
  for (let i = 0; i < nominal.length; i += 1) {
    const ours = term.end(from);
    const theirs = { nominalEnd: addDays(EPOCH, Number(nominal[i])), legalEnd: addDays(EPOCH, Number(legal[i])) };
    if (ours.nominalEnd !== theirs.nominalEnd || ours.legalEnd !== theirs.legalEnd) return { term: term.name, from, ours, theirs };
    from = addDays(from, 1);
  }
  return null;
}

async function sql(name: string): Promise<string> {
  return readFile(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
}
