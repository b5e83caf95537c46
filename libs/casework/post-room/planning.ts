import type { MessagePurpose, PlanningMail, SeriesFactData, SeriesSettings } from '../../domain/index.ts';
import { only } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import type { MailText } from './ports.ts';
import type { Pass } from './sorting.ts';
import type { StoredMessage } from './stored-message.ts';

/** News of the planning of a series. */
export const PLANNING: readonly MessagePurpose[] = ['dates-proposed', 'quota-warning'];

type Series = { readonly title: string; readonly themes: Readonly<Record<string, string>>; readonly settings: SeriesSettings };
type Told = { readonly type: 'datesProposed'; readonly data: SeriesFactData['datesProposed'] } | { readonly type: 'quotaWarned'; readonly data: SeriesFactData['quotaWarned'] };

/** The mail on the fact that the message was planned with: which dates, how many days of the quota are missing. */
export async function planningText(db: Db, message: StoredMessage, pass: Pass): Promise<MailText> {
  const { caseId, key, purpose, plannedByFact } = message;
  const series = only(await db.query<Series>('select title, themes, settings from series where case_id = $1', [caseId]));
  const fact = only(await db.query<Told>(
    `select type, data from facts where case_id = $1 and type = $2 and no <= $3
     order by position(coalesce(data ->> 'themeId', '') in $4) > 0 desc, no desc limit 1`,
    [caseId, purpose === 'dates-proposed' ? 'datesProposed' : 'quotaWarned', plannedByFact, key],
  ));
  return pass.ports.writer.planning({
    seriesId: caseId, registerNumber: message.registerNumber ?? 'bez evidenčního čísla', title: series.title, year: fact.data.year, why: message.why,
    news: fact.type === 'datesProposed'
      ? { kind: 'dates-proposed', dates: fact.data.dates.map(({ day: proposed }) => proposed).toSorted() }
      : await quotaNews(db, caseId, series, fact.data),
  });
}

async function quotaNews(db: Db, seriesId: string, { themes, settings }: Series, warned: SeriesFactData['quotaWarned']): Promise<PlanningMail['news']> {
  const { year, themeId, missing, stillPossible, lastCallDay } = warned;
  const { held, planned } = only(await db.query<{ held: number; planned: number }>(
    `select count(*) filter (where m.standing = 'held')::integer as held, count(*) filter (where m.standing = 'planned')::integer as planned
     from meetings m cross join jsonb_array_elements(m.days) d where m.series_id = $1 and m.theme_id = $2 and left(d ->> 'day', 4) = $3`,
    [seriesId, themeId, String(year)],
  ));
  return {
    kind: 'quota-warning', theme: themes[themeId] ?? themeId, required: settings.themes.find(({ id }) => id === themeId)?.daysMin ?? 0, held, planned, missing, stillPossible,
    lastCallDay,
  };
}
