import { z } from 'zod';
import { registerComplaint } from '../complaint/register.ts';
import { EXAMPLES } from '../complaint/examples.ts';
import { day, id } from '../fields.ts';
import { registerReview } from '../review/register.ts';
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

/** What is no object at all is told so as elsewhere. */
function wrongKind({ code }: { readonly code: string }): string | undefined {
  return code === 'invalid_union' ? `Nepovolená hodnota. Povolené: ${REHEARSED_KINDS.join(', ')}.` : undefined;
}

function hasOneStart({ delivered, intake, caseId }: { readonly delivered?: unknown; readonly intake?: unknown; readonly caseId?: unknown }): boolean {
  return [delivered, intake, caseId].filter((given) => given !== undefined).length === 1;
}

/** Body of POST /rehearsals; what an intake and a script may say goes by the agenda. */
export const rehearsalBody = z
  .preprocess(
    (body) => (typeof body === 'object' && body !== null && !Array.isArray(body) && !('kind' in body) ? { ...body, kind: 'complaint' } : body),
    z.discriminatedUnion('kind', [ofComplaint, ofReview], { error: wrongKind }),
  )
  .meta({ id: 'RehearsalRequest' });

export type RehearsalBody = z.output<typeof rehearsalBody>;

export const rehearsalBodyExample: z.input<typeof ofComplaint> = {
  kind: 'complaint',
  delivered: '2026-11-02',
  script: [{ day: '2026-11-05', command: 'classify', body: EXAMPLES.classify as Record<string, unknown> }].map(({ body, ...step }) => ({
    ...step, body: { ...body, day: step.day },
  })),
};

export const rehearsalParams = z.strictObject({ id: id('zkoušky') });
