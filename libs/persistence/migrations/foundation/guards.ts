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
];
