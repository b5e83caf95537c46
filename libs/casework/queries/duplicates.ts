import type { DataSource } from 'typeorm';
import type { CaseId } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';
import { steadyPool } from '../database/transaction.ts';
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
  const { visibility } = await sightOf(dataSource, offices, viewer);
  const parameters = new SqlParameters();
  const id = `${parameters.add(caseId)}::uuid`;
  return steadyPool(dataSource).query<PossibleDuplicate>(
    `select c.id as "caseId", c.register_number as "registerNumber", c.received_day as "receivedDay", c.classification,
            case when ${complainedOfAlike('person_id', id)} then 'person' else 'office' end as "inCommon"
     from cases c
     where c.received_day = (select received_day from cases where id = ${id}) and c.id <> ${id}
       and (${complainedOfAlike('office_id', id)} or ${complainedOfAlike('person_id', id)}) and ${visible(visibility, parameters, ['full'])}
     order by c.registered_at desc, c.id desc limit ${String(MOST)}`,
    parameters.values,
  );
}

/** Newest first along the submissions of the day, so that the first ten end the search however many there are. */
function complainedOfAlike(column: 'office_id' | 'person_id', id: string): string {
  return `exists (select 1 from case_complained_of theirs where theirs.case_id = c.id
    and theirs.${column} = any(array(select ours.${column} from case_complained_of ours where ours.case_id = ${id} and ours.${column} is not null)))`;
}
