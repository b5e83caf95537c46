import type { MeetingDay, MeetingState } from '../../../libs/domain/index.ts';
import { addDays, addWorkingDays, previousWorkingDay } from '../../../libs/law/index.ts';
import type { Calendar, Day } from '../../../libs/law/index.ts';

type Terms = Pick<MeetingState, 'days' | 'inviteDaysBefore' | 'answerWorkingDays' | 'agendaWorkingDays'>;

/** The days before a meeting on which something ends or goes out. */
export function daysAhead(state: Terms, calendar: Calendar): { readonly inviteOn: Day; readonly answerBy: Day; readonly agendaBy: Day } {
  const { day } = firstOf(state.days);
  return {
    inviteOn: previousWorkingDay(calendar, addDays(day, -state.inviteDaysBefore)),
    answerBy: addWorkingDays(calendar, day, -state.answerWorkingDays),
    agendaBy: addWorkingDays(calendar, day, -state.agendaWorkingDays),
  };
}

function firstOf([first]: readonly MeetingDay[]): MeetingDay {
  if (first === undefined) throw new TypeError('a meeting has a day');
  return first;
}
