import { describe, expect, it } from '@jest/globals';
import { czechCalendar, day } from '../../law/index.ts';
import { viewOf } from '../case/view-of.ts';
import { handled, at, officeWith, Story } from './spec-support.ts';

const KEY = 'complaint-60d';

describe('The ladder of a complaint delivered on 2 Nov 2026 (design § 6)', () => {
  const story = handled().follow(at('2027-01-12', 23));
  const sent = story.messages(KEY);

  it('reminds on day 30, 14, 7, 3 and 1 working days before the nominal end, on the legal day, then every working day', () => {
    expect(sent.map(({ on, rung }) => `${on} ${rung}`)).toEqual([
      '2026-12-02 day-30', '2026-12-10 before-14', '2026-12-21 before-7', '2026-12-29 before-3', '2026-12-31 before-1', '2027-01-04 legal-day',
      '2027-01-05 after-1', '2027-01-06 after-2', '2027-01-07 after-3', '2027-01-08 after-4', '2027-01-11 after-5', '2027-01-12 after-6',
    ]);
  });

  it('tells the owner alone until 3 working days before, the manager too from 1 working day before', () => {
    expect(sent.slice(0, 4).map(({ recipients }) => recipients)).toEqual(Array(4).fill([{ person: 'cw-1', why: 'owner' }]));
    for (const { recipients, purpose } of sent.slice(4)) {
      expect(recipients).toEqual([{ person: 'cw-1', why: 'owner' }, { person: 'head', why: 'manager' }]);
      expect(purpose).toBe('escalation');
    }
  });

  it('wakes at 8:00 in Prague, never at midnight (B12), and only the last legal day does not wait for office hours', () => {
    for (const message of sent) expect(message.at).toBe(at(message.on, 8));
    expect(sent.filter(({ timing }) => timing === 'last-day').map(({ on }) => on)).toEqual(['2027-01-04']);
  });

  it('sends each internal target of the notice once, on its morning or the working day before', () => {
    const targets = story.messages().filter(({ purpose }) => purpose === 'internal-target');
    expect(targets.map(({ on, deadline }) => `${on} ${deadline}`)).toEqual([
      '2026-12-11 notice-draft-d40', '2026-12-17 notice-approve-d45', '2026-12-18 notice-sign-d48', '2026-12-22 notice-dispatch-d50',
    ]);
  });

  it('notes the overrun once, at the midnight after the legal end and not before (B17)', () => {
    const noted = story.facts.filter(({ type }) => type === 'overrunNoted');
    expect(noted.map(({ enteredAt }) => enteredAt)).toEqual([at('2027-01-05', 0)]);
    expect(handled().process({ type: 'noteOverrun', deadline: KEY }, at('2027-01-05', 0) - 1)).toEqual([]);
  });
});

describe('After the tenth working day', () => {
  it('reminds weekly', () => {
    const weekly = handled().follow(at('2027-02-28')).messages(KEY).filter(({ rung }) => rung?.startsWith('weekly') === true);
    expect(weekly.map(({ on }) => on)).toEqual(['2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']);
  });
});

describe('A worker that was off', () => {
  it('still warns once when it comes back: the highest rung, the lower ones recorded as overtaken (B1)', () => {
    const story = handled();
    story.now = at('2026-12-30', 11);
    expect(viewOf(story.present, czechCalendar(), story.settings, story.now).milestones).toContainEqual(
      { kind: 'rung', deadline: KEY, rung: 'before-3', at: at('2026-12-29', 8) },
    );
    story.follow(at('2026-12-30', 12));
    expect(story.messages(KEY).map(({ rung, overtaken }) => ({ rung, overtaken }))).toEqual([
      { rung: 'before-3', overtaken: ['day-30', 'before-14', 'before-7'] },
    ]);
    expect(story.deadline(KEY).overtaken).toEqual(['day-30', 'before-14', 'before-7']);
    story.follow(at('2026-12-31', 12));
    expect(story.messages(KEY).map(({ rung }) => rung)).toEqual(['before-3', 'before-1']);
  });

  it('sends at once what is found late on the last legal day', () => {
    const story = handled();
    story.now = at('2027-01-04', 19);
    story.follow(at('2027-01-04', 19));
    expect(story.messages(KEY)).toMatchObject([{ rung: 'legal-day', timing: 'last-day' }]);
  });

  it('plans a rung once, however often it is asked for', () => {
    const story = handled().follow(at('2026-12-02', 9));
    expect(story.process({ type: 'remind', deadline: KEY, rung: 'day-30' })).toEqual([]);
    expect(story.process({ type: 'remind', deadline: KEY, rung: 'legal-day' })).toEqual([]);
    expect(story.process({ type: 'remind', deadline: 'no-such', rung: 'day-30' })).toEqual([]);
  });
});

describe('Who gets it', () => {
  it('an unassigned case warns every caseworker of its department, and the manager when it escalates (B2)', () => {
    const story = new Story().register().follow(at('2027-01-04', 9));
    const sent = story.messages(KEY);
    expect(sent[0]?.recipients).toEqual(['cw-1', 'cw-2', 'cw-3'].map((id) => ({ person: id, why: 'role' })));
    expect(sent.at(-1)?.recipients.map(({ person: id }) => id)).toEqual(['cw-1', 'cw-2', 'cw-3', 'head']);
  });

  it('the deputy of an absent owner; the superior where nobody was named', () => {
    const absent = (deputyId: string | null) => officeWith({ 'cw-1': { absences: [{ from: day('2026-12-01'), to: null, deputyId }] } });
    expect(handled({ directory: absent('cw-2') }).follow(at('2026-12-02', 9)).messages(KEY)[0]?.recipients).toEqual([{ person: 'cw-2', why: 'deputy' }]);
    expect(handled({ directory: absent(null) }).follow(at('2026-12-02', 9)).messages(KEY)[0]?.recipients).toEqual([{ person: 'head', why: 'passed-upwards' }]);
  });

  it('passes over an excluded manager upwards', () => {
    const story = handled().take({ type: 'addDetails', handledFirst: ['head'] }).follow(at('2026-12-31', 9));
    expect(story.messages(KEY).at(-1)?.recipients).toEqual([{ person: 'cw-1', why: 'owner' }, { person: 'director', why: 'passed-upwards' }]);
  });

  it('one person once, though owner and manager', () => {
    const story = new Story().register().take({ type: 'assign', ownerId: 'head' }, 'head').follow(at('2026-12-31', 9));
    expect(story.messages(KEY).at(-1)?.recipients).toEqual([{ person: 'head', why: 'owner' }]);
  });
});

describe('A herd of reminders', () => {
  it('is spread over the morning, the same case always at the same minute, the legal date never', () => {
    const instants = Array.from({ length: 50 }, (_, i) => handled({ caseId: `case-${i}`, settings: { spreadMinutes: 60 } }).deadline(KEY));
    const first = instants.map(({ rungs }) => (rungs[0]?.at ?? 0) - at('2026-12-02', 8));
    expect(new Set(first).size).toBeGreaterThan(30);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...first)).toBeLessThan(60 * 60_000);
    expect(new Set(instants.map(({ lateFrom }) => lateFrom))).toEqual(new Set([at('2027-01-05', 0)]));
    const [again] = handled({ caseId: 'case-0', settings: { spreadMinutes: 60 } }).deadline(KEY).rungs;
    expect((again?.at ?? 0) - at('2026-12-02', 8)).toBe(first[0]);
  });
});
