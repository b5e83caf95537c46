import { newId, planningOf, readFacts } from '../../../casework/index.ts';
import type { Db, OfficeState } from '../../../casework/index.ts';
import type { YearRehearsal } from '../../../casework/rehearsals/request.ts';
import { caseNotFound, foldCase } from '../../../domain/index.ts';
import type { CaseId, Fact } from '../../../domain/index.ts';
import { day, pragueDay } from '../../../law/index.ts';
import type { PlayedYear, Recorded, YearPlan } from './year-plan.ts';
import type { YearStage } from './year-stage.ts';

/** How far the door looks when days are proposed: for the next October's as well. */
const YEARS_AHEAD = 2;

type Place = { readonly db: Db; readonly office: OfficeState; readonly stage: YearStage; readonly signal: AbortSignal };

/** Plays what was asked for with the authority's own people, offices and busy times. Errors: as `YearStage.play`, and missing 'case.notFound'. */
export async function playYear(request: YearRehearsal, { db, office, stage, signal }: Place): Promise<PlayedYear> {
  const plan = await planOf(request, db);
  const planning = await planningOf(db, plan.series.caseId, pragueDay(plan.from), day(`${String(plan.year + YEARS_AHEAD)}-12-31`));
  return stage.play(plan, { ...office, planning }, signal);
}

async function planOf({ year, start, from }: YearRehearsal, db: Db): Promise<YearPlan> {
  if (start.type === 'opening') return { year, series: { caseId: newId(from), facts: [] }, opening: start, meetings: [], from };
  const series = { caseId: start.seriesId, facts: await readFacts(db, start.seriesId) };
  const state = foldCase(series.facts);
  if (state?.kind !== 'series') throw caseNotFound();
  const meetings = await openMeetings(db, state.occurrences.map(({ meetingId }) => meetingId));
  return { year, series, opening: null, meetings, from: Math.max(from, ...[series, ...meetings].flatMap(({ facts }) => facts.map(entered))) };
}

/** Those that are not over, the minutes included. */
async function openMeetings(db: Db, ids: readonly CaseId[]): Promise<readonly Recorded[]> {
  const open = await db.query<{ id: CaseId }>('select c.id from cases c join meetings m on m.case_id = c.id where c.id = any($1::uuid[]) and c.closed_at is null order by m.first_day, c.id', [ids]);
  return Promise.all(open.map(async ({ id }) => ({ caseId: id, facts: await readFacts(db, id) })));
}

function entered({ enteredAt }: Fact): number {
  return enteredAt;
}
