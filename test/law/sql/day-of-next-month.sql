-- The N-th day of the next month, or the day before the month after it begins.
select term_id, d as start, least(
  (date_trunc('month', d) + interval '1 month')::date + amount - 1,
  (date_trunc('month', d) + interval '2 months')::date - 1) as nominal
from term join day_table on d between first_start and last_start
where unit = 'dom_next'
