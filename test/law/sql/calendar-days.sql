-- Days and weeks: the day of the event is not counted, so the n-th day after it is the end.
select term_id, d as start, d + amount * case unit when 'w' then 7 else 1 end as nominal
from term join day_table on d between first_start and last_start
where unit in ('d', 'w', 'date', 'sameDay')
