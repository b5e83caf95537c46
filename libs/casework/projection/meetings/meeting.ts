import type { MeetingState } from '../../../domain/index.ts';
import { canonicalJson } from '../../canonical-json.ts';
import type { Db } from '../../database/transaction.ts';
import type { WrittenFact } from '../../door/facts-store.ts';
import type { Projected } from '../projected.ts';
import { lineIn, writeRow } from './row.ts';
import type { Columns } from './row.ts';

export async function projectMeeting(tx: Db, { caseId, facts }: Projected, before: MeetingState | null, state: MeetingState): Promise<void> {
  const texts = textColumns(facts);
  const columns = stateColumns(state);
  if (before === null) return writeRow(tx, 'meetings', { caseId, isNew: true, columns: { title: '', ...columns, ...texts } });
  if (Object.keys(texts).length === 0 && canonicalJson(stateColumns(before)) === canonicalJson(columns)) return;
  await writeRow(tx, 'meetings', { caseId, isNew: false, columns: { ...columns, ...texts } });
}

function stateColumns(state: MeetingState): Columns {
  const days = state.days.map(({ day }) => day);
  return {
    series_id: state.seriesId, theme_id: state.themeId, leader_id: state.leaderId, first_day: days[0], last_day: days.at(-1), days: JSON.stringify(state.days),
    sequence: state.sequence, standing: standingOf(state), replaces_id: state.replaces, replaced_by_id: state.replacedBy,
  };
}

/** Held once its last day is over, whatever is still to be written of it. */
function standingOf({ phase, cancelled, replacedBy, closed }: MeetingState): 'planned' | 'held' | 'cancelled' {
  if (cancelled !== null || replacedBy !== null || closed?.reason === 'mistake') return 'cancelled';
  return phase === 'planning' || phase === 'invited' ? 'planned' : 'held';
}

/** Of the opening everything, of a change what it names; an emptied place or link is none. */
function textColumns(facts: readonly WrittenFact[]): Columns {
  const columns: Record<string, string | null> = {};
  for (const { type, content } of facts) {
    if (content === null || (type !== 'meetingOpened' && type !== 'meetingChanged')) continue;
    const title = lineIn(content['title']);
    if (title !== null) columns['title'] = title;
    for (const name of ['place', 'link']) if (content[name] !== undefined) columns[name] = lineIn(content[name]);
  }
  return columns;
}
