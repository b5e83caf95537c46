import { seriesTemplates } from '../../../libs/casework/index.ts';
import type { MeetingList } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import type { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { YearStart } from '../../../libs/casework/rehearsals/request.ts';
import type { SaidOfSeries } from '../../../libs/casework/rehearsals/year-names.ts';
import { templateOf, textOf } from '../../../libs/casework/rehearsals/year-plan.ts';
import type { OpenSeries } from '../../../libs/domain/index.ts';
import { word } from '../complaints/contents.ts';
import { SERIES_TEXTS } from '../meetings/series-view.ts';
import { PlanningTexts, textsIn } from '../meetings/texts.ts';

/** More meetings than a series has in its life. */
const ALL = 2_000;

export type Shelves = { readonly viewer: Viewer; readonly meetings: MeetingReader; readonly list: MeetingList };

/** What the rehearsed series is called: as the register says now, as its template does, or by numbers where nobody wrote it down. Errors: as reading the series. */
export async function saidOf(start: YearStart, { viewer, meetings, list }: Shelves): Promise<SaidOfSeries> {
  if (start.type === 'opening') return start.of === 'template' ? textOf(templateOf(start.command.seriesKind, await seriesTemplates())) : byNumbers(start.command);
  const { facts } = await meetings.series(viewer, start.seriesId);
  const said = new PlanningTexts(facts).last(SERIES_TEXTS);
  const rows = await list.page(viewer, { seriesId: start.seriesId, limit: ALL });
  const themes = Object.entries(textsIn(said['themes'])).flatMap(([id, title]) => (typeof title === 'string' && title.trim() !== '' ? [[id, title] as const] : []));
  return { title: word(said, 'title') ?? '', themes: Object.fromEntries(themes), meetings: new Map(rows.flatMap(({ id, details }) => (details === null ? [] : [[id, details.title]]))) };
}

function byNumbers({ themes }: OpenSeries): SaidOfSeries {
  return { title: 'Nová řada', themes: Object.fromEntries(themes.length < 2 ? [] : themes.map(({ id }, index) => [id, `${String(index + 1)}. téma`])) };
}
