import type { CaseKind, OfficeId, PersonId } from '../../domain/index.ts';
import type { Bound, LegalEffect } from '../../law/index.ts';
import { OPEN } from './board-sections.ts';
import type { BoardSection } from './board-sections.ts';
import { withNumber } from './number-search.ts';
import type { SqlParameters } from './sql-parameters.ts';
import { nearUntil } from './standing.ts';
import type { DeadlineStanding } from './standing.ts';
import { visible } from './visibility.ts';
import type { Shown, Visibility } from './visibility.ts';

export type BoardFilter = {
  /** null: nobody's. */
  readonly ownerId?: PersonId | null | undefined;
  readonly officeId?: OfficeId | undefined;
  readonly agenda?: CaseKind | undefined;
  /** Without it what is open. */
  readonly standings?: readonly DeadlineStanding[] | undefined;
  readonly bounds?: readonly Bound[] | undefined;
  readonly effects?: readonly LegalEffect[] | undefined;
  readonly sections?: readonly BoardSection[] | undefined;
  /** Part of a spisová značka, č. j. or evidenční číslo. */
  readonly search?: string | undefined;
};

export const BY_CONTENT: readonly Shown[] = ['full', 'no-names'];
const ON_BOARD: readonly Shown[] = ['full', 'no-names', 'no-content'];

/** What a filter asks of the case `c`; an office is content, so it is asked only of cases whose content is seen. */
export function caseConditions(
  visibility: Visibility, { ownerId, officeId, agenda, search }: BoardFilter, parameters: SqlParameters, ways = officeId === undefined ? ON_BOARD : BY_CONTENT,
): string[] {
  const where = [visible(visibility, parameters, ways)];
  if (ownerId === null) where.push('c.owner_id is null');
  else if (ownerId !== undefined) where.push(`c.owner_id = ${parameters.add(ownerId)}::uuid`);
  if (officeId !== undefined) where.push(`exists (select 1 from case_offices o where o.case_id = c.id and o.office_id = ${parameters.add(officeId)}::uuid)`);
  if (agenda !== undefined) where.push(`c.kind = ${parameters.add(agenda)}`);
  if (search !== undefined) where.push(withNumber(visibility, search, parameters));
  return where;
}

/** What it asks of the deadline `d`, as it stood at `at` (epoch ms). */
export function deadlineConditions({ standings = OPEN, bounds, effects }: BoardFilter, at: number, parameters: SqlParameters): string[] {
  const where = [standsAs(standings, at, parameters), ...effectConditions(effects, parameters)];
  if (bounds !== undefined) where.push(`d.binds = any(${parameters.add(bounds)}::text[])`);
  return where;
}

export function effectConditions(effects: BoardFilter['effects'], parameters: SqlParameters): string[] {
  return effects === undefined ? [] : [`d.effect = any(${parameters.add(effects)}::text[])`];
}

/** Said as plainly as it can be: how many rows an `or` of its three parts lets through the planner does not know. */
function standsAs(standings: readonly DeadlineStanding[], at: number, parameters: SqlParameters): string {
  const open = OPEN.every((standing) => standings.includes(standing));
  const parts = standings.filter((standing) => !open || !OPEN.includes(standing)).map((standing) => standingIs(standing, at, parameters));
  return `(${[...(open ? ["d.state = 'open'"] : []), ...parts].join(' or ')})`;
}

function standingIs(standing: DeadlineStanding, now: number, parameters: SqlParameters): string {
  const at = (): string => `${parameters.add(new Date(now))}::timestamptz`;
  const near = (): string => `${parameters.add(nearUntil(now))}::date`;
  switch (standing) {
    case 'late': return `(d.state = 'open' and d.late_from <= ${at()})`;
    case 'near': return `(d.state = 'open' and d.late_from > ${at()} and d.nominal_end <= ${near()})`;
    case 'open': return `(d.state = 'open' and d.late_from > ${at()} and d.nominal_end > ${near()})`;
    case 'met': return "d.state = 'met'";
    case 'cancelled': return "d.state = 'cancelled'";
  }
}
