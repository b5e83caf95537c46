-- A fixed date of the year: the first day after the start that carries it; 29 February is 28 February in a common year.
select term_id, started.d as start, (
  select min(least(make_date(y, fixed_month, 1) + (fixed_day - 1), (make_date(y, fixed_month, 1) + interval '1 month' - interval '1 day')::date))
    filter (where least(make_date(y, fixed_month, 1) + (fixed_day - 1), (make_date(y, fixed_month, 1) + interval '1 month' - interval '1 day')::date) > started.d)
  from generate_series(extract(year from started.d)::integer, extract(year from started.d)::integer + 1) as years (y)) as nominal
from term join day_table as started on started.d between first_start and last_start
where unit = 'fixed'
