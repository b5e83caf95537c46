-- Working days: the one whose number is so many higher.
select term_id, started.d as start, ended.d as nominal
from term
join day_table as started on started.d between first_start and last_start
join day_table as ended on ended.working and ended.working_no = started.working_no + amount
where unit = 'wd'
