import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/index.ts';
import type { DepartmentId, PersonId } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { at, firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import type { Principal } from '../principal.ts';
import { directoryChanged } from './changes.ts';

/** From–to inclusive; without an end until cancelled or changed; without a deputy the work goes up. */
export type Absence = {
  readonly id: string;
  readonly personId: PersonId;
  readonly from: string;
  readonly to: string | null;
  readonly deputyId: PersonId | null;
  readonly enteredAt: Date;
  readonly enteredBy: PersonId | null;
};
export type AbsenceTerms = { readonly from: string; readonly to: string | null; readonly deputyId: PersonId | null };
export type AbsenceFilter = { readonly personId?: PersonId | undefined; readonly from?: string | undefined; readonly to?: string | undefined };

type Kind = 'entered' | 'changed' | 'cancelled';

const STANDING = `
  select absence_id as id, person_id as "personId", from_day as "from", to_day as "to", deputy_id as "deputyId", entered_at as "enteredAt", entered_by as "enteredBy"
  from (select distinct on (absence_id) * from absence_facts order by absence_id, no desc) last
  where kind <> 'cancelled'`;

/** Absences and deputies as facts: a change is a new row, nothing is overwritten. */
export class Absences {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Those that touch the given days, nearest first. */
  list({ personId, from, to }: AbsenceFilter): Promise<readonly Absence[]> {
    return rowsOf<Absence>(
      this.database,
      `${STANDING} and ($1::uuid is null or person_id = $1) and ($2::date is null or to_day is null or to_day >= $2) and ($3::date is null or from_day <= $3)
       order by from_day, absence_id limit 1000`,
      [personId ?? null, from ?? null, to ?? null],
    );
  }

  enter(on: Queryable, by: { principal: Principal; doer: Doer }, personId: PersonId, terms: AbsenceTerms, now: number): Promise<Absence> {
    return this.write(on, by, { id: randomUUID(), personId, kind: 'entered', terms }, now);
  }

  /** `deputyId` may change, `to` may come nearer or further: somebody returns sooner. */
  change(by: { principal: Principal; doer: Doer }, id: string, terms: AbsenceTerms, now: number): Promise<Absence> {
    return this.database.transaction(async (on) => {
      const { personId } = await standing(on, id);
      return this.write(on, by, { id, personId, kind: 'changed', terms }, now);
    });
  }

  cancel(by: { principal: Principal; doer: Doer }, id: string, now: number): Promise<void> {
    return this.database.transaction(async (on) => {
      const { personId, from, to, deputyId } = await standing(on, id);
      await this.write(on, by, { id, personId, kind: 'cancelled', terms: { from, to, deputyId } }, now);
    });
  }

  private async write(
    on: Queryable,
    { principal, doer }: { principal: Principal; doer: Doer },
    { id, personId, kind, terms }: { id: string; personId: PersonId; kind: Kind; terms: AbsenceTerms },
    now: number,
  ): Promise<Absence> {
    await refuseStranger(on, principal, personId);
    if (kind !== 'cancelled') await refuseImpossible(on, id, personId, terms);
    await on.query(
      `insert into absence_facts (absence_id, person_id, kind, from_day, to_day, deputy_id, entered_at, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, personId, kind, terms.from, terms.to, terms.deputyId, at(now), principal.personId],
    );
    await directoryChanged(on);
    await audit(on, doer, { action: `absence.${kind}`, subjectKind: 'absence', subjectId: id }, now);
    return { id, personId, ...terms, enteredAt: at(now), enteredBy: principal.personId };
  }
}

async function standing(on: Queryable, id: string): Promise<Absence> {
  const found = await firstRow<Absence>(on, `${STANDING} and absence_id = $1`, [id]);
  if (found === null) throw new DomainError('missing', 'absence.notFound', 'Taková nepřítomnost tu není, nebo už byla zrušena.');
  return found;
}

/** Oneself, or the manager for the people of their department. The person's row is locked: absences are written one after another. */
async function refuseStranger(on: Queryable, principal: Principal, personId: PersonId): Promise<void> {
  const person = await firstRow<{ departmentId: DepartmentId | null }>(on, 'select department_id as "departmentId" from people where id = $1 and active for update', [personId]);
  const own = principal.personId === personId;
  const manages = principal.roles.includes('manager') && person !== null && person.departmentId !== null && person.departmentId === principal.departmentId;
  if (person === null || !(own || manages)) {
    throw new DomainError('forbidden', 'absence.notYours', 'Nepřítomnost zadáváte sobě, vedoucí i lidem svého odboru.');
  }
}

async function refuseImpossible(on: Queryable, id: string, personId: PersonId, { from, to, deputyId }: AbsenceTerms): Promise<void> {
  if (to !== null && to < from) refuseField('to', 'absence.endBeforeStart', 'Poslední den nesmí být před prvním.');
  if (deputyId === personId) refuseField('deputyId', 'absence.ownDeputy', 'Nikdo nezastupuje sám sebe.');
  if (deputyId !== null && (await firstRow(on, 'select 1 from people where id = $1 and active', [deputyId])) === null) {
    refuseField('deputyId', 'person.unknown', 'Takový člověk tu není.');
  }
  const overlapping = await firstRow(
    on,
    `${STANDING} and person_id = $1 and absence_id <> $2 and from_day <= coalesce($4::date, 'infinity') and coalesce(to_day, 'infinity') >= $3::date limit 1`,
    [personId, id, from, to],
  );
  if (overlapping !== null) throw new DomainError('conflict', 'absence.overlaps', 'Na tyto dny už nepřítomnost zadaná je; změňte ji, nebo ji zrušte.');
}

function refuseField(field: string, code: string, messageCs: string): never {
  throw new DomainError('invalid', code, messageCs, { fields: [{ field, code, messageCs }] });
}
