import { loadOfficeState, newId, planningOf, pool, seriesTemplates } from '../../../libs/casework/index.ts';
import type { OfficeState } from '../../../libs/casework/index.ts';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import { actingAs, inventedSeries, leaderIn, playableTemplates, setUpAt, templateOf } from '../../../libs/casework/rehearsals/year-plan.ts';
import { yearEntryOf } from '../../../libs/contracts/index.ts';
import type { RehearsalEntry } from '../../../libs/contracts/index.ts';
import type { SeriesKind } from '../../../libs/domain/index.ts';
import { day, pragueDay } from '../../../libs/law/index.ts';
import { toldYear, YearStage } from '../../../libs/temporal/worker/index.ts';
import type { PlayedYear } from '../../../libs/temporal/worker/index.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';
import { onStage } from './play.ts';

export type AskedYear = { readonly year: number; readonly series: SeriesKind };

/** Years that a person may mean; the calendar of holidays knows more. */
const YEARS = { from: 2001, to: 2199 };

/** @throws UsageError for a year that is none, and for a series of which no template proposes days */
export async function askedYear(year: string | undefined, series: string | undefined): Promise<AskedYear> {
  const number = Number(year);
  if (year === undefined || !/^\d{4}$/.test(year) || number < YEARS.from || number > YEARS.to) throw new UsageError('Uveďte rok, který se má přehrát: --year RRRR.');
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
    const leader = leaderIn(office.directory);
    const from = setUpAt(year, office.calendar);
    const planning = await planningOf(db, newId(from), pragueDay(from), day(`${String(year + 1)}-12-31`));
    const plan = { year, series: inventedSeries(templateOf(series, await seriesTemplates()), leader), actor: actingAs(leader), from };
    const played = await onStage(config, (options) => new YearStage(options).play(plan, { ...office, planning }, signal));
    const names = namesOf(played, await people(db), await offices(db));
    return toldYear(played, office).map((event) => yearEntryOf(event, { duty: dutyOf(office), person: (id) => ({ id, name: names.get(id) ?? null }) }));
  });
}

function dutyOf({ rules }: OfficeState): (ruleId: string, version: number) => string {
  return (ruleId, version) => rules.all().find((rule) => rule.ruleId === ruleId && rule.version === version)?.title.cs ?? ruleId;
}

type Named = { readonly id: string; readonly name: string };

function people(db: Db): Promise<readonly Named[]> {
  return db.query<Named>('select id, name from people');
}

function offices(db: Db): Promise<readonly Named[]> {
  return db.query<Named>('select id, name from offices');
}

/** Of our people by their own id, of those invited by that of their invitation. */
function namesOf({ meetings }: PlayedYear, ours: readonly Named[], theirs: readonly Named[]): ReadonlyMap<string, string> {
  const known = new Map([...ours, ...theirs].map(({ id, name }) => [id, name]));
  const invited = meetings.flatMap(({ state: { invitees } }) => invitees.map(({ id, officeId, personId }) => [id, known.get(officeId ?? personId ?? '') ?? 'pozvaný'] as const));
  return new Map([...known, ...invited]);
}
