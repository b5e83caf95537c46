import { z } from 'zod';
import { registerComplaint } from '../complaint/register.ts';
import { EXAMPLES } from '../complaint/examples.ts';
import { day, id } from '../fields.ts';
import { script } from './script.ts';

const START = 'Uveďte právě jedno: delivered (smyšlená věc doručená ten den), intake (zápis jako v POST /complaints), nebo caseId (věc z evidence).';

/** Body of POST /rehearsals. */
export const rehearsalBody = z
  .strictObject({
    kind: z.enum(['complaint']).default('complaint').describe('Agenda; u věci z evidence ji určuje věc sama.'),
    delivered: day().exactOptional().describe('Smyšlená věc doručená tento den.'),
    intake: registerComplaint.exactOptional().describe('Zápis, jaký by se poslal do POST /complaints; nic z něj se neuloží.'),
    caseId: id('věci').exactOptional().describe('Věc z evidence; hraje se dál od toho, jak teď stojí. Věc sama se nezmění.'),
    script: script.exactOptional().describe('Co by kdo kdy udělal. Bez něj nikdo nic neudělá do 10 pracovních dnů po konci lhůty.'),
  })
  .refine(({ delivered, intake, caseId }) => [delivered, intake, caseId].filter((start) => start !== undefined).length === 1, { error: START })
  .meta({ id: 'RehearsalRequest' });

export type RehearsalBody = z.output<typeof rehearsalBody>;

export const rehearsalBodyExample: z.input<typeof rehearsalBody> = {
  kind: 'complaint',
  delivered: '2026-11-02',
  script: [{ day: '2026-11-05', command: 'classify', body: EXAMPLES.classify as Record<string, unknown> }].map(({ body, ...step }) => ({
    ...step, body: { ...body, day: step.day },
  })),
};

export const rehearsalParams = z.strictObject({ id: id('zkoušky') });
