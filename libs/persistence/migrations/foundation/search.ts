/**
 * Part of a number is looked up by trigrams where the server has them (a trusted extension: the database's owner may
 * create it); where it has not, the same query reads the table through.
 */
export const SEARCH_INDEX = `do $$ begin
  if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm;
    create index case_numbers_trigram_ix on case_numbers using gin (normalized gin_trgm_ops);
  end if;
end $$`;
