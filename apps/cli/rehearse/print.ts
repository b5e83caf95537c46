import type { RehearsalEntry } from '../../../libs/contracts/index.ts';

const DAY = new Intl.DateTimeFormat('cs-CZ', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('cs-CZ', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit' });
const INDENT = '           ';

const END = {
  closed: 'Věc je uzavřena.',
  'nobody-acts': 'Zde zkouška končí: 10 pracovních dnů po konci lhůty nikdo nic neudělal.',
  'year-over': 'Zde zkouška končí: rok je u konce a nikdo neodpověděl ani nesepsal záznam.',
} as const;

/** The timeline as somebody reads it at a terminal, day by day. */
export function printed(entries: readonly RehearsalEntry[], end: keyof typeof END): string {
  const lines: string[] = [];
  let day = '';
  for (const entry of entries) {
    if (entry.day !== day) lines.push('', DAY.format(new Date(`${entry.day}T00:00:00Z`)));
    day = entry.day;
    lines.push(...printedEntry(entry));
  }
  return `${lines.slice(1).join('\n')}\n\n${END[end]} Nic nebylo zapsáno ani odesláno.\n`;
}

function printedEntry({ at, title, detail, why, recipients }: RehearsalEntry): readonly string[] {
  const people = recipients.map(({ person, why: reason }) => `${person.name ?? person.id} (${reason})`);
  return [
    `  ${at === null ? '  –  ' : TIME.format(new Date(at)).padStart(5)}    ${title}`,
    ...(detail === null ? [] : [`${INDENT}${detail}`]),
    ...(people.length === 0 ? [] : [`${INDENT}Dostane: ${people.join(', ')}.`]),
    ...(why === null ? [] : [`${INDENT}Proč: ${why}`]),
  ];
}
