import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { fillOffice } from '../../../apps/cli/demo/fill.ts';
import type { Filled } from '../../../apps/cli/demo/fill.ts';
import { pastCourses } from '../../../apps/cli/demo/past.ts';
import { demoPeople } from '../../../apps/cli/demo/people.ts';
import type { DemoPeople } from '../../../apps/cli/demo/people.ts';
import { presentCourses } from '../../../apps/cli/demo/present.ts';
import { prepareOffice } from '../../../apps/cli/start/office.ts';
import { Door, Notifier, OfficeStates, packDepartmentId, pool, readFacts, watchdog } from '../../../libs/casework/index.ts';
import { mendUnreached } from '../../../libs/casework/post-room/mending.ts';
import { CLASSIFICATIONS, CLOSING_REASONS, PHASES } from '../../../libs/contracts/words.ts';
import { foldCase } from '../../../libs/domain/index.ts';
import type { ComplaintState, MeetingState, ReviewState, SeriesState } from '../../../libs/domain/index.ts';
import { addDays, czechCalendar, pragueDay, startOfDay } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { createDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

/** A Monday morning within office hours. */
const NOW = Date.parse('2026-11-23T10:30:00+01:00');
const TODAY = pragueDay(NOW);
const ADDRESS = 'http://127.0.0.1:3000';
/** What an office calls a complaint; the rest are other submissions. */
const COMPLAINTS: readonly unknown[] = ['complaint-175', 'complaint-council-rules', 'forward-12'];

type Office = { readonly database: TestDatabase; readonly dataSource: DataSource };

async function openEmpty(): Promise<Office> {
  const database = await createDatabase();
  await prepareOffice({ databaseUrl: database.url, clock: { now: () => NOW }, demoPassword: 'lampa-svetr-jahoda-42' });
  const dataSource = createDataSource(database.url, { poolSize: 4 });
  await dataSource.initialize();
  return { database, dataSource };
}

async function close({ database, dataSource }: Office): Promise<void> {
  await dataSource.destroy();
  await database.drop();
}

async function peopleOf({ dataSource }: Office): Promise<DemoPeople> {
  const people = await demoPeople(dataSource);
  if (people === null) throw new Error('the demo accounts are not there');
  return people;
}

describe('the demo office', () => {
  let office: Office;
  let filled: Filled;
  let cases: readonly ComplaintState[];
  let reviews: readonly ReviewState[];
  let meetings: readonly MeetingState[];
  let series: readonly SeriesState[];
  const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => pool(office.dataSource).query<Row>(sql, parameters);
  const open = (): readonly ComplaintState[] => cases.filter(({ closed }) => closed === null);

  beforeAll(async () => {
    office = await openEmpty();
    filled = await fillOffice(office.dataSource, ADDRESS, NOW);
    const rows = await query<{ id: string }>('select id from cases order by registered_at, id');
    const states = await Promise.all(rows.map(async ({ id }) => foldCase(await readFacts(pool(office.dataSource), id))));
    cases = states.filter((state) => state?.kind === 'complaint');
    reviews = states.filter((state) => state?.kind === 'review');
    meetings = states.filter((state) => state?.kind === 'meeting');
    series = states.filter((state) => state?.kind === 'series');
  });
  afterAll(() => close(office));

  it('has every phase, every classification and every reason of closing', () => {
    expect(filled).toEqual({ outcome: 'filled', cases: cases.length + reviews.length, meetings: meetings.length });
    expect([...new Set(cases.map(({ phase }) => phase))].sort()).toEqual([...PHASES].sort());
    expect([...new Set(cases.flatMap(({ classified }) => classified?.as ?? []))].sort()).toEqual([...CLASSIFICATIONS].sort());
    expect([...new Set(cases.flatMap(({ closed }) => closed?.reason ?? []))].sort()).toEqual([...CLOSING_REASONS, 'mistake'].sort());
  });

  it('has a few reviews: one to take up, a silent office, one past its guideline, one with a measure, one at the ministry, two that are over', () => {
    expect(reviews.map(({ phase }) => phase).sort()).toEqual(['classification', 'closed', 'closed', 'handling', 'handling', 'measures', 'watching']);
    expect(reviews.flatMap(({ assessment }) => assessment?.result ?? []).sort()).toEqual(['improper', 'partly', 'proper']);
    expect(reviews.flatMap(({ deadlines }) => deadlines).filter(({ overrunFact, effect }) => effect === 'analogous' && overrunFact !== null)).toEqual([]);
  });

  it.each<[string, (state: ComplaintState) => boolean]>([
    ['an unassigned case', ({ ownerId, handedOver }) => ownerId === null && handedOver],
    ['one that the registry still has, waiting for its confirmation', ({ handedOver, confirmation }) => !handedOver && confirmation?.confirmed === null],
    ['a notice to approve', ({ notice }) => notice?.drafted != null && notice.approved === null],
    ['a notice to sign', ({ notice }) => notice?.approved != null && notice.signed === null],
    ['a notice to dispatch', ({ notice }) => notice?.signed != null && notice.dispatched === null],
    ['a notice that was dispatched and not delivered', ({ notice }) => notice?.dispatched != null && notice.delivered.length === 0],
    ['a measure to check', ({ measures }) => measures.some(({ checked }) => checked === null)],
    ['an exceedance to decide', ({ exceedance }) => exceedance?.decided === null],
    ['an approved exceedance', ({ exceedance }) => exceedance?.decided?.approved === true],
    ['a running breach', ({ deadlines }) => deadlines.some(({ outcome, state }) => outcome === 'breached' && state === 'open')],
    ['a bias to decide', ({ bias }) => bias.some(({ decided }) => decided === null)],
    ['a child that nobody took over', ({ childRisk }) => childRisk?.handedOver === null],
    ['a child taken over, its feedback awaited', ({ childRisk }) => childRisk?.handedOver != null && childRisk.feedback === null],
    ['a withdrawal to decide upon', ({ withdrawn, exOfficio }) => withdrawn !== null && exOfficio === null],
    ['a reopened case', ({ round }) => round === 2],
    ['an ORP whose 60 days are over', ({ deadlines }) => deadlines.some(({ binds, state, legalEnd }) => binds === 'orp' && state === 'open' && legalEnd < TODAY)],
    ['a deadline of ours that ends within a week', ({ deadlines }) => deadlines.some(({ binds, effect, state, legalEnd }) =>
      binds === 'us' && effect === 'statutory' && state === 'open' && legalEnd >= TODAY && legalEnd <= addDays(TODAY, 7))],
  ])('has on its desks %s', (_name, is) => {
    expect(open().some(is)).toBe(true);
  });

  it.each<[string, (state: MeetingState) => boolean]>([
    ['one that is planned', ({ phase }) => phase === 'planning'],
    ['one to which answers come in: yes, no, somebody else by name, and none', ({ phase, invitees }) =>
      phase === 'invited' && [null, 'deputy', 'no', 'yes'].every((answer) => invitees.some((invitee) => (invitee.answer?.answer ?? null) === answer))],
    ['one that was moved after it was answered', ({ phase, moved, sequence }) => phase === 'invited' && moved !== null && sequence > 0],
    ['one whose minutes are late', ({ phase, deadlines }) => phase === 'minutes' && deadlines.some(({ state, legalEnd }) => state === 'open' && legalEnd < TODAY)],
    ['one whose minutes wait to be approved', ({ phase }) => phase === 'approval'],
    ['one whose minutes wait to be sent', ({ phase }) => phase === 'sending'],
    ['one that was cancelled after the invitations', ({ cancelled, invitationsOut }) => cancelled !== null && invitationsOut !== null],
    ['one without minutes', ({ closed }) => closed?.reason === 'no-minutes'],
    ['one with everything behind it, its attendance by name', ({ closed, attendees }) => closed?.reason === 'minutes-sent' && attendees.some(({ marks }) => marks.length > 0)],
    ['one with a point of an office that waits to be released', ({ agenda }) => agenda.some(({ inviteeId, released }) => inviteeId !== null && !released)],
  ])('has among its meetings %s', (_name, is) => {
    expect(meetings.some(is)).toBe(true);
  });

  it('tells by an alert whom no mail reaches, and it stays while the address is wrong', async () => {
    await mendUnreached(office.dataSource, NOW);
    const alerts = await query<{ kind: string; reason: string; office: string }>(
      `select distinct a.kind, a.details ->> 'reason' as reason, o.name as office from service_alerts a
       join invitees i on a.subject = i.case_id || ' ' || i.id join offices o on o.id = i.office_id where a.closed_at is null`);
    expect(alerts).toEqual([{ kind: 'invitee-unreachable', reason: 'bad-address', office: 'Pacov' }]);
  });

  it('has a series of each kind, the quarterly one with days that wait and tasks that are open, done and not done', () => {
    expect(series.map(({ settings }) => settings.seriesKind).sort()).toEqual(['consultation-day', 'lecture', 'methodological', 'platform', 'steering-group', 'working-group']);
    const quarterly = series.find(({ settings }) => settings.seriesKind === 'methodological');
    expect(quarterly?.slots.length).toBeGreaterThan(0);
    expect(new Set(quarterly?.tasks.map(({ closed }) => closed?.done ?? null))).toEqual(new Set([null, true, false]));
    expect(quarterly?.occurrences.filter(({ standing }) => standing === 'held')).toHaveLength(4);
  });

  it('has offices that are busy or closed on working days, not on days off alone', async () => {
    const calendar = czechCalendar();
    const busy = await query<{ from: Day; to: Day }>(`select from_day::text as "from", to_day::text as "to" from busy_times where kind in ('busy', 'closed')`);
    expect(busy.length).toBeGreaterThan(1);
    for (const { from } of busy) expect([from, calendar.isWorkingDay(from)]).toEqual([from, true]);
  });

  it('holds no meeting on a day off, and keeps its series and meetings in agreement', () => {
    const calendar = czechCalendar();
    for (const { days } of meetings) for (const { day } of days) expect(calendar.isWorkingDay(day)).toBe(true);
    for (const { caseId, occurrences } of series) {
      const own = meetings.filter(({ seriesId }) => seriesId === caseId);
      expect(occurrences.map(({ meetingId, days, standing }) => ({ meetingId, days, held: standing === 'held' })).toSorted((a, b) => (a.meetingId < b.meetingId ? -1 : 1)))
        .toEqual(own.map((state) => ({ meetingId: state.caseId, days: state.days.map(({ day }) => day), held: state.met.includes('held') })).toSorted((a, b) => (a.meetingId < b.meetingId ? -1 : 1)));
    }
  });

  it('says on the invitation that one address takes no mail', async () => {
    const dead = await query<{ reason: string; kind: string }>("select distinct state_reason as reason, recipient_kind as kind from messages where state = 'dead'");
    expect(dead).toEqual([{ reason: 'bad-address', kind: 'invitee' }]);
  });

  it('knows the three outcomes and a refuted breach', () => {
    const outcomes = cases.flatMap(({ deadlines }) => deadlines.filter(({ state }) => state === 'met').map(({ outcome }) => outcome));
    expect(outcomes).toEqual(expect.arrayContaining(['within', 'over-lawful', 'breached']));
    expect(cases.some(({ deadlines }) => deadlines.some(({ refutedByFact, outcome }) => refutedByFact !== null && outcome === 'within'))).toBe(true);
  });

  it('is no load from a fairy tale: 15 to 25 complaints in each of three years', () => {
    const complaints = cases.filter(({ classified }) => COMPLAINTS.includes(classified?.as));
    const yearsAgo = complaints.map(({ registered }) => Math.floor((Date.parse(TODAY) - Date.parse(registered.day)) / (365.25 * 86_400_000)));
    for (const year of [0, 1, 2]) {
      const count = yearsAgo.filter((ago) => ago === year).length;
      expect(count).toBeGreaterThanOrEqual(15);
      expect(count).toBeLessThanOrEqual(25);
    }
  });

  it('left no breach unnoticed and no rung waiting on the way', async () => {
    const report = await watchdog(office.dataSource, NOW);
    expect(report).toMatchObject({ unnoticed: 0, overslept: 0, relayDead: 0, deadMails: 0 });
  });

  it('leaves to the post room what is of today, and no mail of an earlier day', async () => {
    const [old] = await query<{ n: number }>("select count(*)::int as n from messages where state = 'planned' and planned_at < $1", [new Date(startOfDay(TODAY))]);
    const waiting = await query<{ purpose: string }>("select purpose from messages where state = 'planned'");
    expect(old?.n).toBe(0);
    expect(waiting.map(({ purpose }) => purpose)).toContain('child-at-risk');
    expect(await query('select 1 from mails')).toEqual([]);
  });

  it('numbers each series and year without a gap, in the order of entry, and enters nothing in the future', async () => {
    const numbers = await query<{ series: string; year: number; n: number; at: Date }>('select series, year, n, drawn_at as at from register_numbers order by series, year, n');
    numbers.forEach(({ series, year, n, at }, index) => {
      const before = numbers[index - 1];
      expect(n).toBe(before?.series === series && before.year === year ? before.n + 1 : 1);
      if (before?.series === series) expect(at.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
    });
    const [last] = await query<{ at: Date }>('select max(entered_at) as at from facts');
    expect(last?.at.getTime()).toBeLessThanOrEqual(NOW);
  });

  it('is filled once: the second time changes nothing', async () => {
    const [before] = await query<{ n: number }>('select count(*)::int as n from facts');
    expect(await fillOffice(office.dataSource, ADDRESS, NOW + 60_000)).toEqual({ outcome: 'filled-already' });
    expect(await query('select count(*)::int as n from facts')).toEqual([before]);
  });

  it('is the same office whenever it is made for the same hour', async () => {
    const people = await peopleOf(office);
    const frame = { today: TODAY, now: NOW, calendar: czechCalendar(), seed: 7, people };
    const told = (): unknown => [...pastCourses(frame), ...presentCourses(frame)].map(({ caseId, moves }) => [caseId, moves.map(({ at, by, day, make }) => [at, by, make(day, 1)])]);
    expect(told()).toEqual(told());
  });
});

describe('an office with cases of its own', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openEmpty();
  });
  afterAll(() => close(office));

  it('is not filled, and said to be in use', async () => {
    const { podatelna } = await peopleOf(office);
    const door = new Door(office.dataSource, new OfficeStates(), new Notifier(office.dataSource));
    await door.open({
      type: 'registerComplaint', channel: 'post', arrival: { registryStamped: TODAY }, departmentId: packDepartmentId('SPOD'), anonymous: true, confidential: false,
      wantsMeasures: false, childAtRisk: false, parties: [], children: [], complainedOf: [], claims: [], attachments: [], text: { subject: 'Vlastní věc' },
    }, podatelna, { now: NOW });
    expect(await fillOffice(office.dataSource, ADDRESS, NOW)).toEqual({ outcome: 'refused-in-use' });
    expect(await pool(office.dataSource).query('select count(*)::int as n from cases')).toEqual([{ n: 1 }]);
  });

  it('is not filled where the people are others', async () => {
    await office.dataSource.query("update people set active = false where login = 'metodik'");
    expect(await fillOffice(office.dataSource, ADDRESS, NOW)).toEqual({ outcome: 'refused-other-people' });
  });
});
