import { foldCase } from '../../../libs/domain/index.ts';
import type { MeetingCommand, MeetingState, SeriesCommand, SeriesState } from '../../../libs/domain/index.ts';
import { pool } from '../../../libs/casework/index.ts';
import { readFacts } from '../../../libs/casework/door/facts-store.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import type { Engine } from './engine.ts';
import { DEPARTMENT, PEOPLE } from './people.ts';

/** The region's own series: two themes with their quotas, every ORP office, one of ours. */
export const METHODOLOGICAL = {
  type: 'openSeries', departmentId: DEPARTMENT, ownerId: PEOPLE.caseworker.id, seriesKind: 'methodological',
  themes: [{ id: 'foster', daysMin: 2, daysMax: 2 }, { id: 'other', daysMin: 2, daysMax: 3 }], frequency: 'quarterly',
  audience: [{ kind: 'all-orp', seats: 3 }, { kind: 'person', personId: PEOPLE.colleague.id }],
  from: '09:00', to: '14:00', daysOnEnd: 1, inviteDaysBefore: 28, answerWorkingDays: 7, agendaWorkingDays: 10, avoidWeekdays: [1, 3],
  leaderId: PEOPLE.manager.id, preparers: [],
  text: { title: 'Metodická porada Kvítkovice', themes: { foster: 'náhradní rodinná péče', other: 'další agenda' }, place: 'Kvítkovický sál' },
} as const satisfies Extract<SeriesCommand, { type: 'openSeries' }>;

/** A series and its meetings as one who prepares them lives with them. */
export class SeriesStory {
  private constructor(private readonly engine: Engine, readonly seriesId: string) {}

  static async begin(engine: Engine): Promise<SeriesStory> {
    return new SeriesStory(engine, await engine.register(METHODOLOGICAL, 'manager'));
  }

  async state(): Promise<SeriesState> {
    const state = foldCase(await readFacts(pool(this.engine.dataSource), this.seriesId));
    if (state?.kind !== 'series') throw new Error('the series is not there');
    return state;
  }

  async meeting(meetingId: string): Promise<MeetingState> {
    const state = foldCase(await readFacts(pool(this.engine.dataSource), meetingId));
    if (state?.kind !== 'meeting') throw new Error('the meeting is not there');
    return state;
  }

  take(command: SeriesCommand): Promise<void> {
    return this.engine.step(this.seriesId, command, 'manager');
  }

  at(meetingId: string, command: MeetingCommand): Promise<void> {
    return this.engine.step(meetingId, command, 'manager');
  }

  /** Confirms everything that waits. */
  async confirmAll(): Promise<void> {
    const { slots } = await this.state();
    await this.take({ type: 'confirmDates', dates: slots.map(({ slotId }) => ({ slotId })) });
  }

  /** The minutes of a meeting that was held, to the end. */
  async writeUp(meetingId: string): Promise<void> {
    await this.at(meetingId, { type: 'closeAttendance' });
    await this.at(meetingId, { type: 'saveMinutes', sections: [], text: { opening: 'Zahájeno v devět hodin.' } });
    await this.at(meetingId, { type: 'submitMinutes', childrenChecked: true });
    await this.at(meetingId, { type: 'approveMinutes' });
    await this.at(meetingId, { type: 'sendMinutes' });
  }

  get today(): string {
    return pragueDay(this.engine.clock.now());
  }
}
