import { z } from 'zod';
import type { Candidate } from '../../domain/index.ts';
import { complete } from '../words.ts';
import { bilingual, personRef } from './common.ts';
import { step } from './deadline.ts';

export const caseListCounts = z
  .strictObject({ open: z.int(), closed: z.int(), unassigned: z.int(), byPhase: z.record(z.string(), z.int()) })
  .meta({ id: 'CaseCounts' });

export const caseListCountsExample: z.output<typeof caseListCounts> = { open: 12, closed: 31, unassigned: 1, byPhase: { classification: 2, handling: 8, watching: 2, closed: 31 } };

export const explanationView = z
  .strictObject({ key: z.string(), status: z.enum(['computed', 'confirmed']), citation: z.string(), explanation: bilingual, steps: z.array(step) })
  .meta({ id: 'Explanation' });

const HINDRANCES = complete<Exclude<Candidate['hindrance'], null>>()(['complained-of', 'subordinate', 'worked-on-child', 'handled-first', 'bias-decided', 'absent']);

export const ownerSuggestionAnswer = z
  .strictObject({
    items: z.array(z.strictObject({ person: personRef, openCases: z.int(), why: z.enum(['least-load', 'head-of-department', 'higher-superior']) })),
    candidates: z
      .array(z.strictObject({ person: personRef, openCases: z.int(), hindrance: z.enum(HINDRANCES).nullable().meta({ description: 'Proč věc mít nemůže nebo nemá; null = nic nebrání.' }) }))
      .meta({ description: 'Všichni, o kom lze uvažovat, podle počtu otevřených věcí. Jen pro toho, kdo věc přiděluje; ostatním prázdné.' }),
    superiorBody: z.boolean().meta({ description: 'Nezbyl nikdo nevyloučený: o tom, kdo věc vyřídí, rozhodne nadřízený správní orgán (§ 131 odst. 4 SŘ).' }),
  })
  .meta({ id: 'OwnerSuggestions' });

export const ownerSuggestionExample: z.output<typeof ownerSuggestionAnswer> = {
  items: [{ person: { id: '0198c0de-0000-7000-8000-0000000000a1', name: 'Dana Ukázková' }, openCases: 4, why: 'least-load' }],
  candidates: [
    { person: { id: '0198c0de-0000-7000-8000-0000000000a1', name: 'Dana Ukázková' }, openCases: 4, hindrance: null },
    { person: { id: '0198c0de-0000-7000-8000-0000000000a2', name: 'Ota Příkladný' }, openCases: 2, hindrance: 'worked-on-child' },
  ],
  superiorBody: false,
};
