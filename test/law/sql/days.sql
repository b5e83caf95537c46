-- A table of days, built without a line of the program: PostgreSQL's own dates, another formula for Easter.
create table easter (sunday date primary key);

insert into easter
select make_date(y, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1)
from generate_series(2000, 2100) as years (y)
cross join lateral (select y % 19 as a, y / 100 as b, y % 100 as c) as s1
cross join lateral (select b / 4 as d, b % 4 as e, (b + 8) / 25 as f) as s2
cross join lateral (select (b - f + 1) / 3 as g) as s3
cross join lateral (select (19 * a + b - d - g + 15) % 30 as h, c / 4 as i, c % 4 as k) as s4
cross join lateral (select (32 + 2 * e + 2 * i - h - k) % 7 as l) as s5
cross join lateral (select (a + 11 * h + 22 * l) / 451 as m) as s6;

create table day_table (
  d date primary key,
  working boolean not null,
  -- The working days from the first day of the table up to this one, and the nearest working day from this one on.
  working_no integer,
  next_working date
);

insert into day_table (d, working)
select d, extract(isodow from d) < 6
  and to_char(d, 'MM-DD') not in (
    '01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17', '12-24', '12-25', '12-26')
  and not exists (select from easter where d = sunday + 1 or (d = sunday - 2 and d >= date '2016-01-01'))
from (select generate_series(timestamp '2000-08-09', timestamp '2100-12-31', interval '1 day')::date) as days (d);

update day_table set working_no = counted.no, next_working = counted.next
from (
  select d,
    count(*) filter (where working) over (order by d) as no,
    min(d) filter (where working) over (order by d desc) as next
  from day_table
) as counted
where counted.d = day_table.d;

create unique index on day_table (working_no) where working;
analyze day_table;

create table term (
  term_id integer primary key,
  unit text not null,
  amount integer,
  fixed_month integer,
  fixed_day integer,
  rolls boolean not null,
  first_start date not null,
  last_start date not null
);
