import type { AudienceEntry, Frequency, SeriesKind } from '../../domain/index.ts';
import { records } from './files.ts';
import type { Records } from './files.ts';

export type SeriesEvidence = 'minutes' | 'attendance-list' | 'note';

/** A series as the region describes it, to begin a new one with. */
export type SeriesTemplate = {
  readonly title: string;
  readonly seriesKind: SeriesKind;
  readonly frequency: Frequency;
  /** A day of the yearly quota each; without numbers where none is asked. */
  readonly themes: readonly { readonly title: string; readonly daysMin: number | null; readonly daysMax: number | null }[];
  readonly audience: readonly Extract<AudienceEntry, { kind: 'all-orp' }>[];
  /** Whom the registers cannot name. */
  readonly audienceCs: string | null;
  readonly evidence: readonly SeriesEvidence[];
};

type Row = Records[number];

/** As many as the region has; a row that goes on with the one above is another theme of it. */
export async function seriesTemplates(): Promise<readonly SeriesTemplate[]> {
  const templates: SeriesTemplate[] = [];
  for (const row of await records('vysocina', 'meeting_series.csv')) {
    const above = templates.at(-1);
    if (above !== undefined && row['frequency'] === 'see the row above') templates.splice(-1, 1, { ...above, themes: [...above.themes, themeOf(row)] });
    else templates.push(templateOf(row));
  }
  return templates;
}

function templateOf(row: Row): SeriesTemplate {
  const { frequency = '', audience = '', evidence = '' } = row;
  const [title] = partsOf(row);
  return {
    title, seriesKind: kindOf(title), frequency: frequencyOf(frequency), themes: [themeOf(row)],
    audience: audience.includes('15 ORP offices') || audience.includes('OSPOD workers') ? [{ kind: 'all-orp', seats: audience.includes('secretaries') ? 1 : SEATS }] : [],
    audienceCs: AUDIENCES[audience] ?? null,
    evidence: EVIDENCE.filter(([text]) => evidence.split('; ').includes(text)).map(([, kind]) => kind),
  };
}

/** How many people an office usually sends. */
const SEATS = 2;

function partsOf({ title = '' }: Row): readonly [series: string, theme: string] {
  const [series = '', theme] = title.split(': ');
  return [series, theme ?? series];
}

function themeOf(row: Row): SeriesTemplate['themes'][number] {
  return { title: partsOf(row)[1], daysMin: daysIn(row['days_per_year_min']), daysMax: daysIn(row['days_per_year_max']) };
}

function daysIn(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

function frequencyOf(text: string): Frequency {
  if (text.startsWith('P3M')) return 'quarterly';
  return text.startsWith('P1Y') ? 'yearly' : 'as-called';
}

function kindOf(title: string): SeriesKind {
  return KINDS.find(([beginning]) => title.startsWith(beginning))?.[1] ?? 'other';
}

const KINDS: readonly (readonly [beginning: string, kind: SeriesKind])[] = [
  ['Metodická porada', 'methodological'], ['Konzultační', 'consultation-day'], ['Přednášky', 'lecture'],
];

const EVIDENCE: readonly (readonly [text: string, kind: SeriesEvidence])[] = [['minutes', 'minutes'], ['attendance list', 'attendance-list'], ['note', 'note']];

const AUDIENCES: Readonly<Record<string, string>> = {
  'workers of OSPOD at 15 ORP offices': 'pracovníci OSPOD všech ORP',
  'foster parents, children in foster care, persons living with them, applicants; with a programme for children':
    'pěstouni, děti v náhradní rodinné péči, osoby s nimi žijící a žadatelé; s programem pro děti',
  'secretaries of 15 ORP offices': 'tajemníci obecních úřadů ORP',
  'OSPOD workers; invited partners: branch departments, NGOs, Probation and Mediation Service, district courts':
    'pracovníci OSPOD; zvaní partneři: odvětvové odbory, nestátní organizace, Probační a mediační služba, okresní soudy',
  'secondary schools, children\'s homes, counselling centres; SPOD takes part': 'střední školy, dětské domovy a poradny; SPOD se účastní',
};
