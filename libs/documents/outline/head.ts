import { daysText } from '../text/czech.ts';
import { oneLine } from '../text/clean.ts';
import type { MeetingHead } from '../views.ts';
import type { Fact } from './block.ts';

/** The facts that tell which meeting it is; what is not known is left out. */
export function meetingFacts({ registerNumber, seriesTitle, theme, days, place, link }: MeetingHead): readonly Fact[] {
  return [
    fact('Evidenční číslo', registerNumber),
    ...known('Řada porad', seriesTitle),
    ...known('Téma', theme),
    { label: days.length > 1 ? 'Dny a čas' : 'Den a čas', value: daysText(days) },
    ...known('Místo', place),
    ...known('Odkaz', link),
  ];
}

export function issuer({ authority, department }: Pick<MeetingHead, 'authority' | 'department'>): string {
  return [authority, department ?? ''].map(oneLine).filter((part) => part !== '').join(', ');
}

export function fact(label: string, value: string): Fact {
  return { label, value: oneLine(value) };
}

export function known(label: string, value: string | null): readonly Fact[] {
  return value === null || oneLine(value) === '' ? [] : [fact(label, value)];
}
