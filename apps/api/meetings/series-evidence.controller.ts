import { Controller, Get } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import { Participation } from '../../../libs/casework/queries/meetings/participation.ts';
import type { ParticipationRow } from '../../../libs/casework/queries/meetings/participation.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock, Config } from '../../../libs/config/index.ts';
import type { caseParams, evidenceQuery, participationQuery, participationView } from '../../../libs/contracts/index.ts';
import { yearPack, yearPackFileName } from '../../../libs/documents/index.ts';
import { yearOf } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock, TheConfig } from '../shell/runtime.ts';
import { madeFile } from '../views/download.ts';
import { EVIDENCE, MEDIA, PARTICIPATION } from './endpoints.ts';
import { yearPackOf } from './evidence.ts';
import { PlanningReads } from './planning-reads.ts';
import type { MeetingDetail } from './view-types.ts';

type Params = z.output<typeof caseParams>;
type ParticipationView = z.output<typeof participationView>;

/** What a series proves: who took part over the years, and the papers of one year. */
@Controller('api/v1/series/:id')
export class SeriesEvidenceController {
  private readonly reads: PlanningReads;
  private readonly reader: MeetingReader;
  private readonly participations: Participation;
  private readonly names: CaseReader;
  private readonly config: Config;
  private readonly clock: Clock;

  constructor(reads: PlanningReads, reader: MeetingReader, participations: Participation, names: CaseReader, @TheConfig() config: Config, @TheClock() clock: Clock) {
    this.reads = reads;
    this.reader = reader;
    this.participations = participations;
    this.names = names;
    this.config = config;
    this.clock = clock;
  }

  @Get('participation')
  @Allow('meetings.read')
  @Endpoint(PARTICIPATION)
  async participation(@ValidParams() { id }: Params, @ValidQuery() { from, to }: z.output<typeof participationQuery>, @CurrentActor() actor: Person): Promise<ParticipationView> {
    const viewer = { actor, now: this.clock.now() };
    if (to < from) {
      const fields = [{ field: 'to', code: 'field.invalid', messageCs: 'Poslední rok nesmí být před prvním.' }];
      throw new HttpProblem(422, 'query.invalid', 'Opravte uvedené parametry v adrese.', { fields });
    }
    await this.reader.series(viewer, id);
    const filter = { seriesId: id, fromYear: from, toYear: to };
    return { from, to, unrecorded: await this.participations.unrecorded(viewer, filter), items: byBody(await this.participations.rows(viewer, filter)) };
  }

  @Get('evidence')
  @Allow('meetings.export')
  @Endpoint(EVIDENCE)
  async evidence(@ValidParams() { id }: Params, @ValidQuery() { year }: z.output<typeof evidenceQuery>, @CurrentActor() actor: Person): Promise<StreamableFile> {
    const now = this.clock.now();
    const viewer = { actor, now };
    const series = await this.reads.series(viewer, id);
    const meetings: MeetingDetail[] = [];
    for (const { meetingId, days } of series.occurrences) {
      if (days.some((day) => yearOf(day as Day) === year)) meetings.push(await this.reads.ofMinutes(viewer, meetingId));
    }
    const participation = await this.participations.rows(viewer, { seriesId: id, fromYear: year, toYear: year });
    const departments = await this.names.departmentNames([series.departmentId]);
    const issuer = { authority: this.config.smtp.from.name, department: departments.get(series.departmentId) ?? null, now };
    return madeFile(await yearPack(yearPackOf({ year, series, meetings, participation }, issuer)), MEDIA.zip, yearPackFileName(series.registerNumber ?? '', year));
  }
}

function byBody(rows: readonly ParticipationRow[]): ParticipationView['items'] {
  const items = new Map<string, ParticipationView['items'][number]>();
  for (const { body, id, name, role, year, invited, attended, excused, absent, people, personDays, unrecorded } of rows) {
    const item = items.get(id) ?? { body, id, name, role, years: [] };
    item.years.push({ year, invited, attended, excused, absent, people, personDays, unrecorded });
    items.set(id, item);
  }
  return [...items.values()];
}
