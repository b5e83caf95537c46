import type { Content, CustomTableLayout } from 'pdfmake/interfaces.js';
import { issuer, meetingFacts } from '../outline/head.ts';
import { groupName, presenceOn } from '../outline/participants.ts';
import { cleaned, oneLine } from '../text/clean.ts';
import { inCzechOrder } from '../text/collation.ts';
import { shortDay } from '../text/czech.ts';
import type { AttendanceListDoc, Participant } from '../views.ts';
import { factsContent, titleContent } from './outline.ts';
import { contentWidth, page, type Orientation } from './page.ts';
import { renderPdf } from './render.ts';
import { columnWidths, LAYOUT, table, type PdfRow } from './table.ts';

/** Room for a signature by hand, in points. */
const ROW_HEIGHT = 20;
/** An organisation is parted from the next by a heavier line. */
const GROUP_LINE = 1.4;

type Line = { readonly organisation: string; readonly person: Participant | null; readonly first: boolean };

/** Prezenční listina: to be signed on the day, or, once attendance is closed, telling who was there. */
export async function attendanceListPdf(given: AttendanceListDoc): Promise<Buffer> {
  const doc = cleaned(given);
  const { meeting } = doc;
  const orientation: Orientation = meeting.days.length > 1 ? 'landscape' : 'portrait';
  const properties = { title: `Prezenční listina: ${oneLine(meeting.title)}`, authority: issuer(meeting), registerNumber: oneLine(meeting.registerNumber), preparedOn: doc.preparedOn, watermark: null };
  return renderPdf(page(properties, [
    titleContent({ text: 'Prezenční listina', under: oneLine(meeting.title) }),
    factsContent(meetingFacts(meeting), contentWidth(orientation)),
    listTable(doc, orientation),
    { text: note(doc), italics: true, fontSize: 9, color: '#444444' },
  ], orientation));
}

function listTable(doc: AttendanceListDoc, orientation: Orientation): Content {
  const { days } = doc.meeting;
  const lines = linesOf(doc);
  const widths = columnWidths([5, 27, 20, 24, ...days.map(() => 24)], contentWidth(orientation));
  const last = days.map(({ day }) => (days.length > 1 || doc.recorded ? `${doc.recorded ? 'Účast' : 'Podpis'} ${shortDay(day)}` : 'Podpis'));
  const content = table(['Č.', 'Jméno a příjmení', 'Funkce', 'Úřad / organizace', ...last], widths, lines.map((line, index) => row(line, index, doc)), layoutOf(lines));
  return { ...content, table: { ...content.table, heights: (index) => (index === 0 ? 'auto' : ROW_HEIGHT) } };
}

/** Every named person, then an empty line for each seat that nobody has been named for. */
function linesOf({ groups, spareRows, recorded }: AttendanceListDoc): readonly Line[] {
  const empty = (count: number): readonly null[] => Array.from({ length: recorded ? 0 : Math.max(0, count) }, () => null);
  const named = inCzechOrder(groups).flatMap((group) =>
    [...group.people, ...empty(group.seats - group.people.length)].map((person, index) => ({ organisation: organisationOf(group, person), person, first: index === 0 })));
  return [...named, ...empty(spareRows).map((person, index) => ({ organisation: '', person, first: index === 0 }))];
}

function organisationOf(group: AttendanceListDoc['groups'][number], person: Participant | null): string {
  return group.organisation === null && person === null ? '' : groupName(group);
}

function row({ organisation, person }: Line, index: number, { meeting: { days }, recorded }: AttendanceListDoc): PdfRow {
  const texts = [
    `${index + 1}.`, oneLine(person?.name ?? ''), oneLine(person?.position ?? ''), organisation,
    ...days.map(({ day }) => (recorded && person !== null ? presenceOn(person, day) : '')),
  ];
  return { cells: texts.map((text) => ({ text, verticalAlignment: 'middle' })), texts };
}

function layoutOf(lines: readonly Line[]): CustomTableLayout {
  // Row 0 is the header, so line n of the table is drawn above lines[n - 1].
  return { ...LAYOUT, hLineWidth: (index) => (lines[index - 1]?.first === true ? GROUP_LINE : 0.5) };
}

function note({ recorded, meeting: { days } }: AttendanceListDoc): string {
  if (recorded) return 'Účast podle evidence porady. Podepsaný originál listiny patří do spisové služby.';
  return days.length > 1 ? 'Účast se podepisuje každý den zvlášť.' : 'Účast se potvrzuje podpisem.';
}
