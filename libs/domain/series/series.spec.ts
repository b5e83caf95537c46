import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import { actorOf, at, fieldCodes, refusal } from '../complaint/spec-support.ts';
import { SERIES_AGENDA } from './agenda.ts';
import type { SeriesCommand } from './commands.ts';
import { openingsOf } from './openings.ts';
import { METHODOLOGISTS, OPEN, planned, SeriesStory } from './spec-support.ts';

const task = (changes: Partial<Extract<SeriesCommand, { type: 'agreeTask' }>> = {}): SeriesCommand => ({
  type: 'agreeTask', taskId: 't-1', meetingId: 'm-1', taskKind: 'task', personId: 'cw-1', dueDay: day('2027-03-31'), text: { task: 'Připravit metodiku.' }, ...changes,
});

/** After the first meeting of the year was held. */
function met(): SeriesStory {
  const story = planned();
  const [first] = story.present.occurrences;
  if (first === undefined) throw new TypeError('nothing was planned');
  story.now = at('2027-02-15');
  story.note({ ...first, standing: 'held' });
  return story;
}

describe('setting up a series', () => {
  it('keeps what was set up, without a word of its texts in the state', () => {
    const story = new SeriesStory().open();
    expect(story.present).toMatchObject({ kind: 'series', phase: 'set-up', ownerId: 'meth', year: 2026, settings: { frequency: 'quarterly', avoidWeekdays: [1, 3] } });
    expect(JSON.stringify(story.present)).not.toContain('Metodická');
  });

  it('says everything that is wrong, field by field', () => {
    expect(fieldCodes(() => new SeriesStory().open({
      ownerId: 'nobody', themes: [{ id: 'a', daysMin: 3, daysMax: 2 }, { id: 'b', daysMin: 1.5, daysMax: null }], from: '15:00', to: '9:00', inviteDaysBefore: 5,
      avoidWeekdays: [1, 2, 3, 4, 5], audience: [{ kind: 'all-orp', seats: 0 }, { kind: 'all-orp', seats: 1 }],
      text: { title: ' ', themes: { a: 'A' }, link: 'teams' },
    }))).toEqual([
      'ownerId: person.notActive', 'text.title: text.required', 'text.link: link.invalid', 'themes.0.daysMax: days.maxBelowMin', 'text.themes.b: text.required',
      'themes.1.daysMin: days.range', 'to: time.invalid', 'agendaWorkingDays: lead.afterInvitation', 'avoidWeekdays: weekdays.noneLeft',
      'audience.0.seats: seats.range', 'audience: audience.repeated',
    ]);
  });

  it('of two days on end needs two days beside each other', () => {
    expect(fieldCodes(() => new SeriesStory().open({ daysOnEnd: 2, avoidWeekdays: [2, 4] }))).toEqual(['avoidWeekdays: weekdays.noPair']);
  });

  it('changes what comes, not what was held, and keeps the themes that meetings stand under', () => {
    const story = met();
    const before = story.present.occurrences;
    story.take({ ...OPEN, type: 'changeSeries', from: '10:00', daysOnEnd: 2, avoidWeekdays: [1] }, 'meth');
    expect(story.present.occurrences).toEqual(before);
    const [first] = before;
    expect(story.note({ ...first as (typeof before)[number], days: [day('2027-05-05')], standing: 'planned' })).toEqual([]);
    expect(fieldCodes(() => story.take({ ...OPEN, type: 'changeSeries', themes: [{ id: 'other', daysMin: 2, daysMax: 3 }] }, 'meth'))).toEqual(['themes: themes.haveMeetings']);
  });

  it('is told to whoever takes it over', () => {
    const story = new SeriesStory().open().take({ type: 'assign', ownerId: 'meth-2' }, 'meth');
    expect(story.messages(null).at(-1)).toMatchObject({ purpose: 'assigned', recipients: [{ person: 'meth-2', why: 'owner' }] });
    expect(fieldCodes(() => story.take({ type: 'assign', ownerId: 'stranger' }, 'meth'))).toEqual(['ownerId: assign.otherDepartment']);
    expect(refusal(() => story.take({ type: 'assign', ownerId: 'meth-2' }, 'meth')).code).toBe('assign.same');
  });
});

describe('dates', () => {
  it('are proposed, added, moved and dropped, and become meetings in order of day', () => {
    const story = new SeriesStory().open().take({ type: 'proposeDates', year: 2027 }, 'meth');
    expect(story.present.phase).toBe('planning');
    const [first, second] = story.present.slots;
    story.take({ type: 'addDate', slotId: 'own', themeId: 'other', day: day('2027-06-22') }, 'meth')
      .take({ type: 'moveDate', slotId: first?.slotId ?? '', day: day('2027-09-21') }, 'meth')
      .take({ type: 'dropDate', slotId: second?.slotId ?? '' }, 'meth')
      .take({ type: 'confirmDates', dates: [{ slotId: first?.slotId ?? '' }, { slotId: 'own' }] }, 'meth');
    expect(story.present.occurrences).toEqual([
      { meetingId: 'm-1', themeId: 'other', days: ['2027-06-22'], standing: 'planned' }, { meetingId: 'm-2', themeId: 'foster', days: ['2027-09-21'], standing: 'planned' },
    ]);
    expect(story.present.slots).toHaveLength(2);
    story.confirmAll();
    expect(story.present.phase).toBe('running');
  });

  it('are refused on days of rest, in the past, where one stands already, and for a theme that there is not', () => {
    const story = planned();
    const add = (on: string, themeId = 'other') => fieldCodes(() => story.take({ type: 'addDate', slotId: 'x', themeId, day: day(on) }, 'meth'));
    expect(add('2027-05-08')).toEqual(['day: day.notWorking']);
    expect(add('2026-10-05')).toEqual(['day: day.notAhead']);
    expect(add('2027-02-12')).toEqual(['day: day.taken']);
    expect(add('2029-02-13')).toEqual(['day: day.tooFar']);
    expect(add('2027-06-22', 'none')).toEqual(['themeId: theme.unknown']);
    expect(refusal(() => story.take({ type: 'dropDate', slotId: 'gone' }, 'meth')).code).toBe('date.none');
    expect(refusal(() => story.take({ type: 'proposeDates', year: 2027 }, 'meth')).code).toBe('propose.none');
  });

  it('last two days where somebody says so, the second after the first', () => {
    const story = new SeriesStory().open().take({ type: 'proposeDates', year: 2027 }, 'meth');
    const slotId = story.present.slots[0]?.slotId ?? '';
    const on = (text: string) => ({ day: day(text), from: '09:00', to: '16:00' });
    expect(fieldCodes(() => story.take({ type: 'confirmDates', dates: [{ slotId, days: [on('2027-02-12'), on('2027-02-11')] }] }, 'meth'))).toEqual(['dates.0.days.1.day: days.order']);
    expect(fieldCodes(() => story.take({ type: 'confirmDates', dates: [] }, 'meth'))).toEqual(['dates: dates.required']);
    story.take({ type: 'confirmDates', dates: [{ slotId, days: [on('2027-02-11'), on('2027-02-12')] }] }, 'meth');
    expect(story.present.occurrences[0]?.days).toEqual(['2027-02-11', '2027-02-12']);
  });
});

describe('the meetings that confirming opens', () => {
  const planning = {
    busy: [], taken: [],
    invitable: {
      offices: [{ officeId: 'orp-1', kind: 'orp', active: true }, { officeId: 'orp-2', kind: 'orp', active: true }, { officeId: 'orp-3', kind: 'orp', active: false }, { officeId: 'court', kind: 'court', active: true }],
      groups: [{ groupId: 'g', active: true }],
      members: [
        { memberId: 'mem-1', groupId: 'g', personId: null, from: day('2026-01-01'), to: null }, { memberId: 'mem-2', groupId: 'g', personId: 'cw-2', from: day('2026-01-01'), to: null },
        { memberId: 'mem-3', groupId: 'g', personId: null, from: day('2026-01-01'), to: day('2026-12-31') },
      ],
    },
  };

  it('invite each office and person once, those of a group by their mandate, ours by role, all with ids of their own', () => {
    const story = new SeriesStory({ planning }).open({
      audience: [{ kind: 'all-orp', seats: 2 }, { kind: 'office', officeId: 'orp-1', seats: 5 }, { kind: 'group', groupId: 'g' }, { kind: 'role', role: 'caseworker' }],
    }).take({ type: 'proposeDates', year: 2027 }, 'meth');
    const command = { type: 'confirmDates', dates: story.present.slots.slice(0, 2).toReversed().map(({ slotId }) => ({ slotId })) } as const;
    const openings = openingsOf(story.present, command, story.context(actorOf('meth', METHODOLOGISTS)), OPEN.text);
    expect(openings.map(({ days, text }) => [days[0]?.day, text.title])).toEqual([
      ['2027-02-12', 'Metodická porada OSPOD ORP: náhradní rodinná péče'], ['2027-05-14', 'Metodická porada OSPOD ORP: další agenda SPOD'],
    ]);
    expect(openings[0]).toMatchObject({ type: 'openMeeting', leaderId: 'head', ownerId: 'meth', inviteDaysBefore: 30, text: { place: 'Zasedací sál' } });
    expect(openings[0]?.invitees.map(({ officeId, memberId, personId, seats }) => [officeId ?? memberId ?? personId, seats])).toEqual([
      ['orp-1', 5], ['orp-2', 2], ['mem-1', 1], ['mem-2', 1], ['cw-1', 1], ['cw-3', 1],
    ]);
    const ids = openings.flatMap(({ invitees }) => invitees.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const before = story.facts.length;
    story.take(command, 'meth');
    const confirmed = story.facts[before]?.data as { dates: readonly { days: readonly { day: string }[] }[] };
    expect(confirmed.dates.map(({ days }) => days[0]?.day)).toEqual(openings.map(({ days }) => days[0]?.day));
  });
});

describe('what meetings agree upon', () => {
  it('is ours with a ladder, told to whoever took it on and from the day after also to the manager', () => {
    const story = met().take(task(), 'meth');
    expect(story.deadline('meeting-task:t-1')).toMatchObject({ ruleId: 'meeting-task-ours', binds: 'us', effect: 'internal', nominalEnd: '2027-03-31' });
    story.follow(at('2027-04-06'));
    expect(story.messages('meeting-task:t-1').map(({ on, rung, recipients }) => [on, rung, recipients.map((to) => to.person).join(' ')])).toEqual([
      ['2027-03-18', 'before-7', 'cw-1'], ['2027-03-24', 'before-3', 'cw-1'], ['2027-03-30', 'before-1', 'cw-1'], ['2027-03-31', 'legal-day', 'cw-1'],
      ['2027-04-01', 'after-1', 'cw-1 head'], ['2027-04-02', 'after-2', 'cw-1 head'], ['2027-04-05', 'after-3', 'cw-1 head'], ['2027-04-06', 'after-4', 'cw-1 head'],
    ]);
    expect(story.types()).not.toContain('overrunNoted');
  });

  it('is an office’s own: our methodologist alone is told, once', () => {
    const story = met().take(task({ taskKind: 'recommendation', personId: undefined, officeId: 'orp-1' }), 'meth').follow(at('2027-05-05'));
    expect(story.messages('meeting-task:t-1')).toMatchObject([{ purpose: 'others-overdue', on: '2027-04-01', recipients: [{ person: 'meth' }] }]);
    expect(SERIES_AGENDA.tasksOf(story.present).find(({ kind }) => kind === 'meeting-task')).toMatchObject({ assignee: { person: 'meth' }, due: '2027-03-31' });
  });

  it('moves with a reason and ends with a result, and stands among the tasks until then', () => {
    const story = met().take(task(), 'meth').take({ type: 'moveTask', taskId: 't-1', dueDay: day('2027-04-30'), text: { reason: 'Čeká se na ministerstvo.' } }, 'meth');
    expect(story.deadline('meeting-task:t-1').nominalEnd).toBe('2027-04-30');
    expect(fieldCodes(() => story.take({ type: 'closeTask', taskId: 't-1', day: day('2027-02-15'), done: false }, 'meth'))).toEqual(['text.result: text.required']);
    story.take({ type: 'closeTask', taskId: 't-1', day: day('2027-02-15'), done: true }, 'cw-1');
    expect(story.deadline('meeting-task:t-1').state).toBe('met');
    expect(SERIES_AGENDA.tasksOf(story.present)).toEqual([]);
    expect(refusal(() => story.take({ type: 'closeTask', taskId: 't-1', day: day('2027-02-15'), done: true }, 'meth')).code).toBe('task.closed');
  });

  it.each([
    [{ taskKind: 'resolution' }, ['taskKind: task.resolution']],
    [{ taskKind: 'conclusion' }, ['personId: task.conclusion', 'dueDay: task.conclusion']],
    [{ taskKind: 'recommendation' }, ['officeId: task.officeRequired', 'personId: task.notPerson']],
    [{ officeId: 'orp-1' }, ['officeId: task.twoOwners']],
    [{ personId: undefined }, ['personId: task.ownerRequired']],
    [{ dueDay: day('2027-04-03') }, ['dueDay: day.notWorking']],
    [{ meetingId: 'm-99' }, ['meetingId: meeting.unknown']],
  ] as const)('is refused where it makes no sense: %j', (changes, codes) => {
    const story = met();
    expect(fieldCodes(() => story.take(task(changes), 'meth'))).toEqual(codes);
  });

  it('may be a mere conclusion, and a resolution in a steering group', () => {
    const story = met().take(task({ taskKind: 'conclusion', personId: undefined, dueDay: null }), 'meth');
    expect(SERIES_AGENDA.tasksOf(story.present)).toEqual([]);
    expect(story.present.deadlines).toEqual([]);
    expect(refusal(() => story.take({ type: 'closeTask', taskId: 't-1', day: day('2027-02-15'), done: true }, 'meth')).code).toBe('task.conclusion');
    story.take({ ...OPEN, type: 'changeSeries', seriesKind: 'steering-group' }, 'meth').take(task({ taskId: 't-2', taskKind: 'resolution' }), 'meth');
    expect(story.deadline('meeting-task:t-2').state).toBe('open');
  });
});

describe('the end of a series', () => {
  it('waits for its meetings and tasks, and then nothing of it is left to do', () => {
    const story = planned();
    const close = { type: 'close', reason: 'ended', day: day('2027-12-01') } as const;
    story.now = at('2027-12-01');
    expect(refusal(() => story.take(close, 'meth')).code).toBe('close.meetingsPlanned');
    for (const occurrence of story.present.occurrences) story.note({ ...occurrence, standing: 'held' });
    story.take(task({ dueDay: day('2027-12-15') }), 'meth');
    expect(refusal(() => story.take(close, 'meth')).code).toBe('close.tasksOpen');
    story.take({ type: 'closeTask', taskId: 't-1', day: day('2027-12-01'), done: true }, 'meth').take(close, 'meth');
    expect(story.present.phase).toBe('closed');
    expect(SERIES_AGENDA.processView(story.present, story.context({ kind: 'process' }).calendar, story.settings, story.now).milestones).toEqual([]);
    expect(refusal(() => story.take({ type: 'proposeDates', year: 2028 }, 'meth')).code).toBe('series.closed');
  });
});

describe('who may', () => {
  it.each([
    ['openSeries', ['head', 'meth', 'meth-2']], ['confirmDates', ['head', 'cw-1', 'meth', 'meth-2']], ['close', ['head', 'cw-1', 'meth', 'meth-2']],
  ] as const)('%s: %j alone', (type, allowed) => {
    const state = type === 'openSeries' ? null : planned().present;
    const command = (type === 'openSeries' ? OPEN : { type }) as SeriesCommand;
    const may = METHODOLOGISTS.people.filter(({ id }) => SERIES_AGENDA.mayDo(state, actorOf(id, METHODOLOGISTS), command, METHODOLOGISTS, day('2026-11-02'))).map(({ id }) => id);
    expect(may).toEqual(allowed);
  });
});
