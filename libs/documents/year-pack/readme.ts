import { counted, czechDay, daysInLine } from '../text/czech.ts';
import { oneLine } from '../text/clean.ts';
import { issuer } from '../outline/head.ts';
import type { PackMeeting, YearPackDoc } from './view.ts';

/** What lies in the pack, what it proves, and what it lacks; for whoever opens it years later. */
export function readme(doc: YearPackDoc, files: readonly string[]): string {
  const held = doc.meetings.filter(({ standing }) => standing === 'held');
  const lines = [
    `Doklady o poradách za rok ${doc.year}`,
    issuer(doc),
    `Sestaveno ${czechDay(doc.preparedOn)} z evidence Lhůtník.`,
    '',
    'Doklad ke standardu kvality č. 7 (vyhláška č. 473/2012 Sb., příloha č. 1).',
    `${counted(doc.series.length, 'řada', 'řady', 'řad')}, ${counted(held.length, 'konané jednání', 'konaná jednání', 'konaných jednání')}, `
      + `${counted(doc.tasks.length, 'závěr nebo úkol', 'závěry nebo úkoly', 'závěrů nebo úkolů')}.`,
    '',
    'Je to výpis z pracovní evidence. Podepsané prezenční listiny a schválené záznamy v originále patří do spisové služby.',
    'Názvy souborů nenesou jména; uvnitř jména jsou, zacházejte s nimi jako s osobními údaji.',
    '',
    'Co chybí',
    ...listed(held.flatMap(lacking), 'Nic: ke každému konanému jednání je prezence i schválený záznam.'),
    '',
    'Soubory',
    ...listed(files, 'Žádné.'),
    '',
  ];
  return lines.join('\r\n').replaceAll('\u00A0', ' ');
}

function lacking({ meeting, attendance, minutes }: PackMeeting): readonly string[] {
  const which = `${oneLine(meeting.registerNumber)} (${daysInLine(meeting.days)})`;
  return [
    ...(attendance === null ? [`${which}: prezence`] : []),
    ...(minutes === null ? [`${which}: záznam z jednání`] : minutes.approved === null ? [`${which}: schválení záznamu z jednání`] : []),
  ];
}

function listed(items: readonly string[], none: string): readonly string[] {
  return items.length === 0 ? [none] : items.map((item) => `- ${item}`);
}
