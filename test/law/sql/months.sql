-- Months and years: PostgreSQL's own interval arithmetic stops at the end of a shorter month.
select term_id, d as start, (d + make_interval(months => amount * case unit when 'y' then 12 else 1 end))::date as nominal
from term join day_table on d between first_start and last_start
where unit in ('m', 'y')
