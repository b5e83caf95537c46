-- The N-th day of the next month: the last of its days that is numbered N or less.
select term_id, started.d as start, (
  select max(day)::date
  from generate_series(date_trunc('month', started.d) + interval '1 month',
                       date_trunc('month', started.d) + interval '2 months' - interval '1 day', interval '1 day') as next_month (day)
  where extract(day from day) <= amount) as nominal
from term join day_table as started on started.d between first_start and last_start
where unit = 'dom_next'
