-- A fixed date of the year: this year's when still to come, else the next one's; 29 February is 28 February in a common year.
select term_id, started.d as start, min(dated.d) as nominal
from term
join day_table as started on started.d between first_start and last_start
cross join lateral (
  select least(make_date(y, fixed_month, 1) + fixed_day - 1, (make_date(y, fixed_month, 1) + interval '1 month')::date - 1) as d
  from (values (extract(year from started.d)::integer), (extract(year from started.d)::integer + 1)) as years (y)
) as dated
where unit = 'fixed' and dated.d > started.d
group by term_id, started.d
