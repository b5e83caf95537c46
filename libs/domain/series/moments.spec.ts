import { describe, expect, it } from '@jest/globals';
import { czechCalendar, day, weekday } from '../../law/index.ts';
import { at, refusal } from '../complaint/spec-support.ts';
import { SERIES_AGENDA } from './agenda.ts';
import { NO_PLANNING } from '../planning/planning.ts';
import { planned, SeriesStory } from './spec-support.ts';

const calendar = czechCalendar();
const warnings = (story: SeriesStory) => story.messages(null).filter(({ purpose }) => purpose === 'quota-warning').map(({ on, key }) => [on, key]);
const view = (story: SeriesStory) => SERIES_AGENDA.processView(story.present, calendar, story.settings, story.now);

describe('October', () => {
  it('brings the proposal for the coming year on its first working day, told once to whoever leads the series', () => {
    const story = new SeriesStory().open().follow(at('2026-11-30'));
    expect(story.present).toMatchObject({ phase: 'planning', proposedYears: [2027] });
    expect(story.present.slots).toHaveLength(4);
    expect(story.messages(null).filter(({ purpose }) => purpose === 'dates-proposed')).toMatchObject([
      { on: '2026-10-01', key: 'dates-proposed:propose-2027', recipients: [{ person: 'meth', why: 'owner' }] },
    ]);
    expect(SERIES_AGENDA.tasksOf(story.present)).toMatchObject([{ kind: 'confirm-dates', assignee: { person: 'meth' }, openedOn: '2026-10-01', due: '2027-01-13' }]);
  });

  it('brings nothing where somebody asked for the year before', () => {
    const story = new SeriesStory().open().take({ type: 'proposeDates', year: 2027 }, 'meth').follow(at('2026-11-30'));
    expect(story.messages(null).filter(({ purpose }) => purpose === 'dates-proposed')).toEqual([]);
  });

  it('brings nothing to a series that is called as needed and has no quota', () => {
    const story = new SeriesStory().open({ frequency: 'as-called', themes: [{ id: 'foster', daysMin: null, daysMax: null }] }).follow(at('2026-12-30'));
    expect(story.types()).toEqual(['seriesOpened']);
  });

  it('has brought it in the very step that sets a series up later in the year, told to whoever leads it unless they set it up', () => {
    const late = (by: string) => {
      const story = new SeriesStory();
      story.now = at('2026-11-20');
      return story.open({}, by);
    };
    const story = late('meth');
    expect(story.present).toMatchObject({ phase: 'planning', proposedYears: [2027], version: 2 });
    expect(story.messages(null)).toEqual([]);
    expect(late('head').messages(null)).toMatchObject([{ key: 'dates-proposed:propose-2027', recipients: [{ person: 'meth', why: 'owner' }] }]);
    const { version } = story.present;
    expect(story.follow(at('2026-12-31')).present.version).toBe(version);
    expect(story.types().filter((type) => type === 'datesProposed')).toHaveLength(1);
  });

  it('comes once: met again, the moment yields nothing', () => {
    const story = new SeriesStory().open().follow(at('2026-10-05'));
    expect(story.process({ type: 'meetMoment', key: 'propose-2027' })).toEqual([]);
    expect(story.process({ type: 'meetMoment', key: 'no-such-moment' })).toEqual([]);
  });
});

describe('the first of January', () => {
  it('begins a year, in which the process lives from then on, and lets proposals of the old one go', () => {
    const story = new SeriesStory().open().follow(at('2026-10-05'));
    story.take({ type: 'addDate', slotId: 'late', themeId: 'other', day: day('2026-12-10') }, 'meth');
    expect(view(story).cycle).toBe(2026);
    story.follow(at('2026-12-31', 23, 59));
    expect(story.present.year).toBe(2026);
    story.follow(at('2027-01-01', 0, 0));
    expect(view(story).cycle).toBe(2027);
    expect(story.present.slots.map(({ year }) => year)).toEqual([2027, 2027, 2027, 2027]);
  });
});

describe('a quota in danger', () => {
  it('is warned of 60, 30 and 10 days before it is too late, and when it is, to whoever leads the series and the manager', () => {
    const story = planned();
    const [, second] = story.present.occurrences;
    story.now = at('2027-05-10');
    for (const occurrence of story.present.occurrences) if (occurrence !== second) story.note({ ...occurrence, standing: 'held' });
    story.note({ ...second as NonNullable<typeof second>, standing: 'cancelled' });
    story.follow(at('2027-12-30'));
    expect(warnings(story)).toEqual([
      ['2027-09-24', 'quota-warning:quota-2027-other-60-1'], ['2027-10-22', 'quota-warning:quota-2027-other-30-1'],
      ['2027-11-12', 'quota-warning:quota-2027-other-10-1'], ['2027-11-24', 'quota-warning:quota-2027-other-0-1'],
    ]);
    const [first] = story.messages(null).filter(({ purpose }) => purpose === 'quota-warning');
    expect(first?.recipients.map(({ person }) => person)).toEqual(['meth', 'head']);
    expect(story.facts.filter(({ type }) => type === 'quotaWarned').map(({ data }) => data)).toMatchObject([
      { missing: 1, stillPossible: true, lastCallDay: '2027-11-23' }, { stillPossible: true }, { stillPossible: true }, { stillPossible: false, lastCallDay: null },
    ]);
    expect(story.present.warned).toHaveLength(1);
  });

  it('is a task until the missing day is planned', () => {
    const story = planned();
    const [first] = story.present.occurrences;
    story.now = at('2027-02-01');
    story.note({ ...first as NonNullable<typeof first>, standing: 'cancelled' });
    story.follow(at('2027-09-29'));
    expect(SERIES_AGENDA.tasksOf(story.present)).toMatchObject([{ kind: 'plan-missing-days', due: '2027-11-23' }]);
    expect(SERIES_AGENDA.nextStep(story.present)?.kind).toBe('plan-missing-days');
    story.take({ type: 'addDate', slotId: 'more', themeId: 'foster', day: day('2027-12-02') }, 'meth').confirmAll();
    expect(SERIES_AGENDA.tasksOf(story.present)).toEqual([]);
    story.follow(at('2027-12-30'));
    expect(warnings(story)).toHaveLength(1);
  });

  it('is said at the last stage alone to a process that slept, and never of a year nearly over when the series was set up', () => {
    const late = planned();
    const [first] = late.present.occurrences;
    late.now = at('2027-11-16');
    late.note({ ...first as NonNullable<typeof first>, standing: 'cancelled' });
    late.follow(at('2027-11-17'));
    expect(warnings(late)).toEqual([['2027-11-16', 'quota-warning:quota-2027-foster-10-1']]);
    const fresh = new SeriesStory();
    fresh.now = at('2026-11-20');
    expect(warnings(fresh.open().follow(at('2026-12-31')))).toEqual([]);
  });

  it('weighs what other series and closed offices leave of the year', () => {
    const story = planned(new SeriesStory({ planning: { ...NO_PLANNING, busy: [{ from: day('2027-11-01'), to: day('2027-12-31'), officeId: null, kind: 'closed' }] } }));
    const [first] = story.present.occurrences;
    story.now = at('2027-02-01');
    story.note({ ...first as NonNullable<typeof first>, standing: 'cancelled' });
    story.follow(at('2027-12-30'));
    expect(warnings(story).map(([on]) => on)).toEqual(['2027-08-02', '2027-09-24']);
    expect(story.facts.filter(({ type }) => type === 'quotaWarned').map(({ data }) => data)).toMatchObject([
      { stillPossible: true, lastCallDay: '2027-09-22' }, { stillPossible: false, lastCallDay: null },
    ]);
  });

  it('is not said of a year half over when the series was set up, until somebody plans for it', () => {
    const story = new SeriesStory().open().follow(at('2026-09-10'));
    expect(warnings(story)).toEqual([]);
    story.take({ type: 'proposeDates', year: 2026 }, 'meth').follow(at('2026-09-11'));
    expect(warnings(story).map(([, key]) => key)).toEqual(['quota-warning:quota-2026-foster-60-2', 'quota-warning:quota-2026-other-60-2']);
    const early = new SeriesStory();
    early.now = at('2027-01-05');
    expect(warnings(early.open().follow(at('2027-12-31'))).length).toBeGreaterThan(0);
  });
});

describe('three years', () => {
  it('pass with a proposal each October, every day a working one and no quota missed', () => {
    const story = new SeriesStory().open();
    for (const year of [2027, 2028, 2029]) {
      story.follow(at(`${year - 1}-10-10`));
      expect(story.present.slots).toHaveLength(4);
      story.confirmAll();
      for (const occurrence of story.present.occurrences.filter(({ standing }) => standing === 'planned')) {
        const [on] = occurrence.days;
        story.follow(at(on ?? '', 20)).note({ ...occurrence, standing: 'held' });
        expect(calendar.isWorkingDay(on as NonNullable<typeof on>)).toBe(true);
        expect([2, 4, 5]).toContain(weekday(on as NonNullable<typeof on>));
      }
    }
    story.follow(at('2030-01-02'));
    expect(story.present).toMatchObject({ year: 2030, proposedYears: [2027, 2028, 2029, 2030] });
    expect(warnings(story).filter(([on]) => (on ?? '') >= '2027')).toEqual([]);
    expect(story.present.occurrences).toHaveLength(12);
    expect(refusal(() => story.take({ type: 'proposeDates', year: 2029 }, 'meth')).code).toBe('command.invalid');
  });
});
