const APPEND_ONLY = ['facts', 'register_numbers', 'absence_facts', 'audit_events', 'access_log'];

/** What stands once stands for good, for the tables' owner too. Contents can be erased, but never rewritten. */
export const GUARDS: readonly string[] = [
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end $$`,
  ...APPEND_ONLY.map((table) => `create trigger ${table}_append_only before update or delete or truncate on ${table}
    for each statement execute function refuse_change()`),
  `create trigger fact_contents_no_rewriting before update on fact_contents
    for each statement execute function refuse_change()`,
  // § 14 SŘ: the excluded person, and whoever is subordinate to somebody complained of or found biased.
  `create function is_barred(the_case uuid, the_person uuid) returns boolean language sql stable parallel safe as $$
    with recursive above (id) as (
      select superior_id from people where id = the_person and superior_id is not null
      union select p.superior_id from people p join above on p.id = above.id where p.superior_id is not null
    )
    select exists (
      select 1 from case_excluded x
      where x.case_id = the_case and (x.person_id = the_person or (x.with_subordinates and x.person_id in (select id from above)))
    )
  $$`,
];
