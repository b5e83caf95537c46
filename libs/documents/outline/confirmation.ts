import { cleaned, oneLine } from '../text/clean.ts';
import { clockTime, czechDay, dayWithName, duration } from '../text/czech.ts';
import type { ConfirmationDoc, MeetingHead } from '../views.ts';
import type { Block, Fact, Outline } from './block.ts';
import { fact, issuer, known } from './head.ts';

/** Potvrzení o účasti: proof of training hours. */
export function confirmationOutline(given: ConfirmationDoc): Outline {
  if (given.attended.length === 0) throw new TypeError('a confirmation needs a day that was attended');
  const doc = cleaned(given);
  const { meeting, person } = doc;
  return {
    title: `Potvrzení o účasti: ${oneLine(meeting.title)}`,
    authority: issuer(meeting),
    registerNumber: oneLine(meeting.registerNumber),
    preparedOn: doc.issuedOn,
    watermark: null,
    blocks: [
      { kind: 'title', text: 'Potvrzení o účasti', under: oneLine(meeting.title) },
      { kind: 'paragraph', text: `${issuer(meeting)} potvrzuje účast na jednání.` },
      { kind: 'facts', facts: [fact('Jméno a příjmení', person.name), ...known('Funkce', person.position), ...known('Úřad nebo organizace', person.organisation)] },
      { kind: 'heading', text: 'Jednání' },
      { kind: 'facts', facts: where(meeting) },
      { kind: 'heading', text: 'Rozsah účasti' },
      hours(doc),
      { kind: 'paragraph', text: `Celkem ${duration(doc.attended.reduce((sum, { minutes }) => sum + minutes, 0))}.` },
      ...topics(doc),
      { kind: 'paragraph', text: `Vystaveno dne ${czechDay(doc.issuedOn)}.` },
      { kind: 'signatures', under: [signature(doc)] },
    ],
  };
}

function where({ title, registerNumber, seriesTitle, theme, place }: MeetingHead): readonly Fact[] {
  return [fact('Název', title), fact('Evidenční číslo', registerNumber), ...known('Řada porad', seriesTitle), ...known('Téma', theme), ...known('Místo', place)];
}

function hours({ attended }: ConfirmationDoc): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Den', share: 40 }, { title: 'Od', share: 15 }, { title: 'Do', share: 15 }, { title: 'Účast', share: 30 }],
    rows: attended.map(({ day, from, to, minutes }) => [dayWithName(day), clockTime(from), clockTime(to), duration(minutes)]),
  };
}

function topics({ topics: titles }: ConfirmationDoc): readonly Block[] {
  if (titles.length === 0) return [];
  return [{ kind: 'heading', text: 'Obsah' }, { kind: 'paragraph', text: titles.map((title, index) => `${index + 1}. ${oneLine(title)}`).join('\n') }];
}

function signature({ signedBy }: ConfirmationDoc): string {
  return signedBy === null ? 'jméno, funkce a podpis' : [signedBy.name, signedBy.position ?? ''].map(oneLine).filter((part) => part !== '').join(', ');
}
