import { z } from 'zod';
import { registerComplaint } from '../complaint/register.ts';
import { EXAMPLES } from '../complaint/examples.ts';
import { day, id } from '../fields.ts';
import { SERIES_KINDS } from '../planning-words.ts';
import { registerReview } from '../review/register.ts';
import { openSeries } from '../series/steps.ts';
import { REHEARSED_KINDS, script } from './script.ts';

const START = 'Uveďte právě jedno: delivered (smyšlená věc doručená ten den), intake (zápis jako v POST /complaints nebo /reviews), nebo caseId (věc z evidence).';

const start = {
  delivered: day().exactOptional().describe('Smyšlená věc doručená tento den.'),
  caseId: id('věci').exactOptional().describe('Věc z evidence; hraje se dál od toho, jak teď stojí. Věc sama se nezmění.'),
};
const aboutScript = 'Co by kdo kdy udělal. Bez něj nikdo nic neudělá do 10 pracovních dnů po konci lhůty.';

const ofComplaint = z.strictObject({
  kind: z.literal('complaint').default('complaint').describe('Agenda; bez uvedení stížnost.'),
  ...start,
  intake: registerComplaint.exactOptional().describe('Zápis, jaký by se poslal do POST /complaints; nic z něj se neuloží.'),
  script: script('complaint').exactOptional().describe(aboutScript),
}).refine(hasOneStart, { error: START });

const ofReview = z.strictObject({
  kind: z.literal('review'),
  ...start,
  intake: registerReview.exactOptional().describe('Zápis, jaký by se poslal do POST /reviews; nic z něj se neuloží.'),
  script: script('review').exactOptional().describe(aboutScript),
}).refine(hasOneStart, { error: START });

/** Years that a person may mean; the calendar of holidays knows more. */
export const REHEARSED_YEARS = { from: 2001, to: 2199 } as const;
const ONE_SERIES = 'Uveďte nejvýš jedno: seriesKind (smyšlená řada podle datového balíčku), series (řada, jaká by se založila v POST /series), nebo seriesId (řada z evidence).';

const ofMeetings = z.strictObject({
  kind: z.literal('meeting-series'),
  year: z.int().min(REHEARSED_YEARS.from).max(REHEARSED_YEARS.to).exactOptional().describe('Do konce kterého roku se hraje; bez uvedení příštího.'),
  seriesKind: z.enum(SERIES_KINDS).exactOptional().describe('Smyšlená řada tohoto druhu podle datového balíčku, založená v září předchozího roku; bez uvedení metodická porada.'),
  series: openSeries.exactOptional().describe('Řada, jaká by se poslala do POST /series; nic z ní se neuloží, proto se ve výsledku její témata označují pořadím.'),
  seriesId: id('řady').exactOptional().describe('Řada z evidence; hraje se dál od toho, jak teď stojí, i s poradami. Sama se nezmění.'),
}).refine(({ seriesKind, series, seriesId }) => given(seriesKind, series, seriesId) <= 1, { error: ONE_SERIES });

const ALL_KINDS = [...REHEARSED_KINDS, 'meeting-series'].join(', ');

/** What is no object at all is told so as elsewhere. */
function wrongKind({ code }: { readonly code: string }): string | undefined {
  return code === 'invalid_union' ? `Nepovolená hodnota. Povolené: ${ALL_KINDS}.` : undefined;
}

function hasOneStart({ delivered, intake, caseId }: { readonly delivered?: unknown; readonly intake?: unknown; readonly caseId?: unknown }): boolean {
  return given(delivered, intake, caseId) === 1;
}

function given(...values: readonly unknown[]): number {
  return values.filter((value) => value !== undefined).length;
}

/** Body of POST /rehearsals; what an intake and a script may say goes by the agenda; a year of meetings has neither. */
export const rehearsalBody = z
  .preprocess(
    (body) => (typeof body === 'object' && body !== null && !Array.isArray(body) && !('kind' in body) ? { ...body, kind: 'complaint' } : body),
    z.discriminatedUnion('kind', [ofComplaint, ofReview, ofMeetings], { error: wrongKind }),
  )
  .meta({ id: 'RehearsalRequest' });

export type RehearsalBody = z.output<typeof rehearsalBody>;
export type YearRehearsalBody = Extract<RehearsalBody, { kind: 'meeting-series' }>;
export type CaseRehearsalBody = Exclude<RehearsalBody, YearRehearsalBody>;

export const rehearsalBodyExample: z.input<typeof ofComplaint> = {
  kind: 'complaint',
  delivered: '2026-11-02',
  script: [{ day: '2026-11-05', command: 'classify', body: EXAMPLES.classify as Record<string, unknown> }].map(({ body, ...step }) => ({
    ...step, body: { ...body, day: step.day },
  })),
};

export const rehearsalParams = z.strictObject({ id: id('zkoušky') });
