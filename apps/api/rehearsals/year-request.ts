import { seriesTemplates } from '../../../libs/casework/index.ts';
import type { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import { YEAR_OF_MEETINGS } from '../../../libs/casework/rehearsals/request.ts';
import type { YearRehearsal } from '../../../libs/casework/rehearsals/request.ts';
import { withoutTexts } from '../../../libs/casework/rehearsals/without-texts.ts';
import { inventedYear, leaderIn, setUpAt, templateOf } from '../../../libs/casework/rehearsals/year-plan.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import type { YearRehearsalBody } from '../../../libs/contracts/index.ts';
import { assertMayDo, DomainError } from '../../../libs/domain/index.ts';
import { pragueDay, yearOf } from '../../../libs/law/index.ts';

/** How far a series of the register is played: as far as its days may be planned. */
const YEARS_AHEAD = 2;

export type YearSurroundings = { readonly viewer: Viewer; readonly office: OfficeState; readonly meetings: MeetingReader };

/**
 * The year that a worker is asked to play, without a title. Rights as for the real thing: to open a series that is to be opened, to read
 * one of the register; an invented one is anybody's.
 * Errors: DomainError as at the door; invalid 'rehearsal.year' for a year that is over, or too far for a series of the register;
 * conflict 'rehearsal.seriesClosed'; as `templateOf` and `leaderIn`.
 */
export async function yearRequestOf(body: YearRehearsalBody, around: YearSurroundings): Promise<YearRehearsal> {
  return withoutTexts(await titled(body, around));
}

async function titled(body: YearRehearsalBody, { viewer, office, meetings }: YearSurroundings): Promise<YearRehearsal> {
  const { actor, now } = viewer;
  const thisYear = yearOf(pragueDay(now));
  const year = body.year ?? thisYear + 1;
  if (body.seriesId !== undefined) {
    const { state: { closed } } = await meetings.series(viewer, body.seriesId);
    if (closed !== null) throw new DomainError('conflict', 'rehearsal.seriesClosed', 'Řada je ukončena; není co přehrát.');
    if (year < thisYear || year > thisYear + YEARS_AHEAD) throw wrongYear(`Řadu z evidence lze přehrát do konce roku ${String(thisYear)} až ${String(thisYear + YEARS_AHEAD)}.`);
    return { kind: YEAR_OF_MEETINGS, year, start: { type: 'series', seriesId: body.seriesId }, from: now };
  }
  if (body.series !== undefined) {
    const command = { ...body.series, type: 'openSeries' } as const;
    assertMayDo(null, actor, command, office.directory, pragueDay(now));
    if (year <= thisYear) throw wrongYear(`Nové řadě se termíny navrhují na příští roky; zadejte rok ${String(thisYear + 1)} nebo pozdější.`);
    const start = { type: 'opening', of: 'settings', command, actor } as const;
    return { kind: YEAR_OF_MEETINGS, year, start, from: Math.max(now, setUpAt(year, office.calendar)) };
  }
  const { directory, calendar } = office;
  return inventedYear(year, templateOf(body.seriesKind ?? 'methodological', await seriesTemplates()), leaderIn(directory), calendar);
}

function wrongYear(messageCs: string): DomainError {
  return new DomainError('invalid', 'rehearsal.year', messageCs, { fields: [{ field: 'year', code: 'rehearsal.year', messageCs }] });
}
