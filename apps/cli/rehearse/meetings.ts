import { loadOfficeState, pool, seriesTemplates } from '../../../libs/casework/index.ts';
import { inventedYear, leaderIn, playableTemplates, templateOf } from '../../../libs/casework/rehearsals/year-plan.ts';
import { namesOfYear } from '../../../libs/casework/rehearsals/year-names.ts';
import { REHEARSED_YEARS, yearEntryOf } from '../../../libs/contracts/index.ts';
import type { RehearsalEntry } from '../../../libs/contracts/index.ts';
import type { SeriesKind } from '../../../libs/domain/index.ts';
import { invitedIn, playYear, toldYear, YearStage } from '../../../libs/temporal/worker/index.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';
import { onStage } from './play.ts';

export type AskedYear = { readonly year: number; readonly series: SeriesKind };

/** @throws UsageError for a year that is none, and for a series of which no template proposes days */
export async function askedYear(year: string | undefined, series: string | undefined): Promise<AskedYear> {
  const number = Number(year);
  if (year === undefined || !/^\d{4}$/.test(year) || number < REHEARSED_YEARS.from || number > REHEARSED_YEARS.to) throw new UsageError('Uveďte rok, který se má přehrát: --year RRRR.');
  const kinds = playableTemplates(await seriesTemplates()).map(({ seriesKind }) => seriesKind);
  const kind = kinds.find((one) => one === (series ?? kinds[0]));
  if (kind === undefined) throw new UsageError(`Uveďte řadu, pro niž se navrhují termíny: --series ${kinds.join('|')}.`);
  return { year: number, series: kind };
}

/** A year of meetings of a series as the data pack describes it, played with the authority's own people, offices and busy times. */
export function rehearsedYear(io: CliIo, { year, series }: AskedYear, signal: AbortSignal): Promise<readonly RehearsalEntry[]> {
  return withDatabase(io, async ({ dataSource, config }) => {
    const db = pool(dataSource);
    const office = await loadOfficeState(db);
    const request = inventedYear(year, templateOf(series, await seriesTemplates()), leaderIn(office.directory), office.calendar);
    const played = await onStage(config, (options) => playYear(request, { db, office, stage: new YearStage(options), signal }));
    const events = toldYear(played, office);
    const names = await namesOfYear(db, { events, invited: invitedIn(played) }, request.start.command.text);
    const duty = (ruleId: string, version: number): string => office.rules.exactly(ruleId, version)?.title.cs ?? ruleId;
    return events.map((event) => yearEntryOf(event, { ...names, duty }));
  });
}
