import { openTasks } from '../../../domain/index.ts';
import type { SeriesState } from '../../../domain/index.ts';
import { canonicalJson } from '../../canonical-json.ts';
import type { Db } from '../../database/transaction.ts';
import type { WrittenFact } from '../../door/facts-store.ts';
import type { Projected } from '../projected.ts';
import { lineIn, recordIn, writeRow } from './row.ts';
import type { Columns } from './row.ts';

export async function projectSeries(tx: Db, { caseId, facts }: Projected, before: SeriesState | null, state: SeriesState): Promise<void> {
  const texts = textColumns(facts);
  const columns = stateColumns(state);
  if (before === null) return writeRow(tx, 'series', { caseId, isNew: true, columns: { title: '', ...columns, ...texts } });
  if (Object.keys(texts).length === 0 && canonicalJson(stateColumns(before)) === canonicalJson(columns)) return;
  await writeRow(tx, 'series', { caseId, isNew: false, columns: { ...columns, ...texts } });
}

function stateColumns({ settings, slots, year, tasks }: SeriesState): Columns {
  const { leaderId, preparers, audience, seriesKind, frequency } = settings;
  const asked = audience.flatMap((entry) => (entry.kind === 'person' ? [entry.personId] : []));
  const busy = tasks.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  return {
    series_kind: seriesKind, frequency, year, leader_id: leaderId, settings: JSON.stringify(settings), slots: JSON.stringify(slots),
    readers: [...new Set([...(leaderId === null ? [] : [leaderId]), ...preparers, ...asked, ...busy])].toSorted(),
    open_tasks: openTasks({ tasks }).length,
  };
}

/** A change of a series says everything anew. */
function textColumns(facts: readonly WrittenFact[]): Columns {
  const content = facts.findLast(({ type, content: text }) => (type === 'seriesOpened' || type === 'seriesChanged') && text !== null)?.content ?? null;
  if (content === null) return {};
  const themes = Object.entries(recordIn(content['themes'])).map(([id, title]) => [id, lineIn(title) ?? '']);
  return { title: lineIn(content['title']) ?? '', themes: JSON.stringify(Object.fromEntries(themes)), place: lineIn(content['place']), link: lineIn(content['link']) };
}
