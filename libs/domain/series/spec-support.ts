import type { Actor } from '../case/actor.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { NewFact } from '../case/fact.ts';
import type { Directory } from '../case/people.ts';
import { at, CaseStory, OFFICE, person, type StoryOptions } from '../complaint/spec-support.ts';
import { NO_PLANNING, type Planning } from '../planning/planning.ts';
import { SERIES_AGENDA } from './agenda.ts';
import type { OpenSeries, SeriesCommand } from './commands.ts';
import { noteMeeting } from './note-meeting.ts';
import type { Occurrence, SeriesState } from './state.ts';

export const METHODOLOGISTS: Directory = { people: [...OFFICE.people, person('meth', ['methodologist'], 'spod', 'head'), person('meth-2', ['methodologist'], 'spod', 'head')] };

/** The methodological meeting of a region: two days of foster care, two or three of the rest. */
export const OPEN: OpenSeries = {
  type: 'openSeries', departmentId: 'spod', ownerId: 'meth', seriesKind: 'methodological',
  themes: [{ id: 'foster', daysMin: 2, daysMax: 2 }, { id: 'other', daysMin: 2, daysMax: 3 }],
  frequency: 'quarterly', audience: [{ kind: 'all-orp', seats: 2 }], from: '09:00', to: '15:00', daysOnEnd: 1,
  inviteDaysBefore: 30, answerWorkingDays: 5, agendaWorkingDays: 8, avoidWeekdays: [1, 3], leaderId: 'head', preparers: ['cw-1'],
  text: { title: 'Metodická porada OSPOD ORP', themes: { foster: 'náhradní rodinná péče', other: 'další agenda SPOD' }, place: 'Zasedací sál' },
};

export class SeriesStory extends CaseStory<SeriesState, SeriesCommand> {
  planning: Planning;
  private made = 0;

  constructor(options: StoryOptions & { readonly planning?: Planning } = {}) {
    super(SERIES_AGENDA, { directory: METHODOLOGISTS, ...options });
    this.planning = options.planning ?? NO_PLANNING;
    this.now = at('2026-09-01');
  }

  open(changes: Partial<OpenSeries> = {}, by = 'meth'): this {
    return this.take({ ...OPEN, ...changes }, by);
  }

  /** What the door does when something happened to a meeting. */
  note(occurrence: Occurrence): readonly NewFact[] {
    const facts = noteMeeting(this.present, occurrence, this.context({ kind: 'process' }));
    this.append(facts, null);
    return facts;
  }

  /** Everything that waits is confirmed as it was proposed. */
  confirmAll(): this {
    return this.take({ type: 'confirmDates', dates: this.present.slots.map(({ slotId }) => ({ slotId })) }, 'meth');
  }

  override context(actor: Actor): DecideContext {
    return { ...super.context(actor), planning: this.planning, newCaseIds: () => `m-${(this.made += 1)}` };
  }
}

/** Opened in September 2026, its proposal for 2027 made in October and confirmed. */
export function planned(story = new SeriesStory()): SeriesStory {
  return story.open().follow(at('2026-10-05')).confirmAll();
}

