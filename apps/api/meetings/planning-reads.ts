import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { readFactsWithContents } from '../../../libs/casework/door/facts-store.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { InviteeList } from '../../../libs/casework/queries/meetings/invitee-list.ts';
import { MeetingList } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import type { MeetingRow } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Opened } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import { planningOf } from '../../../libs/casework/registers/planning.ts';
import { caseNotFound, foldCase, tasksOf } from '../../../libs/domain/index.ts';
import type { AnyCase, CaseId, MeetingState, SeriesState } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import type { Told } from '../complaints/contents.ts';
import { TheDatabase } from '../shell/runtime.ts';
import { Names } from '../views/names.ts';
import { meetingDetailOf } from './meeting-view.ts';
import type { MeetingParts } from './meeting-view.ts';
import { seriesDetailOf, yearsOf } from './series-view.ts';
import type { Weighing } from './series-view.ts';
import type { MeetingDetail, SeriesDetail } from './view-types.ts';

/** Whoever comes by a link: known by it alone, and allowed no step. */
const NOBODY: Viewer['actor'] = { kind: 'person', personId: '', roles: [], departmentId: null };

/** Of no series, so that the days of all are known. */
const NO_SERIES = '00000000-0000-0000-0000-000000000000';

/** More meetings than a series has in its life. */
const ALL = 2_000;

type Whole = Opened<MeetingState> & Pick<MeetingParts, 'row' | 'invitees'>;

/** One series or one meeting with all that belongs to it, each reading logged. */
@Injectable()
export class PlanningReads {
  private readonly reader: MeetingReader;
  private readonly list: MeetingList;
  private readonly invitees: InviteeList;
  private readonly names: CaseReader;
  private readonly attachments: AttachmentStore;
  private readonly offices: OfficeStates;
  private readonly database: DataSource;

  constructor(
    reader: MeetingReader, list: MeetingList, invitees: InviteeList, names: CaseReader, attachments: AttachmentStore, offices: OfficeStates, @TheDatabase() database: DataSource,
  ) {
    this.reader = reader;
    this.list = list;
    this.invitees = invitees;
    this.names = names;
    this.attachments = attachments;
    this.offices = offices;
    this.database = database;
  }

  async series(viewer: Viewer, id: CaseId): Promise<SeriesDetail> {
    const { state, facts, office } = await this.reader.series(viewer, id);
    const years = yearsOf(state);
    const planning = await this.planning(id, years[0] ?? state.year, years.at(-1) ?? state.year);
    const meetings = await this.list.page(viewer, { seriesId: id, limit: ALL });
    const { people, offices } = mentionedIn(state);
    const writers = facts.flatMap(({ type, enteredBy }) => (type === 'noteAdded' ? [enteredBy] : []));
    const names = await Names.of(this.names, { people: [...people, ...writers], offices });
    return seriesDetailOf({ state, facts, office, names, meetings, planning, groups: await this.groupNames(state), closedAt: closedAt(state, facts) }, viewer);
  }

  /** By what a list of series weighs the quotas of a year. */
  async weighing(year: number, now: number): Promise<Weighing> {
    const { calendar } = await this.offices.current(pool(this.database));
    return { year, calendar, planning: await this.planning(NO_SERIES, year, year), today: pragueDay(now) };
  }

  private planning(id: CaseId, first: number, last: number): ReturnType<typeof planningOf> {
    return planningOf(pool(this.database), id, `${String(first)}-01-01` as Day, `${String(last)}-12-31` as Day);
  }

  async meeting(viewer: Viewer, id: CaseId): Promise<MeetingDetail> {
    return this.whole(await this.opened(viewer, id), viewer);
  }

  /** The meeting as its minutes tell of it: once they are approved, nothing that its series does later changes them. */
  async ofMinutes(viewer: Viewer, id: CaseId): Promise<MeetingDetail> {
    const opened = await this.opened(viewer, id);
    return this.whole(opened, viewer, approvedAt(opened));
  }

  /** The same for somebody to whom they were sent; that they were, the caller has checked. */
  async asSent(opened: Opened<MeetingState>, now: number): Promise<MeetingDetail> {
    const { state: { caseId, registerNumber, version, days: [first], days } } = opened;
    const firstDay = first?.day ?? pragueDay(now);
    const row: MeetingRow = { id: caseId, registerNumber, firstDay, lastDay: days.at(-1)?.day ?? firstDay, standing: 'held', version, details: null };
    return this.whole({ ...opened, row, invitees: await this.invitees.all(caseId) }, { actor: NOBODY, now }, approvedAt(opened));
  }

  private async opened(viewer: Viewer, id: CaseId): Promise<Whole> {
    const opened = await this.reader.meeting(viewer, id);
    const [row, invitees] = await Promise.all([this.list.row(viewer, id), this.invitees.of(viewer, id)]);
    if (row === null) throw caseNotFound();
    return { ...opened, row, invitees };
  }

  /** `until`: of the series only what was written up to then. */
  private async whole({ state, facts, office, row, invitees }: Whole, viewer: Viewer, until = Infinity): Promise<MeetingDetail> {
    const [attachments, series] = await Promise.all([this.attachments.ofCase(state.caseId), this.seriesOf(state.seriesId, until)]);
    const writers = facts.flatMap(({ type, enteredBy }) => (type.startsWith('minutes') ? [enteredBy] : []));
    const mentioned = [mentionedIn(state), mentionedIn(series.state)];
    const names = await Names.of(this.names, { people: [...writers, ...mentioned.flatMap(({ people }) => people)], offices: mentioned.flatMap(({ offices }) => offices) });
    return meetingDetailOf({ state, facts, office, row, invitees, attachments, series, names, closedAt: closedAt(state, facts) }, viewer);
  }

  /** Whoever may read the meeting sees what its series carries on to it. */
  private async seriesOf(id: CaseId, until: number): Promise<{ readonly state: SeriesState; readonly facts: readonly Told[] }> {
    const facts = (await readFactsWithContents(pool(this.database), id)).filter(({ enteredAt }) => enteredAt <= until);
    const state = foldCase(facts);
    if (state?.kind !== 'series') throw new Error('a meeting without its series');
    return { state, facts };
  }

  private async groupNames({ settings: { audience } }: SeriesState): Promise<ReadonlyMap<string, string>> {
    const ids = audience.flatMap((entry) => (entry.kind === 'group' ? [entry.groupId] : []));
    if (ids.length === 0) return new Map();
    const rows = await pool(this.database).query<{ id: string; name: string }>('select id, name from groups where id = any($1::uuid[])', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

type Mentioned = { readonly people: readonly (string | null)[]; readonly offices: readonly (string | null)[] };

function mentionedIn(state: AnyCase): Mentioned {
  const assigned = tasksOf(state).map(({ assignee }) => ('person' in assignee ? assignee.person : null));
  if (state.kind === 'meeting') return { people: [...assigned, state.ownerId, state.leaderId, ...writersOf(state.minutes)], offices: [] };
  if (state.kind !== 'series') return { people: assigned, offices: [] };
  const { settings: { leaderId, preparers, audience }, tasks } = state;
  return {
    people: [...assigned, state.ownerId, leaderId, ...preparers, ...audience.map((entry) => (entry.kind === 'person' ? entry.personId : null)), ...tasks.map(({ personId }) => personId)],
    offices: [...audience.map((entry) => (entry.kind === 'office' ? entry.officeId : null)), ...tasks.map(({ officeId }) => officeId)],
  };
}

function writersOf(minutes: Extract<AnyCase, { kind: 'meeting' }>['minutes']): (string | null)[] {
  return minutes === null ? [] : [minutes.saved.by, minutes.submitted?.by ?? null, minutes.approved?.by ?? null];
}

function approvedAt({ state: { minutes }, facts }: Opened<MeetingState>): number | undefined {
  return minutes?.approved == null ? undefined : facts.findLast(({ type }) => type === 'minutesApproved')?.enteredAt;
}

function closedAt({ closed }: AnyCase, facts: readonly Told[]): number | null {
  return facts.find(({ no }) => no === closed?.fact)?.enteredAt ?? null;
}
