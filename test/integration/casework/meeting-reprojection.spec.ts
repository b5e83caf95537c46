import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, pool, readFacts, reprojectAll } from '../../../libs/casework/index.ts';
import { foldCase } from '../../../libs/domain/index.ts';
import type { AnyCommand, OpenSeries, SeriesState } from '../../../libs/domain/index.ts';
import { NOW, openOffice } from './office.ts';
import type { Office, PersonSpec } from './office.ts';

const PEOPLE: Readonly<Record<string, PersonSpec>> = {
  director: { roles: ['signatory'], department: null },
  manager: { roles: ['manager'], superior: 'director' },
  methodologist: { roles: ['methodologist'], superior: 'manager' },
};

const TABLES = ['series', 'meetings', 'invitees', 'attendees', 'case_offices', 'case_numbers', 'messages', 'tasks', 'deadlines'];

describe('the rows of a series and its meetings', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(PEOPLE);
    await lively(office);
  });
  afterAll(() => office.close());

  const snapshot = async (): Promise<Record<string, unknown[]>> => Object.fromEntries(await Promise.all(TABLES.map(async (table) => {
    const rows = await pool(office.dataSource).query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`);
    return [table, rows.map(({ row }) => row)] as const;
  })));

  it('hold what was said, and are the same when they are written anew from the facts alone, also after they were lost', async () => {
    const before = await snapshot();
    expect(before['series']).toMatchObject([{ title: 'Porady OSPOD', themes: { nrp: 'náhradní péče' }, place: 'Jihlava', open_tasks: 1 }]);
    expect(before['meetings']).toContainEqual(expect.objectContaining({ title: 'Mimořádná porada', place: 'Pelhřimov', sequence: 1, standing: 'planned' }));
    expect(before['invitees']).toContainEqual(expect.objectContaining({ kind: 'guest', name: 'PhDr. Host Vzácný', email: 'host@pms.example', answer: null }));
    expect(before['invitees']).toContainEqual(expect.objectContaining({ kind: 'office', office_id: office.ids.orp, answer: 'yes', answered_by_link: true, link_no: 1 }));
    expect(before['attendees']).toMatchObject([{ name: 'Jana Přicházející', office_id: office.ids.orp, bed: true, marks: [] }]);
    for (const table of ['invitees', 'attendees', 'meetings', 'series']) await pool(office.dataSource).change(`delete from ${table}`);
    await reprojectAll(office.dataSource);
    expect(await snapshot()).toEqual(before);
  });
});

/** A series whose dates were confirmed; one of its meetings changed, with a guest, answered by the link; a task. */
async function lively(office: Office): Promise<void> {
  const by = office.actor('methodologist');
  const opening: OpenSeries = {
    type: 'openSeries', departmentId: office.ids.department, ownerId: office.id('methodologist'), seriesKind: 'methodological', themes: [{ id: 'nrp', daysMin: 2, daysMax: 2 }], frequency: 'quarterly',
    audience: [{ kind: 'all-orp', seats: 2 }, { kind: 'person', personId: office.id('director') }], from: '09:00', to: '14:00', daysOnEnd: 1, inviteDaysBefore: 30, answerWorkingDays: 5,
    agendaWorkingDays: 10, avoidWeekdays: [], leaderId: office.id('manager'), preparers: [], text: { title: 'Porady', themes: { nrp: 'NRP' }, place: 'Jihlava' },
  };
  const { caseId: seriesId } = await office.door.open(opening, by, { now: NOW });
  const step = async (caseId: string, command: AnyCommand): Promise<void> => {
    const { version } = await stateOf(office, caseId);
    await office.door.submit(caseId, command, by, { now: NOW, expectedVersion: version });
  };
  await step(seriesId, { type: 'proposeDates', year: 2027 });
  const { slots } = await stateOf(office, seriesId) as SeriesState;
  await step(seriesId, { type: 'confirmDates', dates: slots.slice(0, 2).map(({ slotId }) => ({ slotId })) });
  const { occurrences: [first] } = await stateOf(office, seriesId) as SeriesState;
  if (first === undefined) throw new Error('nothing was confirmed');
  const { meetingId } = first;
  const guest = { id: newId(NOW), kind: 'guest', seats: 1, text: { name: 'PhDr. Host Vzácný', email: 'host@pms.example', organisation: 'PMS' } } as const;
  await step(meetingId, { type: 'invite', invitees: [guest] });
  await step(meetingId, { type: 'sendInvitations' });
  await step(meetingId, { type: 'changeMeeting', text: { title: 'Mimořádná porada', place: 'Pelhřimov' } });
  const meeting = await stateOf(office, meetingId);
  const ours = meeting.kind === 'meeting' ? meeting.invitees.find(({ officeId }) => officeId === office.ids.orp) : undefined;
  if (ours === undefined) throw new Error('the office was not invited');
  const attendees = [{ id: newId(NOW), bed: true, text: { name: 'Jana Přicházející', position: 'sociální pracovnice' } }];
  await office.door.submit(meetingId, { type: 'answer', inviteeId: ours.id, answer: 'yes', attendees }, { kind: 'invitee', inviteeId: ours.id }, { now: NOW, expectedVersion: meeting.version });
  const task = { type: 'agreeTask', taskId: newId(NOW), meetingId, taskKind: 'task', officeId: office.ids.orp, dueDay: null, text: { task: 'Doplnit přehled.' } } as const;
  await step(seriesId, task);
  await step(seriesId, { ...opening, type: 'changeSeries', text: { title: 'Porady OSPOD', themes: { nrp: 'náhradní péče' }, place: 'Jihlava' } });
}

async function stateOf(office: Office, caseId: string): Promise<NonNullable<ReturnType<typeof foldCase>>> {
  const state = foldCase(await readFacts(pool(office.dataSource), caseId));
  if (state === null) throw new Error('there is no such case');
  return state;
}
