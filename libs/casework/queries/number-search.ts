import { containing, normalizedNumber } from '../search-text.ts';
import type { SqlParameters } from './sql-parameters.ts';
import { visible } from './visibility.ts';
import type { Visibility } from './visibility.ts';

/** Rows of `cases` one of whose numbers holds `search`; who may not see the content of a case finds it by its evidenční číslo alone. */
export function withNumber(visibility: Visibility, search: string, parameters: SqlParameters): string {
  const pattern = parameters.add(containing(normalizedNumber(search)));
  return `c.id in (select n.case_id from case_numbers n where n.normalized like ${pattern}
    and (n.kind = 'register' or exists (select 1 from cases c where c.id = n.case_id and ${visible(visibility, parameters, ['full', 'no-names'])})))`;
}
