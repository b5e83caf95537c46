import { came } from '../attended.ts';
import { clockTime, counted, shortDay } from '../text/czech.ts';
import { inCzechOrder } from '../text/collation.ts';
import { oneLine } from '../text/clean.ts';
import { PRESENCE } from '../text/words.ts';
import type { MeetingDay } from '../../domain/meeting/commands.ts';
import type { Participant, ParticipantGroup } from '../views.ts';
import type { Block, Row } from './block.ts';

/** Who was there: how many, then by office each by name with every day. The office stands in every row, so that a page which begins amid it tells it. */
export function participants(groups: readonly ParticipantGroup[], days: readonly MeetingDay[]): readonly Block[] {
  const ordered = inCzechOrder(groups);
  const rows = ordered.flatMap((group) => rowsOf(group, days));
  if (rows.length === 0) return [{ kind: 'remark', text: 'Nikdo nebyl zapsán.' }];
  return [
    { kind: 'remark', text: summary(ordered) },
    {
      kind: 'table',
      columns: [
        { title: 'Úřad / organizace', share: 32 }, { title: 'Jméno', share: 26 }, { title: 'Funkce', share: 20 },
        ...days.map(({ day }) => ({ title: `Účast ${shortDay(day)}`, share: days.length > 1 ? 16 : 22 })),
      ],
      rows,
    },
  ];
}

/** Of a group in its order, where names are clean. */
export function groupName({ organisation }: Pick<ParticipantGroup, 'organisation'>): string {
  return organisation ?? '–';
}

/** 'přítomen', 'zástup, příchod 10:15'; '–' where nothing was ticked off. */
export function presenceOn({ marks }: Pick<Participant, 'marks'>, day: MeetingDay['day']): string {
  const mark = marks.find((each) => each.day === day);
  if (mark === undefined) return '–';
  const word = PRESENCE[mark.presence];
  return mark.lateAt !== null && came(mark) ? `${word}, příchod ${clockTime(mark.lateAt)}` : word;
}

function rowsOf(group: ParticipantGroup, days: readonly MeetingDay[]): readonly Row[] {
  if (group.people.length === 0) return group.organisation === null ? [] : [[groupName(group), 'nikdo', '', ...days.map(() => '–')]];
  return group.people.map((person) => [groupName(group), oneLine(person.name), oneLine(person.position ?? ''), ...days.map(({ day }) => presenceOn(person, day))]);
}

/** Somebody who came on any of the days counts once. */
function summary(groups: readonly ParticipantGroup[]): string {
  const people = groups.flatMap(({ people: members }) => members);
  const there = people.filter(({ marks }) => marks.some(came)).length;
  const offices = groups.filter(({ organisation, people: members }) => organisation !== null && members.some(({ marks }) => marks.some(came))).length;
  const excused = people.filter(({ marks }) => !marks.some(came) && marks.some(({ presence }) => presence === 'excused')).length;
  return `Účast: ${counted(there, 'osoba', 'osoby', 'osob')} z ${counted(offices, 'úřadu nebo organizace', 'úřadů nebo organizací', 'úřadů nebo organizací')}. `
    + `Omluveno: ${counted(excused, 'osoba', 'osoby', 'osob')}.`;
}
