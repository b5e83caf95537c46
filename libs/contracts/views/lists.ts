import { z } from 'zod';
import { PHASES } from '../words.ts';
import { bilingual, personRef } from './common.ts';
import { step } from './deadline.ts';

export const caseListCounts = z
  .strictObject({ open: z.int(), closed: z.int(), unassigned: z.int(), byPhase: z.partialRecord(z.enum(PHASES), z.int()) })
  .meta({ id: 'CaseCounts' });

export const caseListCountsExample: z.output<typeof caseListCounts> = { open: 12, closed: 31, unassigned: 1, byPhase: { classification: 2, handling: 8, watching: 2, closed: 31 } };

export const explanationView = z
  .strictObject({ key: z.string(), status: z.enum(['computed', 'confirmed']), citation: z.string(), explanation: bilingual, steps: z.array(step) })
  .meta({ id: 'Explanation' });

export const ownerSuggestion = z.strictObject({ person: personRef, openCases: z.int(), absent: z.boolean() }).meta({ id: 'OwnerSuggestion' });

export const ownerSuggestionExample: z.output<typeof ownerSuggestion> = {
  person: { id: '0198c0de-0000-7000-8000-0000000000a1', name: 'Dana Ukázková' },
  openCases: 4,
  absent: false,
};
