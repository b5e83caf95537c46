import type { Deadline } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { changedRows } from './changed-rows.ts';
import type { Projected } from './projected.ts';

export async function projectDeadlines(tx: Db, { caseId, before, state }: Projected): Promise<void> {
  const { written, gone } = changedRows(before?.deadlines ?? [], state.deadlines, ({ key }) => key);
  if (gone.length > 0) await tx.change('delete from deadlines where case_id = $1 and key = any($2)', [caseId, gone]);
  if (written.length > 0) await tx.change(UPSERT, [caseId, JSON.stringify(written.map(rowOf))]);
}

/** Late is never among them: it is `late_from` held against the clock by whoever asks. */
function rowOf(deadline: Deadline): Readonly<Record<string, unknown>> {
  return {
    key: deadline.key, rule_id: deadline.ruleId, rule_version: deadline.ruleVersion, citation: deadline.citation, effect: deadline.effect,
    binds: deadline.binds, from_day: deadline.from, proof: deadline.proof, period: deadline.period, nominal_end: deadline.nominalEnd,
    legal_end: deadline.legalEnd, late_from: new Date(deadline.lateFrom), calendar_version: deadline.calendarVersion, status: deadline.status,
    any_hour: deadline.anyHour, revision: deadline.revision,
    set_by_fact: deadline.setByFact, state: deadline.state, met_on: deadline.metOn, outcome: deadline.outcome,
    overrun_fact: deadline.overrunFact, refuted_by_fact: deadline.refutedByFact,
  };
}

const COLUMNS: Readonly<Record<string, string>> = {
  key: 'text', rule_id: 'text', rule_version: 'int', citation: 'text', effect: 'text', binds: 'text', from_day: 'date', proof: 'text', period: 'text',
  nominal_end: 'date', legal_end: 'date', late_from: 'timestamptz', calendar_version: 'text', status: 'text',
  any_hour: 'boolean', revision: 'int', set_by_fact: 'int', state: 'text', met_on: 'date', outcome: 'text', overrun_fact: 'int', refuted_by_fact: 'int',
};
const NAMES = Object.keys(COLUMNS);

const UPSERT = `
  insert into deadlines (case_id, ${NAMES.join(', ')})
  select $1, ${NAMES.map((name) => `d.${name}`).join(', ')}
  from jsonb_to_recordset($2::jsonb) as d(${NAMES.map((name) => `${name} ${COLUMNS[name] ?? 'text'}`).join(', ')})
  on conflict (case_id, key) do update set ${NAMES.filter((name) => name !== 'key').map((name) => `${name} = excluded.${name}`).join(', ')}`;
