import type { Problems } from '../../case/problems.ts';
import type { ClockTime } from '../../meeting/commands.ts';
import type { SeriesSettings } from '../commands.ts';

const LONGEST_LEAD = 180;
const MOST_WORKING_DAYS = 60;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export function checkTimes(problems: Problems, settings: SeriesSettings): void {
  const { from, to, inviteDaysBefore, answerWorkingDays, agendaWorkingDays } = settings;
  checkClock(problems, { from, to }, '');
  lead(problems, 'inviteDaysBefore', inviteDaysBefore, { least: 1, most: LONGEST_LEAD });
  lead(problems, 'answerWorkingDays', answerWorkingDays, { least: 0, most: MOST_WORKING_DAYS });
  lead(problems, 'agendaWorkingDays', agendaWorkingDays, { least: 0, most: MOST_WORKING_DAYS });
  const [field, longest] = agendaWorkingDays > answerWorkingDays ? ['agendaWorkingDays', agendaWorkingDays] as const : ['answerWorkingDays', answerWorkingDays] as const;
  problems.check(Math.ceil((longest * 7) / 5) < inviteDaysBefore, field, 'lead.afterInvitation',
    'Tento den by předcházel pozvání; zkraťte jej, nebo zvěte dříve.');
  checkWeekdays(problems, settings);
}

/** `at`: where the two times stand in the command, '' or 'dates.0.days.1.'. */
export function checkClock(problems: Problems, { from, to }: { readonly from: ClockTime; readonly to: ClockTime }, at: string): void {
  problems.check(CLOCK.test(from), `${at}from`, 'time.invalid', 'Zadejte čas ve tvaru HH:MM.');
  problems.check(CLOCK.test(to), `${at}to`, 'time.invalid', 'Zadejte čas ve tvaru HH:MM.');
  if (CLOCK.test(from) && CLOCK.test(to)) problems.check(from < to, `${at}to`, 'time.notAfter', 'Konec musí následovat po začátku.');
}

function lead(problems: Problems, field: string, value: number, { least, most }: { readonly least: number; readonly most: number }): void {
  problems.check(Number.isInteger(value) && value >= least && value <= most, field, 'lead.range', `Zadejte celé číslo od ${least} do ${most}.`);
}

function checkWeekdays(problems: Problems, { avoidWeekdays, daysOnEnd }: SeriesSettings): void {
  const known = avoidWeekdays.every((weekday) => Number.isInteger(weekday) && weekday >= 1 && weekday <= 7);
  problems.check(known && new Set(avoidWeekdays).size === avoidWeekdays.length, 'avoidWeekdays', 'weekdays.invalid', 'Vyberte dny v týdnu, každý nejvýše jednou.');
  const left = [1, 2, 3, 4, 5].filter((weekday) => !avoidWeekdays.includes(weekday));
  problems.check(left.length > 0, 'avoidWeekdays', 'weekdays.noneLeft', 'Ponechte alespoň jeden pracovní den, kdy se porada konat může.');
  problems.check(daysOnEnd === 1 || left.length === 0 || left.some((weekday) => left.includes(weekday + 1)), 'avoidWeekdays', 'weekdays.noPair',
    'Porada trvá dva dny za sebou: ponechte dva sousední pracovní dny.');
}
