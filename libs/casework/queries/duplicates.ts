import type { DataSource } from 'typeorm';
import type { CaseId } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { SqlParameters } from './sql-parameters.ts';
import { sightOf } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { visible } from './visibility.ts';

export type PossibleDuplicate = {
  readonly caseId: CaseId;
  readonly registerNumber: string | null;
  readonly receivedDay: Day;
  readonly classification: string | null;
  readonly inCommon: 'office' | 'person';
};

const MOST = 10;

/** Cases of the same day 0 about the same office or person of ours; only those that the viewer may read. */
export async function possibleDuplicates(dataSource: DataSource, offices: OfficeStates, viewer: Viewer, caseId: CaseId): Promise<PossibleDuplicate[]> {
  const { db, visibility } = await sightOf(dataSource, offices, viewer);
  const parameters = new SqlParameters();
  const id = `${parameters.add(caseId)}::uuid`;
  return db.query<PossibleDuplicate>(
    `select c.id as "caseId", c.register_number as "registerNumber", c.received_day as "receivedDay", c.classification,
            case when bool_or(theirs.person_id = ours.person_id) then 'person' else 'office' end as "inCommon"
     from cases this
     join case_complained_of ours on ours.case_id = this.id
     join case_complained_of theirs on theirs.case_id <> this.id and (theirs.office_id = ours.office_id or theirs.person_id = ours.person_id)
     join cases c on c.id = theirs.case_id and c.received_day = this.received_day
     where this.id = ${id} and ${visible(visibility, parameters, ['full'])}
     group by c.id order by c.registered_at desc, c.id limit ${String(MOST)}`,
    parameters.values,
  );
}
